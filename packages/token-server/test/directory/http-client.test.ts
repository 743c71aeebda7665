import { expect, test } from 'vitest'
import { createHttpClient } from '../../src/directory/http-client.ts'
import { hangUp, json, startUpstream } from '../support/upstream.ts'

const busy = json(503, { message: 'busy' })
const ok = json(200, { fine: true })

const get = async (uri: string) => {
  const answers: (number | undefined)[] = []
  const client = await createHttpClient({ random: () => 0, onAnswer: (status) => answers.push(status) })
  const answer = await client.request<object>({ method: 'get', uri })
  return { status: answer.statusCode, answers }
}

test('an answer is an answer', async () => {
  const { url, requests } = await startUpstream(ok)
  expect(await get(url)).toEqual({ status: 200, answers: [200] })
  expect(requests()).toBe(1)
})

test.each([
  ['busy', busy, 503],
  ['slowing us down', json(429, { code: 20429 }), 429],
  ['broken', json(500, {}), 500],
  ['hanging up', hangUp, undefined],
])('an upstream that is %s is asked again, twice', async (_what, answer, status) => {
  const { url, requests } = await startUpstream(answer, answer, ok)
  expect(await get(url)).toEqual({ status: 200, answers: [status, status, 200] })
  expect(requests()).toBe(3)
})

test('after three tries its answer is passed on', async () => {
  const { url, requests } = await startUpstream(busy)
  expect(await get(url)).toEqual({ status: 503, answers: [503, 503, 503] })
  expect(requests()).toBe(3)
})

test('after three hang-ups the request fails', async () => {
  const { url, requests } = await startUpstream(hangUp)
  await expect(get(url)).rejects.toThrow('socket hang up')
  expect(requests()).toBe(3)
})

test.each([400, 401, 403, 404, 409])('a %i is not worth asking again', async (status) => {
  const { url, requests } = await startUpstream(json(status, {}))
  expect((await get(url)).status).toBe(status)
  expect(requests()).toBe(1)
})

test('a long Retry-After is left to the caller, a short one is waited for', async () => {
  const long = await startUpstream(json(429, {}, { 'retry-after': '30' }), ok)
  expect((await get(long.url)).status).toBe(429)
  expect(long.requests()).toBe(1)
  const short = await startUpstream(json(429, {}, { 'retry-after': '1' }), ok)
  const startedAt = Date.now()
  expect((await get(short.url)).status).toBe(200)
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(990)
})
