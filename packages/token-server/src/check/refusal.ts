/** Says what a request that failed means for the credentials. */
import type { TokenServerConfig } from '../config.ts'
import { upstreamCodes, upstreamErrors } from '../directory/upstream-error.ts'
import { fail, type Finding } from './finding.ts'

/** What a failed request says, and what to do about it. `name`: of what was tried; it gives way where something else is at fault. */
export const refusal = (name: string, error: unknown, config: TokenServerConfig): Finding => {
  const { status, twilioCode } = upstreamCodes(error)
  const said = error instanceof Error ? error.message : 'no answer'
  if (status === undefined) {
    const where = config.apiBaseUrl ?? 'https://conversations.twilio.com'
    return fail(
      'network',
      `${where} does not answer (${said})`,
      'Check the network, a proxy in between, and TWILIO_API_BASE_URL.',
    )
  }
  const shown = `HTTP ${status}${twilioCode === undefined ? '' : `, error ${twilioCode}`}: ${said}`
  const known = upstreamErrors[twilioCode ?? 0]?.recovery
  if (status === 401) return fail('api key', shown, known ?? upstreamErrors[20003]?.recovery ?? '')
  if (status === 403) return fail(name, shown, known ?? upstreamErrors[20403]?.recovery ?? '')
  const byCode = `See https://www.twilio.com/docs/errors/${twilioCode}`
  return fail(name, shown, known ?? (twilioCode === undefined ? 'Try again in a moment.' : byCode))
}
