import { expect, test } from 'vitest'
import { startPair } from '../support/emulator.ts'
import { startServer, tokenFor } from '../support/server.ts'

interface Answer {
  readonly findings: readonly { readonly name: string; readonly status: string; readonly detail: string }[]
}

const check = async (server: { readonly url: string }): Promise<Answer['findings']> => {
  const authorization = `Bearer ${await tokenFor(server, 'alice')}`
  const answer = await fetch(`${server.url}/check`, { headers: { authorization } })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as Answer).findings
}

test('who holds a token learns whether the credentials of the server are right, and no secret', async () => {
  const { server, env } = await startPair()
  const findings = await check(server)
  expect(findings.filter(({ status }) => status === 'fail')).toEqual([])
  expect(findings.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['api key', 'account', 'clock', 'service', 'directory', 'role of users']),
  )
  expect(JSON.stringify(findings)).not.toContain(env['TWILIO_API_SECRET'])
})

test('what is wrong is named, though tokens are still minted', async () => {
  const { env } = await startPair()
  const server = await startServer({ ...env, TWILIO_CHAT_SERVICE_SID: `IS${'0'.repeat(32)}` })
  expect((await check(server)).find(({ status }) => status === 'fail')).toMatchObject({
    name: 'service',
    detail: expect.stringContaining('does not exist in the account of SK') as string,
  })
})

test('Twilio is asked once for all who ask within ten seconds', async () => {
  let time = 1_790_000_000_000
  const { env } = await startPair()
  const server = await startServer(env, { now: () => time })
  const clockOf = async (): Promise<string | undefined> =>
    (await check(server)).find(({ name }) => name === 'clock')?.detail
  const first = await clockOf()
  time += 9_000
  expect(await clockOf()).toBe(first)
  time += 2_000
  expect(await clockOf()).not.toBe(first)
})

test('nobody else is told', async () => {
  const { server } = await startPair()
  expect((await fetch(`${server.url}/check`)).status).toBe(401)
})
