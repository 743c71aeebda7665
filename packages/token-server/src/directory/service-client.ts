/** The REST client of `twilio` for one Conversation Service, of Twilio or of an emulator. */
import type { TokenServerConfig } from '../config.ts'
import { createHttpClient, type HttpClientOptions } from './http-client.ts'

/** What the client must know. */
export type ServiceClientConfig = Pick<
  TokenServerConfig,
  'accountSid' | 'apiKey' | 'apiSecret' | 'chatServiceSid' | 'apiBaseUrl'
>

/** The service as the `twilio` package offers it. */
export type ServiceClient = Awaited<ReturnType<typeof loadServiceClient>>

/** Loads the conversations part of the package alone, which takes a fraction of loading it whole; nothing is sent yet. */
export const loadServiceClient = async (config: ServiceClientConfig, options: HttpClientOptions) => {
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
