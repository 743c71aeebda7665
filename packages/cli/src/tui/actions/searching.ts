/** Looks for messages while one types what they hold. */
import { selectConversationList, type MessageRecord, type SearchReport } from '@terminal-chat/core'
import type { PickerRow } from '../panes/overlay/picker.ts'
import type { SafeText } from '@terminal-chat/core'
import { own } from '../text/line.ts'
import type { DeskParts } from './desk-parts.ts'
import { foundText } from './found-text.ts'
import { hitSpans } from './hit-row.ts'
import type { OpenPickers } from './open-picker.ts'

/** Milliseconds without a key before the service is asked, and between two looks at what has come. */
const pauseBefore = 250
const pauseBetween = 50

/** Messages after which it is told how far the search is. */
const worthTelling = 1000

export interface Searching {
  readonly open: (text: string, isEverywhere: boolean) => void
}

/** `goTo` shows a message that is in any conversation. */
export const createSearching = (
  { screen: { client, view, clock } }: DeskParts,
  openPicker: OpenPickers,
  goTo: (message: MessageRecord) => void,
): Searching => {
  const conversations = (isEverywhere: boolean): readonly string[] => {
    const state = client.store.get()
    const here = state.activeSid === null ? [] : [state.activeSid]
    const others = selectConversationList(state).filter(({ isJoined, isActive }) => isJoined && !isActive)
    return isEverywhere ? [...here, ...others.map(({ sid }) => sid)] : here
  }
  return {
    open: (text, startsEverywhere) => {
      let isEverywhere = startsEverywhere
      let typed = text
      let run = 0
      const title = (): SafeText =>
        own(isEverywhere ? 'Search in all your channels' : 'Search in this channel')
      const rowOf = (message: MessageRecord): PickerRow => ({
        spans: hitSpans(message, client.store.get(), {
          wanted: typed,
          isNamed: isEverywhere,
          today: view.get().today,
        }),
        choose: () => goTo(message),
      })
      const look = async (mine: number): Promise<void> => {
        const isOver = (): boolean => mine !== run || !picker.isOpen()
        let waiting: PickerRow[] = []
        let count = 0
        const flush = (): void => {
          if (isOver() || waiting.length === 0) return
          picker.change({ more: waiting })
          waiting = []
        }
        if (isOver()) return
        let last: SearchReport = { looked: 0, isCut: false, failed: 0 }
        const report = (told: SearchReport): void => {
          last = told
          if (!isOver() && told.looked >= worthTelling)
            picker.change({ note: own(`Searching… ${told.looked} messages so far`) })
        }
        const options = { conversations: conversations(isEverywhere), report }
        for await (const hit of client.search(typed, options)) {
          if (isOver()) return
          if (waiting.length === 0) clock.after(pauseBetween, flush)
          waiting.push(rowOf(hit))
          count += 1
        }
        flush()
        if (!isOver()) picker.change({ note: own(foundText(count, last)) })
      }
      const begin = (): void => {
        run += 1
        const mine = run
        const isEmpty = typed.trim() === ''
        picker.change({ rows: [], note: own(isEmpty ? 'Type what the message holds' : 'Searching…') })
        if (!isEmpty) clock.after(pauseBefore, () => void look(mine))
      }
      const picker = openPicker({
        title: title(),
        query: text,
        keys: [
          ['picker.choose', 'goes there'],
          ['picker.scope', 'here/everywhere'],
        ],
        onQuery: (query) => {
          typed = query
          begin()
        },
        onScope: () => {
          isEverywhere = !isEverywhere
          picker.change({ title: title() })
          begin()
        },
      })
      begin()
    },
  }
}
