/** The lines of the timeline that only this client knows. */
import type { NoticeEvent, PeopleEvent } from '../event.ts'
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { Notice } from '../records.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'

/** Notices kept per conversation. */
const noticeLimit = 200

type JoinedEvent = Extract<PeopleEvent, { type: 'participant/joined' }>

type NoticeSource = NoticeEvent | JoinedEvent | Extract<PeopleEvent, { type: 'participant/left' }>

/** Milliseconds between joining and being told of it that pass for "just now", whichever clock is ahead. */
const justNow = 5_000

/** While the participants are not loaded, those who are in already are told as joining, too: only their age tells. */
const isRecent = ({ at, participant }: JoinedEvent): boolean =>
  participant.dateCreated !== null && Math.abs(at - participant.dateCreated) < justNow

/** The list of participants may arrive between the joining and the news of it, and hold them already. */
const isUntold = (state: ChatState, { participant }: JoinedEvent): boolean => {
  const { conversationSid, identity } = participant
  const joinedAt = participant.dateCreated ?? 0
  const everybody = [...(state.participants.get(conversationSid)?.values() ?? [])]
  const own = everybody.find((other) => other.identity === state.identity)
  if ((own?.dateCreated ?? 0) > joinedAt) return false
  const told = state.notices.get(conversationSid) ?? []
  return !told.some(
    (notice) => notice.kind === 'joined' && notice.identity === identity && notice.at > joinedAt - justNow,
  )
}

const isJoinNews = (state: ChatState, event: JoinedEvent): boolean => {
  const known = state.participants.get(event.participant.conversationSid)
  if (known === undefined) return isRecent(event)
  return !known.has(event.participant.sid) || (isRecent(event) && isUntold(state, event))
}

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
      const isNews =
        event.type === 'participant/joined'
          ? isJoinNews(state, event)
          : state.participants.get(conversationSid)?.has(sid) === true
      if (!isNews || identity === null || identity === state.identity) return state
      const kind = event.type === 'participant/joined' ? 'joined' : 'left'
      return withNotice(state, conversationSid, { at: event.at, kind, identity, text: '' })
    }
    default:
      return unreachable(event)
  }
}
