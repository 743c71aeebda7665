import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { foldersOf } from '../../src/config/folders.ts'

test('the variables say where the folders are', () => {
  expect(foldersOf({ CHAT_CONFIG_DIR: '/etc/chat', CHAT_DATA_DIR: '/var/chat' })).toEqual({
    config: '/etc/chat',
    data: '/var/chat',
  })
})

test('without them, or with empty ones, the platform does', () => {
  const { config, data } = foldersOf({ CHAT_CONFIG_DIR: '' })
  expect(isAbsolute(config)).toBe(true)
  expect(isAbsolute(data)).toBe(true)
  expect(config).toMatch(/terminal-chat/)
})

test('a relative folder is one from here', () => {
  expect(foldersOf({ CHAT_DATA_DIR: 'here' }).data).toBe(`${process.cwd()}/here`)
})
