/** The command as a process. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { connectRemote } from '../src/index.ts'
import type { RemoteOptions } from '../src/index.ts'
import { startEmulator } from './support/start-emulator.ts'

const command = join(import.meta.dirname, '../src/bin.ts')

test('one line of JSON says how to reach it; seed and credentials are as given; SIGTERM ends it', async () => {
  const seed = join(mkdtempSync(join(tmpdir(), 'seed-')), 'seed.json')
  writeFileSync(seed, '{"conversations":[{"uniqueName":"general"}]}')
  const env = { ...process.env, TWILIO_AUTH_TOKEN: 'from-the-environment' }
  const child = spawn(process.execPath, [command, '--json', '--port', '0', '--seed', seed], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const description = JSON.parse(line) as RemoteOptions
  expect(Object.keys(description)).toEqual([
    'url',
    'realtimeUrl',
    'apiBaseUrl',
    'accountSid',
    'authToken',
    'apiKey',
    'apiSecret',
    'chatServiceSid',
  ])
  expect(description.authToken).toBe('from-the-environment')
  const { tables } = await connectRemote(description).control.snapshot()
  expect(tables['conversations']).toMatchObject([{ uniqueName: 'general' }])
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a port that is taken is said with a way out', async () => {
  const { url } = await startEmulator()
  const ended = spawnSync(process.execPath, [command, '--port', new URL(url).port], { encoding: 'utf8' })
  expect(ended.status).toBe(1)
  expect(ended.stderr).toContain('Stop what listens there, or give another --port; 0 picks a free one.')
})

test.for([
  [['--moon'], 2, 'Try emulator --help.'],
  [['--port', '0', '--account-sid', 'x'], 1, 'accountSid has the wrong shape'],
  [['--port', '0', '--seed', '/nowhere'], 1, 'the seed /nowhere cannot be used'],
  [['--port', '0', '--data', '/nowhere/x.db'], 1, 'is in a folder that is not there'],
  [['--port', '0', '--data', import.meta.dirname], 1, 'is a folder: name a file in it'],
  [['--port', '0', '--data', import.meta.filename], 1, 'is no SQLite file'],
] as const)('%j ends with %i and a reason', ([args, status, reason]) => {
  const ended = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
  expect(ended.status).toBe(status)
  expect(ended.stderr).toContain(reason)
  expect(ended.stdout).toBe('')
})
