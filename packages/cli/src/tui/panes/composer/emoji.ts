/** The emoji and their names, as GitHub and Slack spell them; loaded when first asked for. */
import type { EmojiName } from './complete.ts'

const pictureOf = (hexcode: string): string => {
  const picture = String.fromCodePoint(...hexcode.split('-').map((point) => Number.parseInt(point, 16)))
  // By itself such a character is drawn as text, in one cell or two.
  const isText = /^\P{Emoji_Presentation}$/u.test(picture)
  return isText ? `${picture}\ufe0f` : picture
}

/** Sorted by name. */
export const emojiNamesOf = (
  shortcodes: Readonly<Record<string, string | readonly string[]>>,
): readonly EmojiName[] =>
  Object.entries(shortcodes)
    .flatMap(([hexcode, names]) => [names].flat().map((name) => ({ emoji: pictureOf(hexcode), name })))
    .sort((left, right) => (left.name < right.name ? -1 : 1))

type Shortcodes = Parameters<typeof emojiNamesOf>[0]

const loadShortcodes = async (): Promise<Shortcodes> => {
  const loaded = await import('emojibase-data/en/shortcodes/github.json', { with: { type: 'json' } })
  return loaded.default
}

export interface EmojiTable {
  /** `null` until they are loaded. */
  readonly names: () => readonly EmojiName[] | null
  /** Resolves when they are loaded; a table that cannot be is an empty one. */
  readonly load: () => Promise<void>
}

export const createEmojiTable = (read: () => Promise<Shortcodes> = loadShortcodes): EmojiTable => {
  let table: readonly EmojiName[] | null = null
  let loading: Promise<void> | null = null
  return {
    names: () => table,
    load: () =>
      (loading ??= read().then(
        (shortcodes) => {
          table = emojiNamesOf(shortcodes)
        },
        () => {
          table = []
        },
      )),
  }
}
