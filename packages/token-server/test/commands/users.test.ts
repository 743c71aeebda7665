import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyPassword } from '../../src/users/password-hash.ts'
import { readUsers } from '../../src/users/users-file.ts'
import { run } from '../support/run.ts'

const start = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'users-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'users.json')
  const users = (argv: readonly string[], input = '') =>
    run(['users', ...argv], { env: { USERS_FILE: path }, input })
  return { path, users }
}

test('a user is added, listed, given another password and removed', async () => {
  const { path, users } = await start()
  expect(await users(['add', 'alice'], 'correct horse\n')).toEqual({
    status: 0,
    stdout: 'alice can sign in\n',
    stderr: '',
  })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await verifyPassword('correct horse', (await readUsers(path))['alice']?.hash)).toBe(true)
  expect((await users(['passwd', 'alice'], 'another horse')).status).toBe(0)
  expect(await verifyPassword('another horse', (await readUsers(path))['alice']?.hash)).toBe(true)
  await users(['add', 'アリス'], '合言葉合言葉合言葉\n')
  expect((await users(['list'])).stdout).toBe('alice\nアリス\n')
  expect((await users(['remove', 'alice'])).stdout).toContain('alice cannot sign in any more')
  expect((await users(['list'])).stdout).toBe('アリス\n')
})

test('the file can be named by an option', async () => {
  const { path } = await start()
  expect((await run(['users', 'add', 'alice', '--file', path], { input: 'correct horse\n' })).status).toBe(0)
  expect((await run(['users', 'list', '--file', path])).stdout).toBe('alice\n')
})

test.each([
  [['add', 'alice'], 'short\n', 'The password is shorter than 8 characters'],
  [['add', 'alice'], '', 'The password is shorter than 8 characters'],
  [['add', 'system'], 'correct horse\n', 'The identity is reserved'],
  [
    ['add', 'al\u0000ice'],
    'correct horse\n',
    'The identity holds characters that cannot be seen or told apart',
  ],
  [['passwd', 'nobody'], 'correct horse\n', 'There is no user nobody'],
  [['remove', 'nobody'], '', 'There is no user nobody'],
  [['remove', 'constructor'], '', 'There is no user constructor'],
  [['add'], '', 'That is not how users are changed'],
  [['add', 'alice', 'correct horse'], '', 'That is not how users are changed'],
  [['promote', 'alice'], '', 'That is not how users are changed'],
  [['toString', 'alice'], '', 'That is not how users are changed'],
  [[], '', 'That is not how users are changed'],
])('users %j is refused', async (argv, input, message) => {
  const { users } = await start()
  const { status, stderr } = await users(argv, input)
  expect([status, stderr.split('\n')[0]]).toEqual([2, `token-server: ${message}`])
})

test('a user who is there already is not added again, and the password stays', async () => {
  const { path, users } = await start()
  await users(['add', 'alice'], 'correct horse\n')
  const { status, stderr } = await users(['add', 'alice'], 'another horse\n')
  expect([status, stderr]).toEqual([
    2,
    'token-server: There is a user alice already\nTo set a new password: token-server users passwd alice\n',
  ])
  expect(await verifyPassword('correct horse', (await readUsers(path))['alice']?.hash)).toBe(true)
})

test('which file is meant must be said', async () => {
  expect(await run(['users', 'list'])).toMatchObject({
    status: 2,
    stderr: 'token-server: Which file holds the users is not said\nSet USERS_FILE or add --file PATH.\n',
  })
})
