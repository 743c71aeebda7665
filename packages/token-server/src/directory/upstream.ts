/** Twilio's REST API as far as this server needs it; the emulator is served by the same calls. */
import { ApiError } from '../errors.ts'
import { isPublic, toChannel, type Channel, type ConversationRecord } from './channel.ts'
import type { HttpClientOptions } from './http-client.ts'
import { loadServiceClient, type ServiceClient, type ServiceClientConfig } from './service-client.ts'
import { upstreamCodes, upstreamError } from './upstream-error.ts'

/** The calls; each rejects with an `ApiError`. */
export interface Upstream {
  /** All public conversations of the service. */
  readonly listChannels: () => Promise<readonly Channel[]>
  /** The public conversation of that SID; `channel-not-found` when there is none. */
  readonly fetchChannel: (sid: string) => Promise<Channel>
  /** How many participants (up to 1,000) and messages a conversation has. */
  readonly countChannel: (
    sid: string,
  ) => Promise<{ readonly participantsCount: number; readonly messagesCount: number }>
  /** Adds an identity to a conversation; resolves to false when it was in already. */
  readonly addParticipant: (conversationSid: string, identity: string) => Promise<boolean>
  /** Asks for the service itself: proves that Twilio answers, that the credentials are right and the service exists. */
  readonly fetchService: () => Promise<void>
}

/** "Participant already exists". */
const participantExists = 50433

/** Creates the calls. The client is loaded with the first: a server that only mints never pays for it. */
export const createUpstream = (config: ServiceClientConfig, options: HttpClientOptions): Upstream => {
  let loading: Promise<ServiceClient> | undefined
  const ask = async <T>(call: (service: ServiceClient) => Promise<T>): Promise<T> => {
    loading ??= loadServiceClient(config, options)
    try {
      return await call(await loading)
    } catch (error) {
      throw upstreamError(error)
    }
  }
  return {
    listChannels: async () => {
      const records: ConversationRecord[] = await ask((service) =>
        service.conversations.list({ pageSize: 100 }),
      )
      return records.filter((record) => isPublic(record.attributes)).map(toChannel)
    },
    fetchChannel: async (sid) => {
      const record: ConversationRecord = await ask((service) => service.conversations(sid).fetch())
      if (!isPublic(record.attributes)) throw new ApiError('channel-not-found')
      return toChannel(record)
    },
    countChannel: (sid) =>
      ask(async (service) => {
        const conversation = service.conversations(sid)
        const [participants, newest] = await Promise.all([
          conversation.participants.list({ pageSize: 100, limit: 1_000 }),
          conversation.messages.page({ order: 'desc', pageSize: 1 }),
        ])
        return {
          participantsCount: participants.length,
          messagesCount: (newest.instances[0]?.index ?? -1) + 1,
        }
      }),
    addParticipant: (conversationSid, identity) =>
      ask(async (service) => {
        try {
          await service
            .conversations(conversationSid)
            .participants.create({ identity, xTwilioWebhookEnabled: 'true' })
          return true
        } catch (error) {
          if (upstreamCodes(error).twilioCode === participantExists) return false
          throw error
        }
      }),
    fetchService: async () => {
      await ask(async (service) => {
        await service.fetch().catch((error: unknown) => {
          const { status } = upstreamCodes(error)
          throw status === 404 ? new ApiError('upstream-refused', { cause: error }) : error
        })
      })
    },
  }
}
