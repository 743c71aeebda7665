/** Makes foreign text harmless, once and visibly, before anything measures or draws it. */
declare const safe: unique symbol

/** Text that holds nothing a terminal would obey. Only `sanitize` makes it, so that forgetting it is a type error. */
export type SafeText = string & { readonly [safe]: true }

// C0 but tab and line feed, DEL, C1.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
// Bidi controls reorder what stands around them; the rest of these are invisible or break lines on their own.
const invisible =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|[\u{1d173}-\u{1d17a}]/gu
// A flag of a part of a country: the black flag, its tags, and the tag that ends them. Tags elsewhere hide text.
const tags =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu
// A selector says how the character before it looks. Where none has looks to choose from, it only hides something.
const loneSelectors =
  /\p{Variation_Selector}(?<=(?:^|[\s\u0000-\u0022\u0024-\u0029\u002b-\u002f\u003a-\u00a8]|\p{Variation_Selector}).)/gu
const loneSurrogates = /\p{Surrogate}/gu
// More marks than any script puts on one letter only serve to paint over neighbouring lines.
const piledMarks = /(\p{M}{8})\p{M}+/gu
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
    .replace(invisible, codePointName)
    .replace(tags, (tag: string, flag: string | undefined) => flag ?? codePointName(tag))
    .replace(loneSelectors, codePointName)
    .replace(loneSurrogates, '\ufffd')
    .replace(piledMarks, '$1') as SafeText
}

/** The same for what must stay on one line: names, file names, titles. */
export const sanitizeLine = (text: string): SafeText => sanitize(text.replace(/[\r\n]+/g, ' '))
