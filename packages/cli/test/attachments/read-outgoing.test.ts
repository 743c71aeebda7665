import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOutgoing } from '../../src/attachments/read-outgoing.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('what lies there now is sent', async () => {
  const path = join(temporaryFolder(), 'a.txt')
  writeFileSync(path, 'now')
  expect((await readOutgoing({ path, name: 'a.txt' })).toString()).toBe('now')
})

test('a file that is gone is called so by its name, without its folder', async () => {
  const folder = temporaryFolder()
  await expect(readOutgoing({ path: join(folder, 'a.txt'), name: 'a.txt' })).rejects.toMatchObject({
    code: 'failed',
    message: 'a.txt is not there any more',
  })
  await expect(readOutgoing({ path: folder, name: 'b' })).rejects.toThrow('b is a folder now')
})
