/** Twilio's REST API as far as this server needs it; the emulator is served by the same calls. */
import type { TokenServerConfig } from '../config.ts'
import { createHttpClient, type HttpClientOptions } from './http-client.ts'
import { isPublic, toChannel, type Channel, type ConversationRecord } from './channel.ts'
import { upstreamError } from './upstream-error.ts'

/** The calls; each rejects with an `ApiError`. */
export interface Upstream {
  /** All public conversations of the service. */
  readonly listChannels: () => Promise<readonly Channel[]>
  /** The public conversation of that SID; `channel-not-found` when there is none. */
  readonly fetchChannel: (sid: string) => Promise<Channel>
  /** Adds an identity to a conversation; resolves to false when it was in already. */
  readonly addParticipant: (conversationSid: string, identity: string) => Promise<boolean>
  /** Asks for the service itself: proves that Twilio answers, that the credentials are right and the service exists. */
  readonly fetchService: () => Promise<void>
}

/** Loaded with the first call: a server that only mints never pays for the REST client. */
const loadService = async (config: TokenServerConfig, options: HttpClientOptions) => {
  const [{ default: BaseTwilio }, { default: Conversations }, httpClient] = await Promise.all([
    import('twilio/lib/base/BaseTwilio.js'),
    import('twilio/lib/rest/ConversationsBase.js'),
    createHttpClient(options),
  ])
  const client = new BaseTwilio.Client(config.apiKey, config.apiSecret, {
    accountSid: config.accountSid,
    httpClient,
  })
  const conversations = new Conversations(client)
  if (config.apiBaseUrl !== undefined) conversations.baseUrl = config.apiBaseUrl
  return conversations.v1.services(config.chatServiceSid)
}

/** Creates the calls; nothing is loaded or sent yet. */
export const createUpstream = (config: TokenServerConfig, options: HttpClientOptions): Upstream => {
  let loading: ReturnType<typeof loadService> | undefined
  const ask = async <T>(
    call: (service: Awaited<ReturnType<typeof loadService>>) => Promise<T>,
  ): Promise<T> => {
    loading ??= loadService(config, options)
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
      if (!isPublic(record.attributes)) throw upstreamError({ status: 404 })
      return toChannel(record)
    },
    addParticipant: (conversationSid, identity) =>
      ask((service) =>
        service
          .conversations(conversationSid)
          .participants.create({ identity, xTwilioWebhookEnabled: 'true' })
          .then(() => true)
          .catch((error: unknown) => {
            if (isAlreadyIn(error)) return false
            throw error
          }),
      ),
    fetchService: async () => {
      await ask((service) => service.fetch())
    },
  }
}

/** 50433: "Participant already exists". */
const isAlreadyIn = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 50433
