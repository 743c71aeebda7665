/** Says which identities are allowed. */
import type { ErrorCode } from './errors.ts'

/** Longest identity that Twilio takes, in UTF-16 units. */
export const longestIdentity = 256

/** Controls, format characters, lone surrogates, private use, unassigned, line and paragraph separators. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u
/** Zero-width joiners have a meaning after these: emoji, and scripts that shape their letters. */
const meaningfulJoiners =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=[\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Gujr}\p{scx=Guru}\p{scx=Knda}\p{scx=Mlym}\p{scx=Orya}\p{scx=Sinh}\p{scx=Taml}\p{scx=Telu}]\p{M}*)[\u200C\u200D]/gu
/** More marks on one letter than any language writes, or letters that draw nothing. */
const disguised = /\p{M}{5}|[\u115F\u1160\u3164\uFFA0\u2800]/u
const asksForEnds = /^\p{Z}|\p{Z}$/u
/** Alphabets whose letters look alike: one identity keeps to one of them. */
const lookalikes = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/** The code of what is wrong with an identity, or `undefined` when it may be used. */
export const identityProblem = (identity: string): Extract<ErrorCode, `identity-${string}`> | undefined => {
  if (identity === '') return 'identity-missing'
  if (identity.length > longestIdentity) return 'identity-too-long'
  if (/^[\w.@+-]+$/.test(identity)) return isReserved(identity) ? 'identity-reserved' : undefined
  if (
    unseen.test(identity.replace(meaningfulJoiners, '')) ||
    disguised.test(identity) ||
    asksForEnds.test(identity)
  ) {
    return 'identity-characters'
  }
  if (identity.normalize('NFKC') !== identity.normalize('NFC')) return 'identity-lookalike'
  if (lookalikes.filter((alphabet) => alphabet.test(identity)).length > 1) return 'identity-lookalike'
  return isReserved(identity) ? 'identity-reserved' : undefined
}

/** Twilio writes "system" as the author of what has none, and takes a user SID for that user. */
const isReserved = (identity: string): boolean => /^system$|^US[0-9a-f]{32}$/i.test(identity)
