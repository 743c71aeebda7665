import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editSetting, parseSetting } from '../../src/config/edit.ts'
import { loadConfig } from '../../src/config/load.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('what is set is loaded, what is unset is back at its default', () => {
  const folder = join(temporaryFolder(), 'not', 'there', 'yet')
  const file = join(folder, 'config.json')
  editSetting(file, 'default', parseSetting('identity'), 'alice')
  editSetting(file, 'work', parseSetting('screenReader'), 'on')
  const env = { CHAT_CONFIG_DIR: folder }
  expect(loadConfig({}, env)).toMatchObject({ identity: 'alice', isScreenReader: false })
  expect(loadConfig({ profile: 'work' }, env)).toMatchObject({ identity: null, isScreenReader: true })
  editSetting(file, 'default', parseSetting('identity'), null)
  expect(loadConfig({}, env).identity).toBeNull()
})

test('keys are set as chords parted by commas', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'config.json')
  editSetting(file, 'default', parseSetting('keys.history.previous'), 'ctrl+p, alt+p')
  expect(loadConfig({}, { CHAT_CONFIG_DIR: folder }).keys).toEqual({
    'history.previous': ['ctrl+p', 'alt+p'],
  })
  editSetting(file, 'default', parseSetting('keys.history.previous'), null)
  expect(loadConfig({}, { CHAT_CONFIG_DIR: folder }).keys).toEqual({})
})

test('what is no action or no chord is refused when it is set, and can be taken out all the same', () => {
  const file = join(temporaryFolder(), 'config.json')
  expect(() => editSetting(file, 'default', parseSetting('keys.history.previos'), 'ctrl+p')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(
        'history.previos (your configuration): there is no action of this name',
      ),
      hint: 'Did you mean keys.history.previous?',
    }),
  )
  expect(() => editSetting(file, 'default', parseSetting('keys.history.previous'), 'ctrl+nothing')).toThrow(
    'ctrl+nothing is not a chord',
  )
  editSetting(file, 'default', parseSetting('keys.history.previos'), null)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ profiles: { default: { keys: {} } } })
})

test('a wrong value is refused and leaves the file as it was', () => {
  const file = join(temporaryFolder(), 'config.json')
  writeFileSync(file, '{"note": 1, "profiles": {}}')
  expect(() => editSetting(file, 'default', parseSetting('server'), 'nowhere')).toThrow(
    'The setting server is "nowhere"',
  )
  expect(readFileSync(file, 'utf8')).toBe('{"note": 1, "profiles": {}}')
})

test('what else stands in the file stays', () => {
  const file = join(temporaryFolder(), 'config.json')
  writeFileSync(file, '{"note": 1, "profiles": {"work": {"theme": "dark"}}}')
  editSetting(file, 'default', parseSetting('theme'), 'light')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    note: 1,
    profiles: { work: { theme: 'dark' }, default: { theme: 'light' } },
  })
})

test('an unknown setting suggests the nearest', () => {
  expect(() => parseSetting('identiy')).toThrow(expect.objectContaining({ hint: 'Did you mean identity?' }))
  expect(parseSetting('SCREENREADER').name).toBe('screenReader')
})
