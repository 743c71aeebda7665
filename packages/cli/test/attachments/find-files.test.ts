import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../src/attachments/find-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('the first reading counts that names nothing but files', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'the plan.png')
  writeFileSync(path, 'abc')
  mkdirSync(join(folder, 'sub'))
  expect(await findFiles([[join(folder, 'the'), 'plan.png'], [path]])).toMatchObject([{ path, size: 3 }])
  expect(await findFiles([[path, join(folder, 'sub')]])).toEqual([])
  expect(await findFiles([])).toEqual([])
})
