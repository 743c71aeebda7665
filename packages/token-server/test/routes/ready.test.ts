import { expect, test } from 'vitest'
import { startPair } from '../support/emulator.ts'
import { startServer } from '../support/server.ts'

const ready = async (url: string): Promise<[number, unknown]> => {
  const answer = await fetch(`${url}/ready`)
  return [answer.status, await answer.json()]
}

test('a server whose credentials work is ready', async () => {
  const { server } = await startPair()
  expect(await ready(server.url)).toEqual([200, { status: 'ready' }])
})

test('a server that cannot reach Twilio is not, and asks again after five seconds', async () => {
  let now = 1_000_000
  const { server, emulator } = await startPair({}, { now: () => now })
  expect((await ready(server.url))[0]).toBe(200)
  await emulator.close()
  now += 4_999
  expect((await ready(server.url))[0]).toBe(200)
  now += 1
  expect(await ready(server.url)).toMatchObject([503, { code: 'upstream-unavailable' }])
})

test('credentials that Twilio refuses are a 502, and the log says what to do', async () => {
  const { env } = await startPair()
  const server = await startServer({ ...env, TWILIO_API_SECRET: 'wrong-wrong-wrong-wrong' })
  expect(await ready(server.url)).toMatchObject([502, { code: 'upstream-refused' }])
  expect(server.log.records().find(({ code }) => code === 'upstream-refused')).toMatchObject({
    recovery: expect.stringContaining('do not belong together'),
  })
})
