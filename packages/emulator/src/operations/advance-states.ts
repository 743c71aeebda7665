/** Changes the state of every conversation whose timer has run out. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { createWebhookSession } from '../webhooks/session.ts'
import { publishConversation } from './publish-conversation.ts'
import { tellState } from './tell-state.ts'

export type AdvanceStatesDeps = Pick<Deps, 'conversations' | 'messages' | 'sync' | 'clock' | 'webhooks'>

const AT_ONCE = 500

/** From active to inactive, and from either to closed; both at once when both are due. */
export const advanceStates = (deps: AdvanceStatesDeps) => (): void => {
  const now = deps.clock.now()
  for (let rows = deps.conversations.due(now, AT_ONCE); rows.length > 0;) {
    for (const row of rows) {
      const isClosed = row.dateClosed !== null && row.dateClosed <= now
      const updated: ConversationRow = {
        ...row,
        state: isClosed ? 'closed' : 'inactive',
        dateInactive: null,
        dateClosed: isClosed ? null : row.dateClosed,
        dateUpdated: now,
      }
      deps.conversations.update(updated)
      publishConversation(deps)(updated)
      const caller: Caller = {
        serviceSid: row.serviceSid,
        identity: null,
        webhooks: createWebhookSession('API'),
      }
      tellState(deps)(caller, row.state, updated, 'TIMER')
    }
    rows = deps.conversations.due(now, AT_ONCE)
  }
}
