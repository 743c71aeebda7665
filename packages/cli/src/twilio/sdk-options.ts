/** The options that the SDK's client is made with. */
import type { ClientOptions } from '@twilio/conversations'
import type { AccessToken } from '../server/tokens.ts'

/** Milliseconds between attempts to connect to a service on this machine; Twilio keeps the SDK's own policy. */
const loopbackRetries = { min: 200, max: 2000, randomness: 0.2 }

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Whether the service is on this machine, where a connection that dies says so. */
export const isLoopback = ({ realtimeUrl }: Pick<AccessToken, 'realtimeUrl'>): boolean =>
  realtimeUrl !== null && loopbackHosts.has(new URL(realtimeUrl).hostname)

/** `retryPolicy` exists in the SDK but not in its types (protocol: options). */
export const sdkOptions = ({ realtimeUrl }: Pick<AccessToken, 'realtimeUrl'>): ClientOptions => {
  // One process may well have several clients in a row; each must begin with what the service says.
  const always: ClientOptions = { logLevel: 'silent', Sync: { enableSessionStorage: false } }
  if (realtimeUrl === null) return always
  const local = { ...always, Twilsock: { uri: realtimeUrl } }
  return isLoopback({ realtimeUrl }) ? ({ ...local, retryPolicy: loopbackRetries } as ClientOptions) : local
}
