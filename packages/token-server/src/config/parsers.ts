/** Turns the text of an environment variable into a value, or says what is wrong with it. */
import { isLoopbackHost } from './loopback.ts'

/** A value, or a predicate that completes "VARIABLE …" and never repeats what may be a secret. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string }
export type Parse<T> = (text: string) => Parsed<T>

const kinds: Readonly<Record<string, string>> = {
  AC: 'an account',
  SK: 'an API key',
  IS: 'a Conversation Service',
  US: 'a user',
  CH: 'a conversation',
  MG: 'a Messaging Service',
}

/** A Twilio SID of one kind; names the kind that was given instead. */
export const sid =
  (prefix: string): Parse<string> =>
  (given) => {
    if (new RegExp(`^${prefix}[0-9a-f]{32}$`).test(given)) return { value: given }
    const wanted = `must be the SID of ${kinds[prefix]}: ${prefix} and 32 lower-case hexadecimal digits`
    const other = kinds[given.slice(0, 2)]
    return {
      problem: other && given.slice(0, 2) !== prefix ? `is the SID of ${other}; it ${wanted}` : wanted,
    }
  }

/** A secret of a least length, without spaces. */
export const secret =
  (least: number): Parse<string> =>
  (given) =>
    given.length >= least && !/\s/.test(given)
      ? { value: given }
      : { problem: `must be at least ${least} characters without spaces` }

/** Text of one form. */
export const text =
  (form: RegExp, description: string): Parse<string> =>
  (given) =>
    form.test(given) ? { value: given } : { problem: `must be ${description}` }

/** A whole number within bounds, both included. */
export const integer =
  (least: number, most: number): Parse<number> =>
  (given) => {
    const value = Number(given)
    return /^\d{1,9}$/.test(given) && value >= least && value <= most
      ? { value }
      : { problem: `must be a whole number from ${least} to ${most}, not "${given.slice(0, 40)}"` }
  }

/** One of a few words. */
export const oneOf =
  <const Word extends string>(...words: readonly Word[]): Parse<Word> =>
  (given) => {
    const value = words.find((word) => word === given)
    return value === undefined
      ? { problem: `must be one of ${words.join(', ')}, not "${given.slice(0, 40)}"` }
      : { value }
  }

const parseUrl = (given: string, protocols: readonly string[]): URL | undefined => {
  const url = URL.canParse(given) ? new URL(given) : undefined
  return url && protocols.includes(url.protocol) && !url.username && !url.password && !url.hash
    ? url
    : undefined
}

/** An https URL without credentials; plain http on loopback only. */
export const secureUrl: Parse<string> = (given) => {
  const url = parseUrl(given, ['http:', 'https:'])
  if (!url) return { problem: 'must be an https URL without user name, password or fragment' }
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) return { problem: 'must use https' }
  return { value: given }
}

/** A ws or wss URL. */
export const websocketUrl: Parse<string> = (given) =>
  parseUrl(given, ['ws:', 'wss:']) ? { value: given } : { problem: 'must be a ws or wss URL' }

const list = (given: string): string[] =>
  given
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** Web origins separated by commas, each as a browser sends it. */
export const originList: Parse<readonly string[]> = (given) => {
  const value = list(given)
  const wrong = value.find((item) => !URL.canParse(item) || new URL(item).origin !== item)
  return wrong === undefined
    ? { value }
    : {
        problem: `must hold origins as a browser sends them (scheme, host, port, no path), not "${wrong.slice(0, 80)}"`,
      }
}

/** Host names separated by commas, without ports. */
export const hostList: Parse<readonly string[]> = (given) => {
  const value = list(given).map((item) => item.toLowerCase())
  const wrong = value.find((item) => !/^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(item))
  return wrong === undefined
    ? { value }
    : { problem: `must hold host names without port or wildcard, not "${wrong.slice(0, 80)}"` }
}

const publicKeyAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

/** Signature algorithms separated by commas; none that a public key could be misused for as a shared secret. */
export const jwtAlgorithms: Parse<readonly string[]> = (given) => {
  const value = list(given)
  const wrong = value.find((item) => !publicKeyAlgorithms.includes(item))
  if (value.length === 0 || wrong !== undefined)
    return { problem: `must hold some of ${publicKeyAlgorithms.join(', ')}` }
  return { value }
}

/** A number of hops, or addresses and networks; "true" is refused because anyone could then write the header. */
export const trustedProxies: Parse<number | readonly string[]> = (given) => {
  if (/^[1-9]$/.test(given)) return { value: Number(given) }
  const value = list(given)
  return value.length > 0 &&
    value.every((item) => /^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(item) && /[.:]/.test(item))
    ? { value }
    : {
        problem:
          'must be the number of proxies in front, or their addresses and networks separated by commas',
      }
}

/** An http or https URL to append paths to: without a trailing slash. */
export const baseUrl: Parse<string> = (given) => {
  const url = parseUrl(given, ['http:', 'https:'])
  return url && !url.search
    ? { value: given.replace(/\/+$/, '') }
    : { problem: 'must be an http or https URL without user name, password, query or fragment' }
}
