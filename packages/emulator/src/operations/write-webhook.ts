/** Makes and changes the webhooks of a conversation. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { RecordRow } from '../database/records.ts'
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'
import { createWebhookSession } from '../webhooks/session.ts'
import { messageParameters } from '../webhooks/parameters.ts'
import type { ScopedWebhook } from '../webhooks/target.ts'
import { checkScopedWebhook } from './check-webhook.ts'
import { createRecord, updateRecord } from './write-record.ts'

export type WriteWebhookDeps = Pick<Deps, 'records' | 'messages' | 'webhooks' | 'clock' | 'makeSid'>

/** Messages behind `replayAfter` are told again to every webhook that hears of messages. */
const REPLAY = 100

const replay = (
  deps: WriteWebhookDeps,
  caller: Caller,
  conversation: ConversationRow,
  { replayAfter }: ScopedWebhook,
): void => {
  if (replayAfter === null) return
  const cursor = { side: 'after', key: replayAfter } as const
  const { rows } = deps.messages.page(conversation.id, { limit: REPLAY, order: 'asc', cursor })
  const told = { ...caller, webhooks: createWebhookSession('API') }
  for (const row of rows) deps.webhooks.tell(told, 'onMessageAdded', messageParameters(conversation, row))
}

/** Throws 403/50361 when the conversation has five already. */
export const createWebhook =
  (deps: WriteWebhookDeps) =>
  (caller: Caller, conversation: ConversationRow, webhook: ScopedWebhook): RecordRow => {
    checkScopedWebhook(webhook)
    if (deps.records.all('scopedWebhook', conversation.sid).length >= limits.webhooksPerConversation) {
      throw new TwilioError('webhook-limit')
    }
    const row = createRecord(deps)('scopedWebhook', conversation.sid, webhook)
    replay(deps, caller, conversation, webhook)
    return row
  }

/** Its target stays. */
export const updateWebhook =
  (deps: Pick<Deps, 'records' | 'clock'>) =>
  (row: RecordRow, changes: Partial<ScopedWebhook>): RecordRow => {
    const known = JSON.parse(row.data) as ScopedWebhook
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const webhook: ScopedWebhook = { ...known, ...given, target: known.target }
    checkScopedWebhook(webhook)
    return updateRecord(deps)(row, webhook)
  }
