import { expect, test } from 'vitest'
import { serializeError } from '../src/log.ts'
import { startServer, tokenFor } from './support/server.ts'

test('of an error only what cannot hold a secret is logged', () => {
  const error = Object.assign(new Error('refused'), {
    code: 'ECONNREFUSED',
    status: 503,
    config: { headers: { Authorization: 'Basic c2VjcmV0' } },
    request: { _header: 'Authorization: Basic c2VjcmV0' },
  })
  expect(serializeError(error)).toEqual({
    type: 'Error',
    message: 'refused',
    code: 'ECONNREFUSED',
    status: 503,
    stack: expect.stringContaining('log.test.ts'),
  })
})

test('the credentials stay out of the log when Twilio cannot be reached', async () => {
  const server = await startServer()
  await fetch(`${server.url}/channels`, {
    headers: { authorization: `Bearer ${await tokenFor(server, 'alice')}` },
  })
  const line = server.log.records().find(({ code }) => code === 'upstream-unavailable')
  expect(line).toMatchObject({ err: { code: 'ECONNREFUSED' } })
  expect(server.log.text()).not.toMatch(/Basic |a-secret-of-the-api-key/)
})
