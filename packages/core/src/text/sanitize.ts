/** Makes foreign text harmless, once and visibly, before anything measures or draws it. */
import { hidden, strayTones } from './hidden.ts'

declare const safe: unique symbol

/** Text that holds nothing a terminal would obey. Only `sanitize` makes it, so that forgetting it is a type error. */
export type SafeText = string & { readonly [safe]: true }

// C0 but tab and line feed, DEL, C1.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const loneSurrogates = /\p{Surrogate}/gu
// More marks than any script puts on one letter only serve to paint over neighbouring lines.
const piledMarks = /([\p{M}\u200c\u200d]{8})[\p{M}\u200c\u200d]+/gu
const suspicious = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff]/

const controlPicture = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : `<${code.toString(16).toUpperCase()}>`
}

const codePointName = (character: string): string =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/**
 * Control characters become their pictures (`ESC` → `␛`), invisible and reordering ones their names (`<U+202E>`),
 * lone surrogates U+FFFD. A line feed stays, CR LF becomes one, a tab becomes spaces. Nothing is lost silently but marks
 * beyond eight on one letter.
 */
export const sanitize = (text: string): SafeText => {
  if (!suspicious.test(text) && !text.includes('\t')) return text as SafeText
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '    ')
    .replace(controls, controlPicture)
    .replace(hidden, (found: string, kept: string | undefined) => kept ?? codePointName(found))
    .replace(strayTones, codePointName)
    .replace(loneSurrogates, '\ufffd')
    .replace(piledMarks, '$1') as SafeText
}

/** A name of which nothing is seen: it has blanks of Braille, which count as signs. In a picture they have their place. */
const blank = /^[\p{Z}\u2800]*\u2800[\p{Z}\u2800]*$/u

/** The same for what must stay on one line: names, file names, titles. */
export const sanitizeLine = (text: string): SafeText => {
  const line = text.replace(/[\r\n]+/g, ' ')
  return sanitize(blank.test(line) ? line.replaceAll('\u2800', codePointName) : line)
}
