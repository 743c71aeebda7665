/** Says where one is, what was said there, and what waits elsewhere. */
import {
  conversationName,
  selectConversationList,
  selectPeople,
  topicOf,
  type ChatState,
  type MessageRecord,
} from '@terminal-chat/core'
import { waitingIn } from '../../slash/waiting.ts'
import type { Moments } from '../panes/timeline/moments.ts'
import { cellLine } from '../text/cell-text.ts'
import { messageText } from './message-text.ts'

export interface TellingParts {
  readonly say: (line: string) => void
  readonly state: () => ChatState
  readonly now: () => number
  readonly moments: () => Moments
}

export interface Telling {
  /** Reads messages in the order in which they are given, with a word on each day that is not today. */
  readonly readAll: (messages: readonly MessageRecord[]) => void
  /** Says where one is, once what was said there is known, and once alone. */
  readonly tellChannel: () => void
  readonly tellElsewhere: () => void
}

/** Messages that are read out when a channel is shown: so many, or all that are unread, up to a limit. */
const counts = { recent: 5, unread: 20 }

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const createTelling = ({ say, state, now, moments }: TellingParts): Telling => {
  let told: string | null = null
  const readAll = (messages: readonly MessageRecord[]): void => {
    const { dayName, timeOf } = moments()
    let day = dayName(now(), now())
    for (const message of messages) {
      const next = dayName(message.dateCreated, now())
      if (next !== day) say(`${next}:`)
      day = next
      say(messageText(state(), message, timeOf))
    }
  }
  return {
    readAll,
    tellChannel: () => {
      const chat = state()
      const sid = chat.activeSid
      const conversation = sid === null ? undefined : chat.conversations.get(sid)
      const history = chat.histories.get(sid ?? '')
      if (sid === null || conversation === undefined || sid === told) return
      if (!chat.isReady || history?.isFresh !== true) return
      told = sid
      const marker = chat.unreadMarkers.get(sid)
      const fresh = marker === undefined ? [] : history.items.filter(({ index }) => index > marker)
      const people = selectPeople(chat).length
      const about = [
        conversationName(chat, conversation),
        ...(people > 0 ? [plural(people, 'person', 'people')] : []),
        ...(fresh.length > 0 ? [`${fresh.length} unread`] : []),
      ]
      const topic = topicOf(conversation)
      say(cellLine(`Channel ${about.join(', ')}.${topic === null ? '' : ` Topic: ${topic}`}`))
      if (fresh.length === 0) {
        readAll(history.items.slice(-counts.recent))
        return
      }
      const heard = fresh.slice(-counts.unread)
      if (heard.length < fresh.length)
        say(`The newest ${heard.length} of them; /unread reads from the first on.`)
      readAll(heard)
    },
    tellElsewhere: () => {
      const chat = state()
      const waiting = selectConversationList(chat).flatMap((item) => {
        const what = item.isActive || (item.isMuted && item.mentionCount === 0) ? null : waitingIn(item)
        return what === null ? [] : [`${item.name}, ${what}`]
      })
      if (waiting.length > 0) say(cellLine(`Elsewhere: ${waiting.join('; ')}. /next goes there.`))
    },
  }
}
