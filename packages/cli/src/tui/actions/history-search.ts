/** Searches in what was sent, and brings one of it back into the composer. */
import { fuzzyRank, type ChatState } from '@terminal-chat/core'
import type { PickerRow } from '../panes/overlay/picker.ts'
import type { Screen } from '../screen.ts'
import { cellLine } from '../text/cell-text.ts'
import { own } from '../text/line.ts'
import { matchedSpans } from '../text/matched.ts'
import type { Drafts } from '../panes/composer/drafts.ts'
import type { Handler } from './handler.ts'
import type { OpenPickers } from './open-picker.ts'

/** Lines offered at most. */
const offered = 200

/** Own messages of the channel on the screen, also those of other days; newest first. */
const ownMessages = ({ activeSid, histories, identity }: ChatState): readonly string[] =>
  (histories.get(activeSid ?? '')?.items ?? [])
    .filter(({ author, body }) => author === identity && body !== null && body !== '')
    .map(({ body }) => body ?? '')
    .toReversed()

/** What can be brought back, each text once: what was entered here, own messages here, what was entered elsewhere. */
const sentTexts = ({ current, others }: Drafts, state: ChatState): readonly string[] => [
  ...new Set([
    ...current.history.entries.toReversed(),
    ...ownMessages(state),
    ...[...others.values()].flatMap(({ history }) => history.entries.toReversed()),
  ]),
]

export const createHistorySearch = ({ client, view }: Screen, openPicker: OpenPickers): Handler => {
  const rowOf = (text: string, positions: readonly number[]): PickerRow => ({
    spans: matchedSpans(cellLine(text), positions, 'text'),
    choose: () => view.dispatch({ type: 'composer/edited', edit: { type: 'replace', text } }),
  })
  /** The newest goes first where texts match equally well: one word that they hold. */
  const rows = (texts: readonly string[], query: string): readonly PickerRow[] => {
    const wanted = query.trim().toLowerCase()
    const holding = texts.filter((text) => cellLine(text).toLowerCase().includes(wanted))
    const whole = holding.map((text) => {
      const from = cellLine(text).toLowerCase().indexOf(wanted)
      return rowOf(
        text,
        Array.from({ length: wanted.length }, (_, at) => from + at),
      )
    })
    const others = texts.filter((text) => !holding.includes(text))
    const near = fuzzyRank(query, others, cellLine).map(({ item, positions }) => rowOf(item, positions))
    return [...whole, ...near].slice(0, offered)
  }

  return () => {
    const texts = sentTexts(view.get().drafts, client.store.get())
    const picker = openPicker({
      title: own('What you have sent'),
      query: '',
      rows: rows(texts, ''),
      note: own(texts.length === 0 ? 'Nothing yet' : ''),
      keys: [['picker.choose', 'brings it back']],
      onQuery: (query) => {
        const found = rows(texts, query)
        picker.change({ rows: found, note: own(found.length === 0 ? 'Nothing like that' : '') })
      },
    })
  }
}
