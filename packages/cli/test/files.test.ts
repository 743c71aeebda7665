import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { followFile } from '../src/files/follow-file.ts'
import { isAlive } from '../src/files/is-alive.ts'
import { isObject } from '../src/files/is-object.ts'
import { ensurePrivateFolder } from '../src/files/private-folder.ts'
import { readJson } from '../src/files/read-json.ts'
import { writeAtomically, writePartsAtomically } from '../src/files/write-atomically.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const modeOf = (path: string): number => lstatSync(path).mode & 0o777

test('a file is replaced whole, for its owner alone, and leaves nothing beside it', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.json')
  writeFileSync(path, 'old', { mode: 0o644 })
  writeAtomically(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(modeOf(path)).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('a write that fails leaves the old text and nothing beside it', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'taken'))
  expect(() => writeAtomically(join(folder, 'taken'), 'new')).toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('a text in parts replaces the file when the last has come, and leaves it as it was when they break off', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'a.txt')
  const during: string[][] = []
  const parts = async function* (fails: boolean) {
    yield 'one '
    during.push(readdirSync(folder))
    if (fails) throw new Error('lost')
    yield 'two'
  }
  await writePartsAtomically(path, parts(false))
  expect(during[0]).not.toContain('a.txt')
  expect(readFileSync(path, 'utf8')).toBe('one two')
  expect(modeOf(path)).toBe(0o600)
  const before = process.listenerCount('exit')
  await expect(writePartsAtomically(path, parts(true))).rejects.toThrow('lost')
  expect(readFileSync(path, 'utf8')).toBe('one two')
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(process.listenerCount('exit')).toBe(before)
})

test('a private folder is made with its parents, and one that is open is closed', () => {
  const folder = join(temporaryFolder(), 'deep', 'down')
  expect(ensurePrivateFolder(folder)).toBe(folder)
  expect(modeOf(folder)).toBe(0o700)
  chmodSync(folder, 0o755)
  ensurePrivateFolder(folder)
  expect(modeOf(folder)).toBe(0o700)
})

test('a folder that cannot be made says so with what to do', () => {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, '')
  expect(() => ensurePrivateFolder(join(path, 'below'))).toThrow(
    expect.objectContaining({ code: 'private-folder' }),
  )
})

test('JSON that is missing or spoilt reads as null', () => {
  const folder = temporaryFolder()
  expect(readJson(join(folder, 'none'))).toBeNull()
  writeFileSync(join(folder, 'half'), '{"a": 1')
  expect(readJson(join(folder, 'half'))).toBeNull()
  writeFileSync(join(folder, 'whole'), '{"a": 1}')
  expect(readJson(join(folder, 'whole'))).toEqual({ a: 1 })
})

test('objects are told from lists and null', () => {
  expect([{}, [], null, 'x'].map(isObject)).toEqual([true, false, false, false])
})

test('this process is alive, one that ended is not', () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(isAlive(2 ** 22 - 3)).toBe(false)
})

test('a file is copied once, or followed through additions and a new beginning', async () => {
  const path = join(temporaryFolder(), 'log')
  writeFileSync(path, 'one\n')
  const once = new PassThrough()
  await followFile(path, once, AbortSignal.abort())
  once.end()
  expect(await text(once)).toBe('one\n')

  const stop = new AbortController()
  const output = new PassThrough()
  const following = followFile(path, output, stop.signal)
  const seen = text(output)
  await new Promise((resolve) => setTimeout(resolve, 400))
  writeFileSync(path, 'one\ntwo\n')
  await new Promise((resolve) => setTimeout(resolve, 700))
  writeFileSync(path, 'new\n')
  await new Promise((resolve) => setTimeout(resolve, 700))
  stop.abort()
  await following
  output.end()
  expect(await seen).toBe('one\ntwo\nnew\n')
})

test('a file that is not there is an empty one', async () => {
  const output = new PassThrough()
  await followFile(join(temporaryFolder(), 'none'), output, AbortSignal.abort())
  output.end()
  expect(await text(output)).toBe('')
})
