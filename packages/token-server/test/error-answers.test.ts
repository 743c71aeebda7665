import { expect, test } from 'vitest'
import { toApiError } from '../src/error-answers.ts'
import { ApiError } from '../src/errors.ts'
import { postToken, startServer } from './support/server.ts'

test('a bug is a fixed sentence to the caller, and everything in the log', async () => {
  const clock = { isBroken: false }
  const now = (): number => {
    if (clock.isBroken) throw new Error('the clock of /home/alice has stopped')
    return 1_790_000_000_000
  }
  const server = await startServer({}, { now })
  clock.isBroken = true
  const answer = await postToken(server, { identity: 'alice' })
  clock.isBroken = false
  expect([answer.status, await answer.json()]).toEqual([
    500,
    {
      code: 'internal',
      message: 'Something went wrong in this server',
      hint: 'Tell its operator the x-request-id of the answer.',
    },
  ])
  const line = server.log.records().find((record) => record['reqId'] === answer.headers.get('x-request-id'))
  expect(line).toMatchObject({
    level: 50,
    code: 'internal',
    err: {
      message: 'the clock of /home/alice has stopped',
      stack: expect.stringContaining('error-answers.test.ts'),
    },
  })
})

test('an answer of an error has three fields and no more', async () => {
  const server = await startServer()
  const answer = await postToken(server, { identity: '' })
  expect(await answer.json()).toEqual({
    code: 'identity-missing',
    message: 'No identity was given',
    hint: 'Send {"identity": "alice"} as JSON, or identity=alice as a form.',
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['GET', '/token', 405, 'method-not-allowed', 'POST'],
  ['DELETE', '/channels', 405, 'method-not-allowed', 'GET'],
  ['POST', '/health', 405, 'method-not-allowed', 'GET'],
  ['GET', '/nowhere', 404, 'route-not-found', null],
])('%s %s is %i', async (method, path, status, code, allow) => {
  const server = await startServer()
  const answer = await fetch(server.url + path, { method })
  expect([answer.status, answer.headers.get('allow'), await answer.json()]).toMatchObject([
    status,
    allow,
    { code },
  ])
})

test('an error of our own stays as it is', () => {
  const error = new ApiError('channel-full')
  expect(toApiError(error)).toBe(error)
})
