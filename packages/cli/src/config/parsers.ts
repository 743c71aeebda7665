/** Reads the text of one option; each says what it expected when the text is something else. */

/** `expected` completes the sentence "which is not …". */
export type Parsed<T> = { readonly value: T } | { readonly expected: string }

export interface Parse<T> {
  (text: string): Parsed<T>
  /** All that it takes, where that can be listed. */
  readonly choices?: readonly string[]
}

const withChoices = <T>(choices: readonly string[], parse: Parse<T>): Parse<T> =>
  Object.assign((text: string) => parse(text), { choices })

/** Twilio's limit for an identity, in UTF-16 units. */
const longestIdentity = 256

export const identity: Parse<string> = (text) => {
  const value = text.trim()
  if (value === '') return { expected: 'a name' }
  if (value.length > longestIdentity) return { expected: `a name of at most ${longestIdentity} characters` }
  if (/\p{Cc}/u.test(value)) return { expected: 'a name without control characters' }
  return { value }
}

/** An `http` or `https` address, without a trailing slash. */
export const serverUrl: Parse<string> = (text) => {
  const expected = 'an address such as https://chat.example.com'
  if (!URL.canParse(text)) return { expected }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { expected }
  if (url.username !== '' || url.password !== '') return { expected: 'an address without a password in it' }
  return { value: `${url.origin}${url.pathname}`.replace(/\/+$/, '') }
}

/** One line that is not empty. */
export const line: Parse<string> = (text) => {
  const value = text.trim()
  return value === '' || /\p{Cc}/u.test(value) ? { expected: 'a name' } : { value }
}

/** A profile's name becomes a key of the file. */
export const word: Parse<string> = (text) =>
  /^[\w.-]{1,64}$/.test(text) ? { value: text } : { expected: 'a word of letters, digits, dots and dashes' }

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  '1': true,
  false: false,
  off: false,
  no: false,
  '0': false,
}

export const flag: Parse<boolean> = withChoices(['on', 'off'], (text) => {
  const value = truths[text.trim().toLowerCase()]
  return value === undefined ? { expected: 'on or off' } : { value }
})

export const path: Parse<string> = (text) =>
  text === '' || text.includes('\0') ? { expected: 'a path' } : { value: text }

/** A JSON list: a program and its arguments. */
export const commandWords: Parse<readonly string[]> = (text) => {
  const expected = 'a JSON list of a program and its arguments'
  try {
    const words: unknown = JSON.parse(text)
    const isList =
      Array.isArray(words) &&
      words.length > 0 &&
      words.every((part) => typeof part === 'string' && !part.includes('\0')) &&
      words[0] !== ''
    return isList ? { value: words as readonly string[] } : { expected }
  } catch {
    return { expected }
  }
}

/** A whole number from 0. */
export const index: Parse<number> = (text) =>
  /^\d{1,15}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number from 0' }

/** A whole number from 1. */
export const count: Parse<number> = (text) =>
  /^[1-9]\d{0,14}$/.test(text) ? { value: Number(text) } : { expected: 'a whole number from 1' }

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): Parse<Choice> =>
  withChoices(choices, (text) => {
    const value = choices.find((choice) => choice === text.trim().toLowerCase())
    return value === undefined ? { expected: `one of ${choices.join(', ')}` } : { value }
  })

/** `%H:%M` and the like, or `locale`. */
export const timeFormat: Parse<string> = (text) => {
  const isKnown = text === 'locale' || /^(?:%[HIMSp%]|[^%\p{Cc}\p{Cf}])+$/u.test(text)
  return isKnown && text.length <= 32
    ? { value: text }
    : { expected: 'locale, or a format of %H %I %M %S %p and other characters' }
}

export const locale: Parse<string> = (text) => {
  try {
    const [value] = Intl.getCanonicalLocales(text.trim())
    if (value !== undefined) return { value }
  } catch {
    // Said below.
  }
  return { expected: 'the code of a language' }
}
