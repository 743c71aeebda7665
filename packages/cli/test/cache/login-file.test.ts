import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLoginFile } from '../../src/cache/login-file.ts'
import { readPrivateFile } from '../../src/files/private-file.ts'
import { knownIdentity, proveAs, tokenCommandOf } from '../../src/main/login.ts'
import { loadConfig } from '../../src/config/load.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const server = 'https://chat.example.com'

test('logins are kept by server and identity, and forgotten', () => {
  const folder = temporaryFolder()
  const file = createLoginFile(folder)
  expect(file.get(server, 'alice')).toBeNull()
  file.set(server, 'alice', { kind: 'password', password: 'p' })
  file.set('https://other.example.com', 'bob', { kind: 'command' })
  expect(file.get(server, 'alice')).toEqual({ kind: 'password', password: 'p' })
  expect(file.identities(server)).toEqual(['alice'])
  expect([file.set(server, 'alice', null), file.set(server, 'alice', null)]).toEqual([true, false])
  expect(readFileSync(join(folder, 'logins.json'), 'utf8')).not.toContain('alice')
})

test('the only one who has signed in to a server is known by that; what is spoilt proves nothing', async () => {
  const folder = temporaryFolder()
  const config = loadConfig({}, { CHAT_SERVER: server, CHAT_DATA_DIR: folder, CHAT_CONFIG_DIR: folder })
  expect(knownIdentity(config)).toBeNull()
  createLoginFile(folder).set(server, 'alice', { kind: 'password', password: 'p' })
  expect(knownIdentity(config)).toBe('alice')
  expect(await proveAs(config, 'alice', fakeClock())()).toEqual({ password: 'p' })
  createLoginFile(folder).set(server, 'bob', { kind: 'command' })
  expect(knownIdentity(config)).toBeNull()
  expect(tokenCommandOf({ ...config, tokenCommand: ['echo'] })).toBeNull()
  writeFileSync(
    join(folder, 'logins.json'),
    `{${JSON.stringify(JSON.stringify([server, 'alice']))}:{"kind":"provider","grant":{}},"x":1}`,
  )
  expect(createLoginFile(folder).get(server, 'alice')).toBeNull()
})

test.each([0o604, 0o640, 0o602, 0o660])('a file of mode %o is refused', (mode) => {
  const folder = temporaryFolder()
  createLoginFile(folder).set(server, 'alice', { kind: 'command' })
  chmodSync(join(folder, 'logins.json'), mode)
  expect(() => createLoginFile(folder).get(server, 'alice')).toThrow('is not yours alone')
  expect(() => createLoginFile(folder).set(server, 'alice', null)).toThrow('is not yours alone')
})

test('a link is not followed', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'real'), '{}', { mode: 0o600 })
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  expect(() => readPrivateFile(join(folder, 'link'))).toThrow('is not yours alone')
  expect(readPrivateFile(join(folder, 'real'))).toBe('{}')
})
