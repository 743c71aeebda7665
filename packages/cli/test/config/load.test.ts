import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { optionNames } from '../../src/config/options.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folderWith = (profiles: object): Readonly<Record<string, string>> => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ profiles }))
  return { CHAT_CONFIG_DIR: folder, CHAT_DATA_DIR: join(folder, 'data') }
}

test('without anything the defaults hold', () => {
  const config = loadConfig({}, folderWith({}))
  expect(config).toMatchObject({
    identity: null,
    server: null,
    channel: null,
    profile: 'default',
    theme: 'auto',
    isScreenReader: false,
    isMouseEnabled: false,
    debugFile: null,
    keys: {},
  })
  expect(new Set(Object.values(config.origins))).toEqual(new Set(['default']))
  expect(Object.keys(config.origins)).toEqual(optionNames)
})

test('a flag beats the environment, which beats the file, which beats the default', () => {
  const env = folderWith({ default: { identity: 'file', theme: 'light' } })
  expect(loadConfig({}, env)).toMatchObject({ identity: 'file', theme: 'light' })
  const withVariable = { ...env, CHAT_IDENTITY: 'variable' }
  expect(loadConfig({}, withVariable)).toMatchObject({ identity: 'variable', theme: 'light' })
  const { identity, origins } = loadConfig({ identity: 'flag' }, withVariable)
  expect(identity).toBe('flag')
  expect(origins).toMatchObject({ identity: 'flag', theme: 'file', server: 'default' })
})

test('an empty variable is as good as none', () => {
  expect(
    loadConfig({}, { ...folderWith({ default: { identity: 'file' } }), CHAT_IDENTITY: '' }).identity,
  ).toBe('file')
})

test('each profile has its own settings', () => {
  const env = folderWith({ default: { identity: 'alice' }, work: { server: 'https://chat.example.com' } })
  expect(loadConfig({ profile: 'work' }, env)).toMatchObject({
    identity: null,
    server: 'https://chat.example.com',
  })
  expect(loadConfig({}, { ...env, CHAT_PROFILE: 'work' }).profile).toBe('work')
})

test('switches come from flags, settings and variables', () => {
  const env = folderWith({ default: { mouse: true } })
  expect(loadConfig({}, env).isMouseEnabled).toBe(true)
  expect(loadConfig({ isMouseEnabled: false }, env).isMouseEnabled).toBe(false)
  expect(loadConfig({}, { ...env, CHAT_SCREEN_READER: '1' }).isScreenReader).toBe(true)
})

test.each([
  [{ server: 'chat.example.com' }, {}, '--server is "chat.example.com", which is not an address such as'],
  [{}, { CHAT_SERVER: 'x' }, 'CHAT_SERVER is "x"'],
  [{}, { CHAT_PROFILE: 'a b' }, 'CHAT_PROFILE is "a b"'],
])('a wrong value names where it stands', (typed, env, message) => {
  expect(() => loadConfig(typed, { ...folderWith({}), ...env })).toThrow(message)
})

test('a wrong setting in the file names the setting', () => {
  expect(() => loadConfig({}, folderWith({ default: { mouse: 'perhaps' } }))).toThrow(
    'The setting mouse is "perhaps", which is not on or off',
  )
  expect(() => loadConfig({}, folderWith({ default: { identity: ['a'] } }))).toThrow(
    'The setting identity is ["a"]',
  )
})

test('keys are a list of chords for each action', () => {
  const env = folderWith({ default: { keys: { 'composer.submit': ['ctrl+s'] } } })
  expect(loadConfig({}, env).keys).toEqual({ 'composer.submit': ['ctrl+s'] })
  expect(() => loadConfig({}, folderWith({ default: { keys: { 'composer.submit': 'ctrl+s' } } }))).toThrow(
    'The setting keys is',
  )
})
