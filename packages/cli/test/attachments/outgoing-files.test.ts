import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFiles, expandHome } from '../../src/attachments/outgoing-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a file is known by its path, with a name, a type and a size', async () => {
  const path = join(temporaryFolder(), 'the plan.png')
  writeFileSync(path, 'abc')
  expect(await describeFiles([path])).toEqual([
    { path, name: 'the plan.png', contentType: 'image/png', size: 3 },
  ])
})

test('~ is the home folder, elsewhere a character', () => {
  expect(expandHome('~/a')).toBe(join(homedir(), 'a'))
  expect(expandHome('~')).toBe(homedir())
  expect(expandHome('a~/b')).toBe('a~/b')
})

test('what cannot be sent is refused with the reason', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, 'empty'), '')
  const refusalOf = async (name: string): Promise<string> => {
    const error: unknown = await describeFiles([join(folder, name)]).catch((reason: unknown) => reason)
    return error instanceof Error ? error.message.replace(`${folder}/`, '') : 'sent'
  }
  expect(await refusalOf('none')).toBe('The file none cannot be sent: there is no such file')
  expect(await refusalOf('sub')).toBe('The file sub cannot be sent: it is a folder')
  expect(await refusalOf('empty')).toBe('The file empty cannot be sent: it is empty')
  await expect(describeFiles(['/dev/null'])).rejects.toThrow('it is not a plain file')
})

test('more than the service takes is refused before anything is sent', async () => {
  const path = join(temporaryFolder(), 'big.bin')
  writeFileSync(path, 'x')
  await expect(describeFiles(Array<string>(11).fill(path))).rejects.toThrow('Those are 11 files')
  truncateSync(path, 100 * 1024 * 1024)
  expect(await describeFiles([path])).toHaveLength(1)
  await expect(describeFiles([path, path])).rejects.toThrow('at most 150 MB together')
})
