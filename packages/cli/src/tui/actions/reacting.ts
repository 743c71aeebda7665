/** Asks for an emoji, and puts it on a message. */
import { contentOf, type MessageRecord } from '@terminal-chat/core'
import { createEmojiTable } from '../panes/composer/emoji.ts'
import { searchEmoji } from '../panes/composer/search-emoji.ts'
import type { PickerRow } from '../panes/overlay/picker.ts'
import { cellLine } from '../text/cell-text.ts'
import { own, span } from '../text/line.ts'
import { reasonOf, type DeskParts } from './desk-parts.ts'
import type { OpenPickers } from './open-picker.ts'

export interface Reacting {
  readonly ask: (message: MessageRecord) => void
  readonly emojiNamed: (name: string) => Promise<string | null>
}

export const createReacting = ({ screen: { client }, say }: DeskParts, openPicker: OpenPickers): Reacting => {
  const table = createEmojiTable()
  const react = (message: MessageRecord, emoji: string): void => {
    client.react(message.index, emoji).catch((error: unknown) => say(reasonOf(error), 'error'))
  }
  return {
    emojiNamed: async (name) => {
      await table.load()
      return table.names()?.find((entry) => entry.name === name.toLowerCase())?.emoji ?? null
    },
    ask: (message) => {
      const { identity } = client.store.get()
      const mine = contentOf(message).reactions.filter(({ identities }) => identities.includes(identity))
      const taken = new Set(mine.map(({ emoji }) => emoji))
      const rowOf = (emoji: string, name: string): PickerRow => ({
        spans: [
          span(cellLine(emoji)),
          span(own('  ')),
          span(cellLine(name), 'text.muted'),
          ...(taken.has(emoji) ? [span(own('  takes yours off'), 'accent')] : []),
        ],
        choose: () => react(message, emoji),
      })
      const rows = (typed: string): readonly PickerRow[] => {
        const own = typed.trim() === '' ? mine.map(({ emoji }) => rowOf(emoji, '')) : []
        const found = searchEmoji(table.names() ?? [], typed)
        return [
          ...own,
          ...found
            .filter(({ emoji }) => own.length === 0 || !taken.has(emoji))
            .map(({ emoji, name }) => rowOf(emoji, name)),
        ]
      }
      let typed = ''
      const fill = (): void => {
        const found = rows(typed)
        const isLoaded = table.names() !== null
        const note = !isLoaded ? 'Loading…' : found.length === 0 ? 'No emoji has such a name' : ''
        picker.change({ rows: found, note: own(note) })
      }
      const picker = openPicker({
        title: own('React with'),
        query: '',
        keys: [['picker.choose', 'takes it']],
        onQuery: (query) => {
          typed = query
          fill()
        },
      })
      fill()
      void table.load().then(fill)
    },
  }
}
