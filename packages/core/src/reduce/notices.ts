/** The lines of the timeline that only this client knows. */
import type { NoticeEvent, PeopleEvent } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { Notice } from '../records.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'

/** Notices kept per conversation. */
const noticeLimit = 200

type NoticeSource = NoticeEvent | Extract<PeopleEvent, { type: 'participant/joined' | 'participant/left' }>

/** Milliseconds between joining and being told of it that pass for "just now", whichever clock is ahead. */
const justNow = 5_000

/** While the participants are not loaded, those who are in already are told as joining, too: only their age tells. */
const isRecent = ({ at, participant }: Extract<PeopleEvent, { type: 'participant/joined' }>): boolean =>
  participant.dateCreated !== null && Math.abs(at - participant.dateCreated) < justNow

const withNotice = (
  state: ChatState,
  sid: string | null,
  notice: Omit<Notice, 'id' | 'afterIndex'>,
): ChatState => {
  if (sid === null) return state
  const known = state.notices.get(sid) ?? []
  const number = Number(known.at(-1)?.id ?? 0) + 1
  const newest = state.histories.get(sid)?.items.at(-1)?.index
  const afterIndex = newest ?? state.conversations.get(sid)?.lastMessageIndex ?? null
  const next = [...known.slice(-(noticeLimit - 1)), { ...notice, id: String(number), afterIndex }]
  return { ...state, notices: withEntry(state.notices, sid, next) }
}

export const reduceNotices = (state: ChatState, event: NoticeSource): ChatState => {
  switch (event.type) {
    case 'notice/added':
      return withNotice(state, event.conversationSid ?? state.activeSid, {
        at: event.at,
        kind: event.kind,
        identity: null,
        text: event.text,
      })
    case 'notices/cleared': {
      const notices = withoutEntry(state.notices, event.conversationSid)
      return notices === state.notices ? state : { ...state, notices }
    }
    case 'participant/joined':
    case 'participant/left': {
      const { identity, conversationSid, sid } = event.participant
      const known = state.participants.get(conversationSid)
      const isNews =
        known === undefined
          ? event.type === 'participant/joined' && isRecent(event)
          : known.has(sid) === (event.type === 'participant/left')
      if (!isNews || identity === null || identity === state.identity) return state
      const kind = event.type === 'participant/joined' ? 'joined' : 'left'
      return withNotice(state, conversationSid, { at: event.at, kind, identity, text: '' })
    }
    default:
      return unreachable(event)
  }
}
