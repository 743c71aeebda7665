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

/** All that the account has, as the `twilio` package offers it. */
export type AccountClient = Awaited<ReturnType<typeof loadAccountClient>>

/** Loads the conversations part of the package alone, for the whole account; it takes a fraction of loading it all. Nothing is sent yet. */
export const loadAccountClient = async (
  config: Omit<ServiceClientConfig, 'chatServiceSid'>,
  options: HttpClientOptions,
) => {
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
  return conversations.v1
}

/** The same for one service. */
export const loadServiceClient = async (config: ServiceClientConfig, options: HttpClientOptions) =>
  (await loadAccountClient(config, options)).services(config.chatServiceSid)
