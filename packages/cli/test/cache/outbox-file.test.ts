import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOutboxFile } from '../../src/cache/outbox-file.ts'
import { buildOutgoing } from '../support/records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = (folder: string): readonly string[] => readdirSync(join(folder, 'outbox'))
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid

const first = buildOutgoing({ localId: 'a', createdAt: 1000, status: 'unconfirmed' })
const second = buildOutgoing({ localId: 'b', createdAt: 2000, status: 'unconfirmed' })

test('what a dead process left is inherited, oldest first, once', () => {
  const folder = temporaryFolder()
  openOutboxFile(folder, deadPid(), 2).write([second])
  writeFileSync(join(folder, 'outbox', `${deadPid()}-1.json`), JSON.stringify([first]))
  const heir = openOutboxFile(folder, process.pid, 3)
  expect(heir.inherited).toEqual([first, second])
  expect(files(folder)).toEqual([`${process.pid}-3.json`])
})

test('what was queued or being sent may have arrived, what had failed has not', () => {
  const folder = temporaryFolder()
  const states = (['queued', 'sending', 'failed'] as const).map((status) =>
    buildOutgoing({ localId: status, status }),
  )
  openOutboxFile(folder, deadPid(), 1).write(states)
  const { inherited } = openOutboxFile(folder, process.pid, 2)
  expect(inherited.map(({ localId, status }) => `${localId} is ${status}`)).toEqual([
    'queued is unconfirmed',
    'sending is unconfirmed',
    'failed is failed',
  ])
})

test('what a living process has is its own', () => {
  const folder = temporaryFolder()
  openOutboxFile(folder, process.ppid, 1).write([first])
  expect(openOutboxFile(folder, process.pid, 2).inherited).toEqual([])
  expect(files(folder)).toEqual([`${process.ppid}-1.json`])
})

test('an heir that dies before it has sent anything hands the inheritance on', () => {
  const folder = temporaryFolder()
  openOutboxFile(folder, deadPid(), 1).write([first])
  expect(openOutboxFile(folder, deadPid(), 2).inherited).toEqual([first])
  expect(openOutboxFile(folder, process.pid, 3).inherited).toEqual([first])
})

test('an empty outbox leaves no file', () => {
  const folder = temporaryFolder()
  const outbox = openOutboxFile(folder, process.pid, 1)
  outbox.write([first])
  outbox.write([])
  expect(files(folder)).toEqual([])
})

test('spoilt files and records are passed over', () => {
  const folder = temporaryFolder()
  openOutboxFile(folder, process.pid, 1)
  writeFileSync(join(folder, 'outbox', `${deadPid()}-1.json`), '[{')
  writeFileSync(join(folder, 'outbox', `${deadPid()}-2.json`), JSON.stringify([{ localId: 7 }, first]))
  writeFileSync(join(folder, 'outbox', 'notes.txt'), 'not ours')
  expect(openOutboxFile(folder, process.pid, 2).inherited).toEqual([first])
  expect(files(folder)).toContain('notes.txt')
})
