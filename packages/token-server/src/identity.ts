/** Says which identities are allowed. */
import type { ErrorCode } from './errors.ts'

/** Longest identity that Twilio takes, in UTF-16 units. */
const longestIdentity = 256

/** Controls, format characters, lone surrogates, private use, unassigned, line separators, whatever draws nothing. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u
/** More marks on one letter than any language writes. */
const towering = /\p{M}{5}/u
const spaceAtEnds = /^\p{Z}|\p{Z}$/u

/** Chooses between the text and the picture of an emoji; nowhere else does it mean anything. */
const emojiSelectors = /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]/gu
/** Joins emoji into one. */
const emojiJoiners = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200D(?=\p{Extended_Pictographic})/gu
/** Joins or parts letters in scripts that shape them. */
const shapingScripts = [
  'Arab',
  'Deva',
  'Beng',
  'Gujr',
  'Guru',
  'Knda',
  'Mlym',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
]
const letterJoiners = new RegExp(
  String.raw`(?<=[${shapingScripts.map((script) => String.raw`\p{scx=${script}}`).join('')}]\p{M}*)[\u200C\u200D]`,
  'gu',
)

/** Alphabets whose letters look alike: one identity keeps to one of them. */
const alphabets = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
)

/** Twilio writes "system" as the author of what has none, and takes a user SID for that user. */
const reserved = /^system$|^US[0-9a-f]{32}$/i

/** The code of what is wrong with an identity, or `undefined` when it may be used. */
export const identityProblem = (identity: string): Extract<ErrorCode, `identity-${string}`> | undefined => {
  if (identity === '') return 'identity-missing'
  if (identity.length > longestIdentity) return 'identity-too-long'
  if (reserved.test(identity)) return 'identity-reserved'
  if (/^[\w.@+-]+$/.test(identity)) return undefined
  const seen = identity.replace(emojiSelectors, '').replace(emojiJoiners, '').replace(letterJoiners, '')
  if (unseen.test(seen) || towering.test(identity) || spaceAtEnds.test(identity)) return 'identity-characters'
  if (identity.normalize('NFKC') !== identity.normalize('NFC')) return 'identity-lookalike'
  return alphabets.filter((alphabet) => alphabet.test(identity)).length > 1 ? 'identity-lookalike' : undefined
}
