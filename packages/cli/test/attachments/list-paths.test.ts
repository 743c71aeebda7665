import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listPaths } from '../../src/attachments/list-paths.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folderWith = (...names: readonly string[]): string => {
  const folder = temporaryFolder()
  for (const name of names)
    if (name.endsWith('/')) mkdirSync(join(folder, name))
    else writeFileSync(join(folder, name), '')
  return folder
}

const namesIn = async (folder: string, begun: string): Promise<readonly string[]> =>
  (await listPaths(`${folder}/${begun}`)).map(({ path }) => path.slice(folder.length + 1))

test('names that begin so are listed in order, folders with a slash', async () => {
  const folder = folderWith('plan.png', 'Photos/', 'a.txt', 'plans/')
  expect(await namesIn(folder, 'p')).toEqual(['Photos/', 'plan.png', 'plans/'])
  expect(await namesIn(folder, '')).toEqual(['a.txt', 'Photos/', 'plan.png', 'plans/'])
  expect(await namesIn(folder, 'PLAN')).toEqual(['plan.png', 'plans/'])
})

test('hidden names are listed only when a dot is typed', async () => {
  const folder = folderWith('.secret', 'seen')
  expect(await namesIn(folder, '')).toEqual(['seen'])
  expect(await namesIn(folder, '.')).toEqual(['.secret'])
})

test('a link to a folder is a folder', async () => {
  const folder = folderWith('real/')
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
  expect(await namesIn(folder, '')).toEqual(['broken', 'link/', 'real/'])
})

test('names with control characters are left out', async () => {
  expect(await namesIn(folderWith('good', 'b\u001bad', 'b\nad'), '')).toEqual(['good'])
})

test('of a large folder no more than fifty are given', async () => {
  const folder = folderWith(...Array.from({ length: 60 }, (_, at) => `file${at}`))
  expect(await namesIn(folder, '')).toHaveLength(50)
})

test('where there is nothing to read there is nothing to list', async () => {
  expect(await listPaths('/no/such/folder/')).toEqual([])
  expect(await listPaths('~')).toEqual([{ path: '~/', isFolder: true }])
})
