/** Has the local service tell who is online, as one switches it on in Twilio's console. */
import type { Emulator } from '@terminal-chat/emulator'
import { httpFetch } from '../server/http-fetch.ts'

/** Milliseconds. */
const patience = 5000

/** Rejects when the service refuses: it is on this machine, so that is a bug. */
export const enableReachability = async ({
  apiBaseUrl,
  credentials: { accountSid, authToken, chatServiceSid },
}: Pick<Emulator, 'apiBaseUrl' | 'credentials'>): Promise<void> => {
  const response = await httpFetch(`${apiBaseUrl}/v1/Services/${chatServiceSid}/Configuration`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'ReachabilityEnabled=true',
    signal: AbortSignal.timeout(patience),
  })
  await response.text()
  if (!response.ok) throw new Error(`Reachability could not be switched on: ${response.status}`)
}
