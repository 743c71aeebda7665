/** The unmodified `twilio` package, pointed at an emulator. */
import twilio from 'twilio'
import type { Emulator } from '../../src/index.ts'

/** Its Conversations v1 API, with the account's own credentials. */
export const twilioFor = ({ apiBaseUrl, credentials }: Pick<Emulator, 'apiBaseUrl' | 'credentials'>) => {
  const client = twilio(credentials.accountSid, credentials.authToken)
  client.conversations.baseUrl = apiBaseUrl
  return client.conversations.v1
}
