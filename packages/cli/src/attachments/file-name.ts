/** Makes a name that came from elsewhere fit for a file in one folder, and no other place. */
import { cutToBytes } from './cut-to-bytes.ts'

/** Bytes that a name may have; with what is added it stays below the 255 of file systems. */
const longest = 180

// What separates folders, what Windows forbids, controls, and what is invisible or turns the direction of text.
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu

/** One visible name without a path; never empty, never hidden, never an option. */
export const safeFileName = (name: string | null): string => {
  const clean = (name ?? '')
    .replaceAll(unwanted, '_')
    .replace(/^[\s.-]+/u, '')
    .replace(/[\s.]+$/u, '')
  if (clean === '') return 'file'
  const ending = /\.[^.]{1,16}$/u.exec(clean)?.[0] ?? ''
  return (
    cutToBytes(clean.slice(0, clean.length - ending.length), longest - Buffer.byteLength(ending)) + ending
  )
}
