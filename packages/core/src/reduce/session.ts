/** What is true of the session as a whole: connection, access token, whether somebody is looking. */
import type { SessionEvent } from '../event.ts'
import type { ChatState } from '../state.ts'
import { unreachable } from '../unreachable.ts'
import { markUnreadFromNowOn } from './unread-marker.ts'

export const reduceSession = (state: ChatState, event: SessionEvent): ChatState => {
  switch (event.type) {
    case 'session/started':
      return state.identity === event.identity ? state : { ...state, identity: event.identity }
    case 'session/ready':
      return state.isReady ? state : { ...state, isReady: true }
    case 'connection/changed': {
      const { connection } = state
      if (connection.state === event.state && connection.reason === event.reason) return state
      const isLoss = connection.state === 'connected' && event.state !== 'connected'
      return {
        ...state,
        connection: {
          state: event.state,
          reason: event.reason,
          since: connection.state === event.state ? connection.since : event.at,
          losses: connection.losses + (isLoss ? 1 : 0),
        },
        // Nobody's end of typing reaches us while we are cut off.
        typing: isLoss && state.typing.size > 0 ? new Map() : state.typing,
      }
    }
    case 'token/renewed':
      return { ...state, token: { expiresAt: event.expiresAt, status: 'valid', failure: null } }
    case 'token/expiring':
      return state.token.status === 'valid'
        ? { ...state, token: { ...state.token, status: 'expiring' } }
        : state
    case 'token/expired':
      return { ...state, token: { ...state.token, status: 'expired' } }
    case 'token/renewal-failed':
      return { ...state, token: { ...state.token, failure: event.reason } }
    case 'attention/changed': {
      const { isFocused, isNewestVisible } = state.attention
      if (isFocused === event.isFocused && isNewestVisible === event.isNewestVisible) return state
      const next = {
        ...state,
        attention: { isFocused: event.isFocused, isNewestVisible: event.isNewestVisible },
      }
      // Whoever looks away will want to see, on coming back, where the new things begin.
      const looksAway = isFocused && !event.isFocused
      return looksAway && state.activeSid !== null ? markUnreadFromNowOn(next, state.activeSid) : next
    }
    default:
      return unreachable(event)
  }
}
