/** Closes a client of the SDK, also one that never came up. */
import type { Client } from '@twilio/conversations'
import { isObject } from '../files/is-object.ts'

/**
 * `shutdown()` first waits until the client has come up, and one that has not would go on trying to connect; so its
 * socket is closed by the only name there is for it. Never rejects; may never resolve.
 */
export const shutDown = async (client: Client, isReady: boolean): Promise<void> => {
  try {
    if (isReady) {
      await client.shutdown()
      return
    }
    const services: unknown = Reflect.get(client, '_services')
    const socket = isObject(services) ? services['twilsockClient'] : null
    if (isObject(socket) && typeof socket['disconnect'] === 'function') await socket['disconnect']()
  } catch {
    // It is closed already.
  }
}
