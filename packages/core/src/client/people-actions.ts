/** What one can do with people: write to one, invite, remove, be called something. */
import type { ChatClientParts } from './parts.ts'
import { directAttributes, directPeer, directUniqueName } from '../direct.ts'
import { GatewayError } from '../gateway.ts'
import { untilJoined } from './until-joined.ts'

export interface PeopleActions {
  /** Shows the conversation with `identity` alone, making it when there is none; resolves with its SID. */
  readonly openDirect: (identity: string) => Promise<string>
  /** Adds to the conversation on the screen. */
  readonly invite: (identity: string) => Promise<void>
  readonly kick: (identity: string) => Promise<void>
  /** Changes what others see as this identity's name. */
  readonly setOwnName: (friendlyName: string) => Promise<void>
}

export const createPeopleActions = ({ store, gateway, clock }: ChatClientParts): PeopleActions => {
  const active = (): string => {
    const { activeSid } = store.get()
    if (activeSid === null) throw new GatewayError('not-found', 'No channel is on the screen')
    return activeSid
  }

  const findDirect = (identity: string): string | null => {
    const { conversations, identity: self } = store.get()
    const found = [...conversations.values()].find(
      (conversation) => directPeer(conversation, self) === identity,
    )
    return found?.sid ?? null
  }

  const createDirect = async (identity: string): Promise<string> => {
    const self = store.get().identity
    try {
      const conversation = await gateway.createConversation({
        friendlyName: [self, identity].sort().join(', '),
        uniqueName: directUniqueName(self, identity),
        attributes: directAttributes(self, identity),
      })
      store.dispatch({ type: 'conversation/added', conversation })
      if (identity !== self) await gateway.addParticipant(conversation.sid, identity)
      return conversation.sid
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'conflict') throw error
      // The other one was faster, and has added us or is about to.
      return await untilJoined({ store, clock }, () => findDirect(identity))
    }
  }

  return {
    openDirect: async (identity) => {
      const sid = findDirect(identity) ?? (await createDirect(identity))
      store.dispatch({ type: 'conversation/activated', conversationSid: sid })
      return sid
    },
    invite: (identity) => gateway.addParticipant(active(), identity),
    kick: (identity) => gateway.removeParticipant(active(), identity),
    setOwnName: gateway.updateFriendlyName,
  }
}
