import { lstatSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cache/cache-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const alice = { profile: 'default', server: 'local', identity: 'alice' }

test('each profile, server and identity has a folder of its own, always the same', () => {
  const data = temporaryFolder()
  const folders = [
    alice,
    { ...alice, identity: 'bob' },
    { ...alice, server: 'https://chat.example.com' },
    { ...alice, profile: 'work' },
    alice,
  ].map((owner) => cacheFolder(data, owner))
  expect(new Set(folders).size).toBe(4)
  expect(folders.at(-1)).toBe(folders[0])
})

test('an identity of any spelling stays inside, in folders that are private', () => {
  const data = temporaryFolder()
  const folder = cacheFolder(data, { ...alice, identity: '../../etc/passwd 漢字' })
  expect(dirname(folder)).toBe(`${data}/cache`)
  expect(basename(folder)).toMatch(/^[0-9a-f]+$/)
  expect(lstatSync(folder).mode & 0o777).toBe(0o700)
  expect(lstatSync(dirname(folder)).mode & 0o777).toBe(0o700)
})

test('a name that is too long for a file system is shortened and still one’s own', () => {
  const data = temporaryFolder()
  const names = ['x', 'y'].map((letter) =>
    basename(cacheFolder(data, { ...alice, identity: letter.repeat(256) })),
  )
  expect(names[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(names[1]).not.toBe(names[0])
})
