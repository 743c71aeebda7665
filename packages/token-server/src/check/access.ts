/** Checks that the credentials reach a service that can do what the chat needs. */
import type { TokenServerConfig } from '../config.ts'
import { loadAccountClient, type AccountClient } from '../directory/service-client.ts'
import { upstreamCodes, upstreamErrors } from '../directory/upstream-error.ts'
import { checkClock } from './clock.ts'
import { fail, ok, type Finding } from './finding.ts'
import { refusal } from './refusal.ts'
import { checkRoles } from './roles.ts'

/** What a check takes from its surroundings. */
export interface CheckDeps {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/** Services that are named to somebody who has a wrong one. */
const mostNamed = 5

const accountFinding = (found: string, { accountSid }: TokenServerConfig): Finding =>
  found === accountSid
    ? ok('account', accountSid)
    : fail(
        'account',
        `the API key belongs to ${found}, not to ${accountSid}`,
        'Set TWILIO_ACCOUNT_SID to the account of the key: tokens of another are refused.',
      )

/** The account of the key; `undefined` when the key may not ask for that, as a restricted one. */
const findAccount = async (account: AccountClient): Promise<string | undefined> => {
  try {
    return (await account.configuration().fetch()).accountSid
  } catch (error) {
    if (upstreamCodes(error).status === 403) return undefined
    throw error
  }
}

const missingService = async (account: AccountClient, config: TokenServerConfig): Promise<Finding> => {
  const { apiKey, chatServiceSid } = config
  const services = await account.services.list({ limit: mostNamed }).catch(() => [])
  const there = services.map(({ sid, friendlyName }) => `${sid} "${friendlyName}"`).join(', ')
  return fail(
    'service',
    `${chatServiceSid} does not exist in the account of ${apiKey}${there === '' ? '' : `; there is ${there}`}`,
    upstreamErrors[50050]?.recovery ?? '',
  )
}

/** Key, account, clock, service, directory and roles; it stops where going on makes no sense. */
export const checkAccess = async (
  config: TokenServerConfig,
  { now, random }: CheckDeps,
): Promise<{ readonly findings: readonly Finding[]; readonly isReached: boolean }> => {
  const findings: Finding[] = []
  const answered: { date?: unknown } = {}
  const account = await loadAccountClient(config, {
    random,
    onAnswer: (status, date) => {
      if (status !== undefined) answered.date ??= date
    },
  })
  const attempt = async (name: string, work: () => Promise<readonly Finding[]>): Promise<boolean> => {
    try {
      findings.push(...(await work()))
      return true
    } catch (error) {
      findings.push(refusal(name, error, config))
      return false
    }
  }
  let isAccountKnown = false
  const isKeyGood = await attempt('api key', async () => {
    const found = await findAccount(account)
    isAccountKnown = found !== undefined
    return [ok('api key', config.apiKey), ...(found === undefined ? [] : [accountFinding(found, config)])]
  })
  if ('date' in answered) findings.push(checkClock(answered.date, now()))
  if (!isKeyGood) return { findings, isReached: false }
  const service = account.services(config.chatServiceSid)
  let isThere = false
  await attempt('service', async () => {
    try {
      const { accountSid, friendlyName } = await service.fetch()
      isThere = true
      return [
        ok('service', `${config.chatServiceSid} "${friendlyName}"`),
        ...(isAccountKnown ? [] : [accountFinding(accountSid, config)]),
      ]
    } catch (error) {
      if (upstreamCodes(error).status !== 404) throw error
      return [await missingService(account, config)]
    }
  })
  if (!isThere) return { findings, isReached: false }
  await attempt('directory', async () => {
    const listed = await service.conversations.list({ limit: 1 })
    const note = listed.length > 0 ? '' : '; there are none yet'
    return [ok('directory', `conversations can be listed${note}`)]
  })
  await attempt('roles', () => checkRoles(service))
  return { findings, isReached: true }
}
