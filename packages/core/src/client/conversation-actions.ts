/** What one can do with conversations: make, join, leave, delete, rename, with the rules that protect people. */
import type { ChatClientParts } from './parts.ts'
import { general, isGeneral, nameOf, nameProblem, tidyName, type NameProblem } from '../conversation-name.ts'
import { GatewayError } from '../gateway.ts'
import type { Json } from '../json.ts'
import { withPinToggled } from '../pins.ts'
import { withTopic } from '../topic.ts'
import type { ConversationRecord } from '../records.ts'
import { untilJoined } from './until-joined.ts'

/** A rule of ours forbids it; nothing was sent. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
  readonly rule: NameProblem | 'protected' | 'unknown-conversation'
  constructor(rule: RuleError['rule'], message: string) {
    super(message)
    this.rule = rule
  }
}

export interface ConversationActions {
  /** Makes, joins and shows it; resolves with its SID. Rejects with `RuleError` when the name is not allowed. */
  readonly create: (name: string, options?: { readonly isPrivate?: boolean }) => Promise<string>
  /** Joins a conversation of the directory; resolves once it is among the joined ones. */
  readonly join: (conversationSid: string) => Promise<void>
  readonly leave: (conversationSid: string) => Promise<void>
  readonly delete: (conversationSid: string) => Promise<void>
  readonly rename: (conversationSid: string, name: string) => Promise<void>
  readonly setTopic: (conversationSid: string, topic: string) => Promise<void>
  /** Pins the message with this index, or takes the pin off. */
  readonly togglePin: (conversationSid: string, index: number) => Promise<void>
  readonly setMuted: (conversationSid: string, isMuted: boolean) => Promise<void>
  /** Joins General Channel, making it when it is missing; two who do so at once end in the same one. */
  readonly joinGeneral: () => Promise<string>
}

const publicAttributes: Json = { public: true }

const problemText: Record<NameProblem, (name: string) => string> = {
  empty: () => 'A channel needs a name',
  'too-long': () => 'A channel name has at most 256 characters',
  'control-characters': () => 'A channel name holds no control characters',
  general: () => `${general.friendlyName} is always there`,
  taken: (name) => `There is a channel called ${name} already`,
}

export const createConversationActions = ({
  store,
  gateway,
  directory,
  clock,
}: ChatClientParts): ConversationActions => {
  const known = (conversationSid: string): ConversationRecord => {
    const conversation = store.get().conversations.get(conversationSid)
    if (conversation === undefined) throw new RuleError('unknown-conversation', 'You are not in that channel')
    return conversation
  }

  const checkName = (name: string, except: string | null): string => {
    const { conversations, directory: listed } = store.get()
    const others = [...conversations.values(), ...listed.values()].filter(({ sid }) => sid !== except)
    const problem = nameProblem(name, others)
    if (problem !== null) throw new RuleError(problem, problemText[problem](tidyName(name)))
    return tidyName(name)
  }

  const protect = (conversation: ConversationRecord, verb: string): void => {
    if (isGeneral(conversation)) throw new RuleError('protected', `${general.friendlyName} cannot be ${verb}`)
  }

  const join = async (conversationSid: string): Promise<void> => {
    if (store.get().conversations.has(conversationSid)) return
    await directory.join(conversationSid)
    await untilJoined({ store, clock }, () =>
      store.get().conversations.has(conversationSid) ? conversationSid : null,
    )
  }

  const findGeneral = (): ConversationRecord | null =>
    [...store.get().conversations.values()].find(isGeneral) ?? null

  const joinListedGeneral = async (): Promise<string | null> => {
    const listed = await directory.list()
    store.dispatch({ type: 'directory/loaded', conversations: listed })
    const found = listed.find(isGeneral)
    if (found === undefined) return null
    await join(found.sid)
    return found.sid
  }

  const createGeneral = async (): Promise<string | null> => {
    try {
      const created = await gateway.createConversation({ ...general, attributes: publicAttributes })
      store.dispatch({ type: 'conversation/added', conversation: created })
      return created.sid
    } catch (error) {
      // Another first user was faster: theirs is the one.
      if (error instanceof GatewayError && error.code === 'conflict') return null
      throw error
    }
  }

  return {
    join,
    create: async (name, { isPrivate = false } = {}) => {
      const friendlyName = checkName(name, null)
      const attributes = isPrivate ? {} : publicAttributes
      const conversation = await gateway.createConversation({ friendlyName, attributes })
      store.dispatch({ type: 'conversation/added', conversation })
      store.dispatch({ type: 'conversation/activated', conversationSid: conversation.sid })
      return conversation.sid
    },
    leave: async (conversationSid) => {
      protect(known(conversationSid), 'left')
      await gateway.leaveConversation(conversationSid)
      store.dispatch({ type: 'conversation/removed', conversationSid, reason: 'left', at: clock.now() })
    },
    delete: async (conversationSid) => {
      const conversation = known(conversationSid)
      protect(conversation, 'deleted')
      await gateway.deleteConversation(conversationSid)
      store.dispatch({ type: 'conversation/removed', conversationSid, reason: 'deleted', at: clock.now() })
      store.dispatch({ type: 'directory/removed', conversationSid })
    },
    rename: async (conversationSid, name) => {
      const conversation = known(conversationSid)
      protect(conversation, 'renamed')
      const friendlyName = checkName(name, conversationSid)
      if (friendlyName !== nameOf(conversation))
        await gateway.renameConversation(conversationSid, friendlyName)
    },
    setTopic: async (conversationSid, topic) => {
      const { attributes } = known(conversationSid)
      await gateway.updateConversationAttributes(conversationSid, withTopic(attributes, topic.trim()))
    },
    togglePin: async (conversationSid, index) => {
      const { attributes } = known(conversationSid)
      await gateway.updateConversationAttributes(conversationSid, withPinToggled(attributes, index))
    },
    setMuted: (conversationSid, isMuted) =>
      gateway.setNotificationLevel(known(conversationSid).sid, isMuted ? 'muted' : 'default'),
    joinGeneral: async () => {
      const joined = findGeneral()
      if (joined !== null) return joined.sid
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const sid = (await joinListedGeneral()) ?? (await createGeneral())
        if (sid !== null) return sid
        await new Promise<void>((resolve) => {
          clock.after(200 * (attempt + 1), resolve)
        })
      }
      throw new GatewayError('not-found', `${general.friendlyName} exists but is not listed`)
    },
  }
}
