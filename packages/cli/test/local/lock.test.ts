import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { acquireLock } from '../../src/local/lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { until } from '../support/until.ts'

const holder = `
const { acquireLock } = await import(process.argv[1])
console.log(acquireLock(process.argv[2]) === null ? 'busy' : 'mine')
setInterval(() => undefined, 1000)
`

test('one holder at a time in one process', () => {
  const path = join(temporaryFolder(), 'lock')
  const lock = acquireLock(path)
  expect(lock).not.toBeNull()
  expect(acquireLock(path)).toBeNull()
  lock?.release()
  const next = acquireLock(path)
  expect(next).not.toBeNull()
  next?.release()
})

test('a holder that is killed leaves nothing behind', async () => {
  const path = join(temporaryFolder(), 'lock')
  const module = join(import.meta.dirname, '../../src/local/lock.ts')
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, module, path])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect(said.toString().trim()).toBe('mine')
  expect(acquireLock(path)).toBeNull()
  child.kill('SIGKILL')
  const lock = await until('the lock is free', () => acquireLock(path))
  lock.release()
})

test('a file that cannot be opened is no busy lock', () => {
  expect(() => acquireLock(join(temporaryFolder(), 'no', 'such', 'folder'))).toThrow(
    'unable to open database file',
  )
})
