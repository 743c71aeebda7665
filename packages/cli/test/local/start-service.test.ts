import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { serviceFiles } from '../../src/local/service-files.ts'
import { createStartService } from '../../src/local/start-service.ts'
import { acquireLock } from '../../src/local/lock.ts'
import { ensurePrivateFolder } from '../../src/files/private-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a second service ends at once, in peace and without a word', async () => {
  const folder = temporaryFolder()
  const files = serviceFiles(folder)
  ensurePrivateFolder(files.folder)
  const lock = acquireLock(files.lock)
  const { ended } = createStartService(files, folder, '0.0.0-test')()
  expect(await ended).toBe(0)
  expect(readFileSync(files.log, 'utf8')).toBe('')
  lock?.release()
})
