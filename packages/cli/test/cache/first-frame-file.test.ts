import { chmodSync, lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  readFirstFrame,
  stampsOf,
  writeFirstFrame,
  type FrameOwner,
} from '../../src/cache/first-frame-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const noon = new Date(2026, 10, 24, 12).getTime()

const owner: FrameOwner = {
  words: ['--identity', 'alice'],
  env: { HOME: '/home/alice', TERM: 'xterm-256color', SHLVL: '1' },
  program: '/usr/lib/chat/bin.mjs',
  columns: 80,
  rows: 24,
  now: noon,
}

const frame = { columns: 80, rows: 24, enter: '<', frame: 'hello', leave: '>' }

const folderWithFrame = (stamps: readonly string[] = []): string => {
  const folder = temporaryFolder()
  writeFirstFrame(folder, owner, frame, stampsOf(stamps))
  return folder
}

test('the next session of the same words gets what was left behind', () => {
  const folder = folderWithFrame()
  expect(readFirstFrame(folder, owner)).toMatchObject(frame)
  expect(readFirstFrame(folder, { ...owner, now: noon + 60_000 })).toMatchObject(frame)
  expect(readFirstFrame(folder, { ...owner, env: { ...owner.env, SHLVL: '2' } })).toMatchObject(frame)
})

test.each<readonly [string, Partial<FrameOwner>]>([
  ['another identity', { words: ['--identity', 'bob'] }],
  ['another server', { words: ['--identity', 'alice', '--server', 'https://chat.example.com'] }],
  ['a profile of the environment', { env: { ...owner.env, CHAT_PROFILE: 'work' } }],
  ['an identity of the environment', { env: { ...owner.env, CHAT_IDENTITY: 'bob' } }],
  ['another home', { env: { ...owner.env, HOME: '/home/bob' } }],
  ['another configuration folder', { env: { ...owner.env, XDG_CONFIG_HOME: '/elsewhere' } }],
  ['a terminal of another kind', { env: { ...owner.env, TERM: 'linux' } }],
  ['no colours', { env: { ...owner.env, NO_COLOR: '1' } }],
  ['a wider terminal', { columns: 100 }],
  ['a higher terminal', { rows: 30 }],
  ['another build', { program: '/usr/lib/chat-2/bin.mjs' }],
  ['the day after', { now: noon + 86_400_000 }],
])('%s gets nothing of it', (_what, other) => {
  expect(readFirstFrame(folderWithFrame(), { ...owner, ...other })).toBeNull()
})

test('tmux counts, which of its sessions it is does not', () => {
  const folder = temporaryFolder()
  const inTmux = (name: string): FrameOwner => ({ ...owner, env: { ...owner.env, TMUX: name } })
  writeFirstFrame(folder, inTmux('/tmp/tmux-0/default,1,0'), frame, [])
  expect(readFirstFrame(folder, inTmux('/tmp/tmux-0/default,2,5'))).toMatchObject(frame)
  expect(readFirstFrame(folder, owner)).toBeNull()
})

test('when a file has changed from which it was made, it is of no use any more', () => {
  const source = join(temporaryFolder(), 'snapshot.json')
  writeFileSync(source, 'one')
  const folder = folderWithFrame([source])
  expect(readFirstFrame(folder, owner)).toMatchObject(frame)
  writeFileSync(source, 'other')
  expect(readFirstFrame(folder, owner)).toBeNull()
})

test('a file that was not there and is now, or was and is gone, has changed', () => {
  const source = join(temporaryFolder(), 'config.json')
  const without = folderWithFrame([source])
  writeFileSync(source, '{}')
  expect(readFirstFrame(without, owner)).toBeNull()
  const present = folderWithFrame([source])
  rmSync(source)
  expect(readFirstFrame(present, owner)).toBeNull()
})

test('only its owner can read it, and what others could have written is not shown', () => {
  const folder = folderWithFrame()
  const frames = join(folder, 'cache', 'first-frames')
  const [name = ''] = readdirSync(frames)
  expect(lstatSync(frames).mode & 0o777).toBe(0o700)
  expect(lstatSync(join(frames, name)).mode & 0o777).toBe(0o600)
  chmodSync(join(frames, name), 0o622)
  expect(readFirstFrame(folder, owner)).toBeNull()
})

test('a file that is spoilt is none', () => {
  const folder = folderWithFrame()
  const frames = join(folder, 'cache', 'first-frames')
  for (const spoilt of ['', '{}', 'null', '{"key":1,"stamps":2}']) {
    for (const name of readdirSync(frames)) writeFileSync(join(frames, name), spoilt, { mode: 0o600 })
    expect(readFirstFrame(folder, owner)).toBeNull()
  }
})

test('few are kept', () => {
  const folder = temporaryFolder()
  for (let columns = 20; columns < 80; columns += 1) writeFirstFrame(folder, { ...owner, columns }, frame, [])
  writeFirstFrame(folder, owner, frame, [])
  expect(readdirSync(join(folder, 'cache', 'first-frames'))).toHaveLength(24)
  expect(readFirstFrame(folder, { ...owner, columns: 20 })).toBeNull()
})
