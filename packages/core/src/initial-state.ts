/** The state before anything has happened. */
import type { ChatState } from './state.ts'

export const initialState = (identity: string): ChatState => ({
  identity,
  connection: { state: 'idle', reason: null, since: 0, losses: 0 },
  token: { expiresAt: null, status: 'none', failure: null },
  isReady: false,
  attention: { isFocused: true, isNewestVisible: true },
  activeSid: null,
  previousSid: null,
  conversations: new Map(),
  directory: new Map(),
  histories: new Map(),
  outgoing: new Map(),
  notices: new Map(),
  participants: new Map(),
  users: new Map(),
  typing: new Map(),
  unreadMarkers: new Map(),
  mentions: new Map(),
})
