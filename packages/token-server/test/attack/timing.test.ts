import { createHook } from 'node:async_hooks'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { hashPassword, verifyPassword, type Derive } from '../../src/users/password-hash.ts'
import { run } from '../support/run.ts'
import { postToken, startServer } from '../support/server.ts'

/** How much work a comparison with that hash is. Clocks tell nothing on a busy machine; what is counted is what takes the time. */
const workOf = async (hash: string | undefined): Promise<object> => {
  let seen = {}
  const work: Derive = (_password, { N, r, p, salt }, length) => {
    seen = { N, r, p, saltLength: salt.length, length }
    return Promise.resolve(Buffer.alloc(length))
  }
  expect(await verifyPassword('wrong horse', hash, work)).toBe(false)
  return seen
}

test('an unknown user is compared with as much work as a known one', async () => {
  const known = await workOf(await hashPassword('correct horse'))
  expect(known).toMatchObject({ N: 2 ** 15 })
  expect(await workOf(undefined)).toEqual(known)
})

test('a server does that work once for every name, so that names cannot be found out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'users-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const env = { AUTH: 'password', USERS_FILE: join(folder, 'users.json') }
  expect((await run(['users', 'add', 'alice'], { env, input: 'correct horse battery\n' })).status).toBe(0)
  const server = await startServer(env)
  let count = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') count += 1
    },
  }).enable()
  onTestFinished(() => void hook.disable())
  const worked: unknown[] = []
  for (const identity of ['alice', 'bob', '__proto__', 'Alice']) {
    const before = count
    const { status } = await postToken(server, { identity, password: 'wrong horse' })
    worked.push([status, count - before])
  }
  expect(worked).toEqual([
    [401, 1],
    [401, 1],
    [401, 1],
    [401, 1],
  ])
})
