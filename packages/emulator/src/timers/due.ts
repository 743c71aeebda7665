/** When a conversation changes its state by itself. */
import type { ConversationRow } from '../database/conversations.ts'

/** The part of a conversation that its timers depend on. */
export type Timed = Pick<ConversationRow, 'state' | 'inactiveTimer' | 'closedTimer'>

/** Both timers run from its last activity; a closed conversation has none. */
export const dueDates = (
  { state, inactiveTimer, closedTimer }: Timed,
  now: number,
): Pick<ConversationRow, 'dateInactive' | 'dateClosed'> => ({
  dateInactive: state === 'active' && inactiveTimer !== null ? now + inactiveTimer : null,
  dateClosed: state !== 'closed' && closedTimer !== null ? now + closedTimer : null,
})
