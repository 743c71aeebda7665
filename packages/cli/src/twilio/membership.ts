/** Knows the conversations that this identity is in, always by their newest object, and tells of changes. */
import type { ChatEvent, RemovalReason } from '@terminal-chat/core'
import type { Client, Conversation } from '@twilio/conversations'
import { toConversation } from './records.ts'
import type { RemovalReasons } from './removal-reason.ts'

export interface Membership {
  /** The newest object; the SDK replaces it when somebody is removed and added again. */
  readonly get: (conversationSid: string) => Conversation | undefined
  readonly all: () => readonly Conversation[]
  /** Takes in one that was just joined, before the SDK tells of it. */
  readonly adopt: (conversation: Conversation) => void
  /** Compares with the service's own list; tells what was missed. */
  readonly reconcile: () => Promise<void>
}

export interface MembershipParts {
  readonly client: Client
  readonly reasons: RemovalReasons
  readonly now: () => number
  readonly emit: (event: ChatEvent) => void
}

const listAll = async (client: Client): Promise<readonly Conversation[]> => {
  const found: Conversation[] = []
  let page = await client.getSubscribedConversations()
  found.push(...page.items)
  while (page.hasNextPage) {
    page = await page.nextPage()
    found.push(...page.items)
  }
  return found.filter(({ status }) => status === 'joined')
}

export const createMembership = ({ client, reasons, now, emit }: MembershipParts): Membership => {
  const joined = new Map<string, Conversation>()
  /** Gone, but why is still being asked. */
  const leaving = new Set<string>()

  const tellRemoved = (conversationSid: string, reason: RemovalReason): void => {
    leaving.delete(conversationSid)
    emit({ type: 'conversation/removed', conversationSid, reason, at: now() })
  }

  const add = (conversation: Conversation): void => {
    const { sid } = conversation
    // It is back before it was known why it went: what was kept of it is of no use any more.
    if (leaving.has(sid)) tellRemoved(sid, 'removed')
    joined.set(sid, conversation)
    emit({ type: 'conversation/added', conversation: toConversation(conversation) })
  }

  const remove = (conversation: Conversation): void => {
    const { sid } = conversation
    if (joined.get(sid) !== conversation) return
    joined.delete(sid)
    const own = reasons.own(sid)
    if (own !== null) {
      tellRemoved(sid, own)
      return
    }
    leaving.add(sid)
    void reasons.find(sid).then((reason) => {
      if (leaving.has(sid)) tellRemoved(sid, reason)
    })
  }

  client.on('conversationJoined', add)
  client.on('conversationLeft', remove)
  client.on('conversationRemoved', remove)

  return {
    get: (conversationSid) => joined.get(conversationSid),
    all: () => [...joined.values()],
    adopt: (conversation) => {
      joined.set(conversation.sid, conversation)
    },
    reconcile: async () => {
      const listed = await listAll(client)
      const sids = new Set(listed.map(({ sid }) => sid))
      for (const conversation of listed)
        if (joined.get(conversation.sid) === undefined && !leaving.has(conversation.sid)) add(conversation)
      for (const conversation of joined.values())
        if (!sids.has(conversation.sid) && conversation.status !== 'joined') remove(conversation)
    },
  }
}
