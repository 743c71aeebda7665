import { expect, test } from 'vitest'
import { fail, ok, warn } from '../src/check/finding.ts'
import { checkSurroundings } from '../src/check/surroundings.ts'
import { checkTwilio } from '../src/check/twilio.ts'
import { buildConfig } from './support/config.ts'
import { startEmulator } from './support/emulator.ts'
import { startIdentityProvider } from './support/identity-provider.ts'
import { json, startUpstream } from './support/upstream.ts'

const surroundings = { now: Date.now, random: Math.random }

test('what is well needs no hint, the rest says what to do', () => {
  expect([ok('a', 'b'), warn('a', 'b', 'c'), fail('a', 'b', 'c')]).toEqual([
    { name: 'a', status: 'ok', detail: 'b' },
    { name: 'a', status: 'warn', detail: 'b', hint: 'c' },
    { name: 'a', status: 'fail', detail: 'b', hint: 'c' },
  ])
})

test('a service that calls nobody, the wrong address, or without the events is found out', async () => {
  const { env, emulator } = await startEmulator()
  const webhook = async (answer: object) => {
    // The emulator keeps no webhook configuration yet: a stand-in answers for it, and hands on everything else.
    const { url } = await startUpstream((response, request) => {
      if (request.url?.endsWith('/Configuration/Webhooks') === true) json(200, answer)(response)
      else {
        void fetch(emulator.apiBaseUrl + request.url, {
          headers: { authorization: request.headers.authorization ?? '' },
        }).then(async (passed) =>
          response.writeHead(passed.status, { 'content-type': 'application/json' }).end(await passed.text()),
        )
      }
    })
    const config = buildConfig({
      ...env,
      TWILIO_API_BASE_URL: url,
      TWILIO_AUTH_TOKEN: emulator.credentials.authToken,
      PUBLIC_URL: 'https://chat.example.com',
    })
    return (await checkTwilio(config, surroundings)).find(({ name }) => name === 'webhook')
  }
  const events = ['onConversationAdded', 'onConversationUpdated', 'onConversationRemoved']
  const hint = `Set its post-event URL to https://chat.example.com/webhooks/twilio with ${events.join(', ')}.`
  const right = 'https://chat.example.com/webhooks/twilio'
  expect(await webhook({})).toEqual({
    name: 'webhook',
    status: 'warn',
    detail: 'the service calls nobody',
    hint,
  })
  expect(await webhook({ post_webhook_url: 'https://other.example.com/', filters: events })).toEqual({
    name: 'webhook',
    status: 'warn',
    detail: 'the service calls https://other.example.com/',
    hint,
  })
  expect(await webhook({ post_webhook_url: right, filters: ['onConversationAdded'] })).toMatchObject({
    status: 'warn',
    detail: 'the service does not send onConversationUpdated, onConversationRemoved',
  })
  expect(await webhook({ post_webhook_url: right, filters: events })).toEqual({
    name: 'webhook',
    status: 'ok',
    detail: `the service calls ${right}`,
  })
})

test('an identity provider without keys is found out', async () => {
  const provider = await startIdentityProvider()
  const config = buildConfig({
    AUTH: 'jwt',
    AUTH_JWKS_URL: provider.jwksUrl,
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: 'chat',
  })
  provider.answer((_request, response) => void response.end('{"keys":[]}'))
  expect(await checkSurroundings(config)).toEqual([
    expect.objectContaining({
      name: 'identity provider',
      status: 'fail',
      detail: `${provider.jwksUrl} answers 200 without keys`,
    }),
  ])
})

test('what the configuration does not name is not tried', async () => {
  expect(await checkSurroundings(buildConfig())).toEqual([])
})
