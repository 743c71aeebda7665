import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { configFilePath, readConfigFile } from '../../src/config/file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a missing file has no profiles', () => {
  expect(readConfigFile(join(temporaryFolder(), 'config.json'))).toEqual({ profiles: {}, others: {} })
})

test.each(['{', '[]', '"x"', '{"profiles": []}', '{"profiles": {"default": 7}}'])(
  'a file that holds %s is refused with its path',
  (content) => {
    const path = configFilePath(temporaryFolder())
    writeFileSync(path, content)
    expect(() => readConfigFile(path)).toThrow(
      expect.objectContaining({
        code: 'config-unreadable',
        message: expect.stringContaining(path) as string,
      }),
    )
  },
)

test('profiles are read, and what else stands there is kept', () => {
  const path = configFilePath(temporaryFolder())
  writeFileSync(path, '{"$schema": "x", "profiles": {"work": {"identity": "alice"}}}')
  expect(readConfigFile(path)).toEqual({
    profiles: { work: { identity: 'alice' } },
    others: { $schema: 'x' },
  })
})
