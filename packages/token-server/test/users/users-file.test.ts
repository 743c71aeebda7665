import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { changeUsers, createUsersReader, readUsers } from '../../src/users/users-file.ts'

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'users-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

const user = (hash: string) => ({ hash, changedAt: '2026-01-01T00:00:00.000Z' })

test('what was written is read back, and only its owner can read it', async () => {
  const path = join(await folder(), 'users.json')
  await changeUsers(path, () => ({ alice: user('a') }))
  await changeUsers(path, (users) => ({ ...users, bob: user('b') }))
  expect({ ...(await readUsers(path)) }).toEqual({ alice: user('a'), bob: user('b') })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('nobody is called by a name that objects have by nature', async () => {
  const path = join(await folder(), 'users.json')
  await changeUsers(path, () => ({ alice: user('a') }))
  const users = await readUsers(path)
  expect([users['constructor'], users['__proto__'], users['toString']]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test.each([0o640, 0o604, 0o620, 0o666])('a file of mode %o is refused', async (mode) => {
  const path = join(await folder(), 'users.json')
  await changeUsers(path, () => ({ alice: user('a') }))
  await chmod(path, mode)
  await expect(readUsers(path)).rejects.toMatchObject({
    message: `${path} can be read by others`,
    hint: `Close it with: chmod 600 ${path}`,
  })
})

test('a missing file is an error for the server and an empty one for who makes it', async () => {
  const path = join(await folder(), 'users.json')
  await expect(readUsers(path)).rejects.toMatchObject({ message: `${path} does not exist` })
  expect({ ...(await readUsers(path, true)) }).toEqual({})
})

test.each([
  ['{', 'is not JSON'],
  ['{"users":{"al":{"hash":1}}}', 'has a broken entry for "al"'],
])('a broken file %j is named as such', async (text, problem) => {
  const path = join(await folder(), 'users.json')
  await writeFile(path, text, { mode: 0o600 })
  await expect(readUsers(path)).rejects.toMatchObject({ message: `${path} ${problem}` })
})

test('two who change the users at once do not lose either change: one is told to wait', async () => {
  const path = join(await folder(), 'users.json')
  const changes = await Promise.allSettled([
    changeUsers(path, (users) => ({ ...users, alice: user('a') })),
    changeUsers(path, (users) => ({ ...users, bob: user('b') })),
  ])
  const done = changes.filter(({ status }) => status === 'fulfilled').length
  expect(Object.keys(await readUsers(path))).toHaveLength(done)
  expect(done).toBeGreaterThan(0)
})

test('a change that fails leaves the file and the folder as they were', async () => {
  const path = join(await folder(), 'users.json')
  await changeUsers(path, () => ({ alice: user('a') }))
  const change = changeUsers(path, () => {
    throw new Error('no')
  })
  await expect(change).rejects.toThrow('no')
  expect(Object.keys(await readUsers(path))).toEqual(['alice'])
  expect(await readdir(join(path, '..'))).toEqual(['users.json'])
})

test('a running server sees changes of the file', async () => {
  const path = join(await folder(), 'users.json')
  await changeUsers(path, () => ({ alice: user('a') }))
  const read = createUsersReader(path)
  expect(Object.keys(await read())).toEqual(['alice'])
  expect(await read()).toBe(await read())
  await changeUsers(path, () => ({ bob: user('b') }))
  expect(Object.keys(await read())).toEqual(['bob'])
  await rm(path)
  await expect(read()).rejects.toMatchObject({ code: 'users-file' })
})
