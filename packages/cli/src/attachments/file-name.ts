/** Makes a name that came from elsewhere fit for a file in one folder, and no other place. */
import { cutToBytes } from './cut-to-bytes.ts'

/** Bytes that a name may have; with what is added it stays below the 255 of file systems. */
const longest = 180

// What separates folders, what Windows forbids, controls, and what is invisible or turns the direction of text.
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800/\\:*?"<>|]/gu
/** How an emoji is to look is left to whoever shows the name. */
const selectors = /\p{Variation_Selector}/gu
/** What Windows takes for a device, whatever ends it has. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu

/** One visible name without a path; never empty, never hidden, never an option. */
export const safeFileName = (name: string | null): string => {
  const clean = (name ?? '')
    .replaceAll(selectors, '')
    .replaceAll(unwanted, '_')
    .replace(/^[\s.-]+/u, '')
    .replace(/[\s.]+$/u, '')
    .replace(device, '$&_')
  if (clean === '') return 'file'
  const ending = /\.[^.]{1,16}$/u.exec(clean)?.[0] ?? ''
  return (
    cutToBytes(clean.slice(0, clean.length - ending.length), longest - Buffer.byteLength(ending)) + ending
  )
}
