/** Content on disk: what is kept, what is left behind, what is swept. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createMediaFiles } from '../../src/media/files.ts'

const sid = (digit: number): string => `ME${String(digit).repeat(32)}`

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'emulator-files-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return join(path, 'media')
}

test('content comes back as it was stored', async () => {
  const files = createMediaFiles(folder())
  expect(await files.receive(sid(1), Readable.from([Buffer.from('one '), Buffer.from('two')]), 7)).toBe(7)
  expect(await text(files.read(sid(1)))).toBe('one two')
})

test('content that is too large or breaks off leaves nothing, and its stream stays open', async () => {
  const path = folder()
  const files = createMediaFiles(path)
  const large: Readable = new Readable({ read: () => void large.push(Buffer.alloc(5)) })
  await expect(files.receive(sid(1), large, 9)).rejects.toMatchObject({ status: 413, code: 50512 })
  expect(large.destroyed).toBe(false)
  const broken = new Readable({ read: () => undefined })
  broken.push(Buffer.alloc(5))
  const received = files.receive(sid(2), broken, 9)
  broken.destroy(new Error('gone'))
  await expect(received).rejects.toThrow('gone')
  expect(readdirSync(path)).toEqual([])
})

test('sweeping removes uploads that nobody knows and nothing else', () => {
  const path = folder()
  mkdirSync(path)
  for (const name of [sid(1), sid(2), 'notes.txt']) writeFileSync(join(path, name), '')
  createMediaFiles(path).sweep((known) => known === sid(2))
  expect(readdirSync(path).toSorted()).toEqual([sid(2), 'notes.txt'])
})

test('without a folder content lives until the end, in a folder of its own', async () => {
  const before = new Set(readdirSync(tmpdir()))
  const made = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('conversations-media-') && !before.has(name))
  const files = createMediaFiles(null)
  files.sweep(() => false)
  await files.receive(sid(1), Readable.from([Buffer.from('x')]), 1)
  expect(await text(files.read(sid(1)))).toBe('x')
  await files.remove([sid(1), sid(2)])
  const during = made().length
  files.close()
  expect(during - made().length).toBe(1)
})
