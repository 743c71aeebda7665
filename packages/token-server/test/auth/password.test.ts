import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Attempt } from '../../src/auth/authenticate.ts'
import { createPasswordMode } from '../../src/auth/password.ts'
import { hashPassword } from '../../src/users/password-hash.ts'
import { changeUsers } from '../../src/users/users-file.ts'
import { postToken, startServer } from '../support/server.ts'

const hash = await hashPassword('correct horse')

const usersFile = async (changedAt = '2026-01-01T00:00:00.000Z'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'users-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'users.json')
  await changeUsers(path, () => ({ alice: { hash, changedAt }, bob: { hash, changedAt } }))
  return path
}

const start = async (path: string, now: () => number = Date.now) =>
  startServer({ AUTH: 'password', USERS_FILE: path }, { now })

test('the right password makes a token for its name', async () => {
  const server = await start(await usersFile())
  const answer = await postToken(server, { identity: 'alice', password: 'correct horse' })
  expect([answer.status, await answer.json()]).toMatchObject([200, { identity: 'alice' }])
})

test('a wrong password and an unknown name are answered alike', async () => {
  const server = await start(await usersFile())
  const answers = await Promise.all(
    [
      { identity: 'alice', password: 'wrong' },
      { identity: 'nobody', password: 'correct horse' },
      { identity: 'alice' },
      { identity: 'constructor', password: 'correct horse' },
    ].map(async (body) => {
      const answer = await postToken(server, body)
      return [answer.status, await answer.json()]
    }),
  )
  for (const answer of answers)
    expect(answer).toEqual([401, expect.objectContaining({ code: 'wrong-password' })])
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

test('a password is never in the log, right or wrong', async () => {
  const server = await start(await usersFile())
  await postToken(server, { identity: 'alice', password: 'correct horse' })
  await postToken(server, { identity: 'alice', password: 'wrong horse' })
  expect(server.log.text()).not.toContain('horse')
})

test('a token renews without the password until the user or the password changes', async () => {
  let now = Date.parse('2026-02-01T00:00:00Z')
  const path = await usersFile()
  const server = await start(path, () => now)
  const { token } = (await (
    await postToken(server, { identity: 'alice', password: 'correct horse' })
  ).json()) as { token: string }
  const renew = async () => {
    const answer = await postToken(server, {}, { authorization: `Bearer ${token}` })
    return [answer.status, ((await answer.json()) as { code?: string }).code]
  }
  now += 60_000
  expect(await renew()).toEqual([200, undefined])
  await changeUsers(path, (users) => ({
    ...users,
    alice: { hash: users['alice']?.hash ?? '', changedAt: new Date(now).toISOString() },
  }))
  expect(await renew()).toEqual([401, 'session-revoked'])
  await changeUsers(path, ({ alice: _alice, ...others }) => others)
  expect(await renew()).toEqual([401, 'session-revoked'])
})

test('a server whose users can be read by others does not start', async () => {
  const path = await usersFile()
  const { chmod } = await import('node:fs/promises')
  await chmod(path, 0o644)
  await expect(start(path)).rejects.toMatchObject({ hint: `Close it with: chmod 600 ${path}` })
})

const attempt = (identity: string, password: string): Attempt => ({
  identity,
  password,
  caller: { bearer: undefined, holder: undefined, refusal: undefined, name: 'test' },
})

test('wrong passwords for one name are limited, wherever they come from; the right one is not', async () => {
  let failures = 0
  const mode = createPasswordMode({
    readUsers: async () => ({ alice: { hash, changedAt: '' } }),
    takeFailure: () => ((failures += 1) > 2 ? 5_500 : 0),
  })
  const fail = async () => mode.prove(attempt('alice', 'wrong'))
  await expect(fail()).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(fail()).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(fail()).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 6 })
  expect(await mode.prove(attempt('alice', 'correct horse'))).toBe('alice')
})

test('when too many sign in at once, the rest are told to come back', async () => {
  const mode = createPasswordMode({
    readUsers: async () => ({ alice: { hash, changedAt: '' } }),
    takeFailure: () => 0,
    mostAtOnce: 1,
    mostWaiting: 2,
  })
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, async () => mode.prove(attempt('alice', 'correct horse'))),
  )
  expect(
    results
      .map((result) =>
        result.status === 'fulfilled' ? result.value : (result.reason as { code: string }).code,
      )
      .toSorted(),
  ).toEqual(['alice', 'alice', 'alice', 'busy', 'busy'])
})
