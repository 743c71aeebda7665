/** Tokens that are refused, each with its code. */
import { expect, test } from 'vitest'
import { nextEvent, openClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { craftToken } from '../support/tokens.ts'
import type { TokenParts } from '../support/tokens.ts'

const now = Math.floor(Date.now() / 1000)
const otherSid = '0'.repeat(32)

const refusals: readonly (readonly [string, number, TokenParts])[] = [
  ['another algorithm', 20102, { header: { alg: 'none' } }],
  ['no twilio content type', 20102, { header: { cty: 'jwt' } }],
  ['another API key', 20103, { payload: { iss: `SK${otherSid}` } }],
  ['another account', 20103, { payload: { sub: `AC${otherSid}` } }],
  ['an expiry in the past', 20104, { payload: { exp: now - 1 } }],
  ['no expiry', 20104, { payload: { exp: undefined } }],
  ['a beginning in the future', 20105, { payload: { nbf: now + 600 } }],
  ['no identity', 20106, { payload: { grants: { chat: {} } } }],
  [
    'an unknown service',
    20106,
    { payload: { grants: { identity: 'a', chat: { service_sid: `IS${otherSid}` } } } },
  ],
  ['a wrong signature', 20107, { secret: 'wrong' }],
  ['a life of more than a day', 20157, { payload: { exp: now + 90_000 } }],
]

test.for(refusals)('a token with %s is refused with %i', async ([, code, parts]) => {
  const emulator = await startEmulator()
  const client = openClient(emulator, craftToken(emulator.credentials, parts))
  const error = await nextEvent(client, 'connectionError')
  expect(error).toMatchObject({ terminal: true, httpStatusCode: 401, errorCode: code })
  expect(client.connectionState).toBe('denied')
})

test('a token that is no token is refused with 20101', async () => {
  const emulator = await startEmulator()
  const client = openClient(emulator, 'rubbish')
  expect(await nextEvent(client, 'connectionError')).toMatchObject({ terminal: true, errorCode: 20101 })
})
