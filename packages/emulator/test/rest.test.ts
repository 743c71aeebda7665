/** The REST API as HTTP: credentials, forms, lists, refusals. */
import { request as httpRequest } from 'node:http'
import { expect, test } from 'vitest'
import type { Emulator } from '../src/index.ts'
import { createFormCheck, integer, parseDate, text, truth } from '../src/rest/form.ts'
import { conversationWithParticipantsForm, serviceConfigurationForm } from '../src/rest/schemas.ts'
import { startEmulator } from './support/start-emulator.ts'

const call = async (
  { url, credentials }: Emulator,
  method: string,
  path: string,
  form?: string,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Basic ${btoa(`${credentials.apiKey}:${credentials.apiSecret}`)}`,
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(form !== undefined && { body: form }),
  })
  const body = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: body === '' ? undefined : (JSON.parse(body) as unknown),
  }
}

test('numbers, truth values and repeated names of a form become values', () => {
  const check = createFormCheck(conversationWithParticipantsForm)
  const form = new URLSearchParams(
    'FriendlyName=a&Participant=one&Participant=two&Unknown=x&Timers.Closed=PT1H',
  )
  expect(check(form)).toEqual({ FriendlyName: 'a', Participant: ['one', 'two'], 'Timers.Closed': 'PT1H' })
  const configuration = createFormCheck(serviceConfigurationForm)
  expect(configuration(new URLSearchParams('ReachabilityEnabled=true'))).toEqual({
    ReachabilityEnabled: true,
  })
  expect(() => configuration(new URLSearchParams('ReachabilityEnabled=perhaps'))).toThrow('Invalid parameter')
  expect([text, integer, truth].map((schema) => 'type' in schema)).toEqual([true, true, true])
})

test('dates are ISO 8601', () => {
  expect(parseDate('DateCreated', '2026-01-01T00:00:00Z')).toBe(Date.UTC(2026, 0, 1))
  expect(parseDate('DateCreated', undefined)).toBeUndefined()
  expect(() => parseDate('DateCreated', 'soon')).toThrow('DateCreated is not an ISO 8601 date')
})

test('without the right credentials everything is 401 with code 20003', async () => {
  const emulator = await startEmulator()
  const { accountSid, apiSecret } = emulator.credentials
  for (const authorization of ['', 'Bearer x', `Basic ${btoa(`${accountSid}:${apiSecret}`)}`]) {
    for (const path of ['/v1/Conversations', '/v1/nowhere', '/v1/Credentials']) {
      const { status, headers, body } = await call(emulator, 'GET', path, undefined, { authorization })
      expect([status, body]).toMatchObject([401, { code: 20003, status: 401 }])
      expect(headers.get('www-authenticate')).toContain('Basic')
    }
  }
})

test('a request that names another host is refused', async () => {
  const emulator = await startEmulator()
  const { port } = new URL(emulator.url)
  const status = await new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: '/v1/Conversations', headers: { host: 'evil.example' } })
      .on('response', (response) => resolve(response.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})

test('a path that Twilio does not have is 404 with code 20404', async () => {
  const emulator = await startEmulator()
  const { status, body } = await call(emulator, 'GET', '/v1/Nonsense?x=1')
  expect([status, body]).toMatchObject([
    404,
    { code: 20404, more_info: 'https://www.twilio.com/docs/errors/20404' },
  ])
})

test('a service that is not there is 404 with code 50050', async () => {
  const emulator = await startEmulator()
  const { status, body } = await call(emulator, 'GET', `/v1/Services/IS${'0'.repeat(32)}/Conversations`)
  expect([status, body]).toMatchObject([404, { code: 50050 }])
})

test('a body that is no form is refused with 415', async () => {
  const emulator = await startEmulator()
  const { status } = await call(emulator, 'POST', '/v1/Conversations', '{}', {
    'content-type': 'application/json',
  })
  expect(status).toBe(415)
})

test('a body of more than a megabyte is refused with 413', async () => {
  const emulator = await startEmulator()
  const { status } = await call(
    emulator,
    'POST',
    '/v1/Conversations',
    `FriendlyName=${'x'.repeat(1024 * 1024)}`,
  )
  expect(status).toBe(413)
})

test('a list has absolute links to its neighbours that keep its filters', async () => {
  const emulator = await startEmulator()
  for (const name of ['a', 'b', 'c'])
    await call(emulator, 'POST', '/v1/Conversations', `FriendlyName=${name}`)
  const first = (await call(emulator, 'GET', '/v1/Conversations?State=active&PageSize=2')).body as {
    meta: Record<string, string>
  }
  const at = `${emulator.url}/v1/Conversations?State=active&PageSize=2`
  expect(first.meta).toEqual({
    key: 'conversations',
    page: 0,
    page_size: 2,
    first_page_url: `${at}&Page=0`,
    previous_page_url: null,
    url: `${at}&Page=0`,
    next_page_url: `${at}&Page=1&PageToken=PA2`,
  })
  const next = first.meta['next_page_url']?.slice(emulator.url.length) ?? ''
  expect((await call(emulator, 'GET', next)).body).toMatchObject({
    conversations: [{ friendly_name: 'c' }],
    meta: { page: 1, next_page_url: null, previous_page_url: `${at}&Page=0&PageToken=PB3` },
  })
})

test.for(['PageSize=0', 'PageSize=x', 'PageToken=zzz', 'StartDate=soon'])(
  'the list parameter %s is refused',
  async (query) => {
    const emulator = await startEmulator()
    const { status, body } = await call(emulator, 'GET', `/v1/Conversations?${query}`)
    expect([status, body]).toMatchObject([400, { code: 20001 }])
  },
)

test('a page is never larger than Twilio allows', async () => {
  const emulator = await startEmulator()
  const { body } = await call(emulator, 'GET', '/v1/Users?PageSize=1000')
  expect(body).toMatchObject({ meta: { page_size: 50 } })
})

test.for([
  ['PUT', '/v1/Conversations/general', 405],
  ['DELETE', '/v1/Conversations', 405],
  ['PATCH', '/v1/Services/IS0/Roles/RL0', 405],
  ['PUT', '/v1/Moons', 404],
] as const)('%s %s is answered with %i', async ([method, path, status]) => {
  const { url, credentials } = await startEmulator()
  const authorization = `Basic ${btoa(`${credentials.accountSid}:${credentials.authToken}`)}`
  const answer = await fetch(url + path, { method, headers: { authorization } })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ status, code: status === 405 ? 20004 : 20404 })
  expect((await fetch(url + path, { method })).status).toBe(401)
})
