import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKeptSettings } from '../../src/config/kept-settings.ts'
import { loadConfig } from '../../src/config/load.ts'
import { isPreference } from '../../src/config/preferences.ts'
import { createProfiles } from '../../src/config/profiles.ts'
import { readThemeFiles } from '../../src/config/theme-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { mkdirSync, writeFileSync } from 'node:fs'

const setUp = (profiles: object = {}) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ profiles }))
  const env = { CHAT_CONFIG_DIR: folder, CHAT_DATA_DIR: join(folder, 'data'), CHAT_IDENTITY: 'variable' }
  return { folder, env, config: loadConfig({}, env) }
}

test('a setting is checked, kept for the profile, and read as it is now', () => {
  const { folder, config } = setUp()
  const settings = createKeptSettings(config)
  expect(settings.set('notifybell', 'off')).toEqual({ option: 'hasBell', name: 'notifyBell', value: false })
  expect(settings.list().find(({ name }) => name === 'notifyBell')?.value).toBe('off')
  expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toEqual({
    profiles: { default: { notifyBell: false } },
  })
  expect(() => settings.set('timeFormat', '%Q')).toThrow('which is not locale, or a format of')
  expect(() => settings.set('nothing', 'x')).toThrow('There is no setting nothing')
})

test('what a setting can be is listed, else what it is and an example', () => {
  const { config } = setUp({ default: { locale: 'fr' } })
  const choicesOf = (wanted: string) =>
    createKeptSettings(config)
      .list()
      .find(({ name }) => name === wanted)?.choices
  expect(choicesOf('mouse')).toEqual(['on', 'off'])
  expect(choicesOf('notifyLevel')).toEqual(['all', 'mentions', 'none'])
  expect(choicesOf('locale')).toEqual(['fr', 'de-CH'])
})

test('what can change while the chat is open is told from what cannot', () => {
  expect([isPreference('theme'), isPreference('hasBell'), isPreference('server')]).toEqual([
    true,
    true,
    false,
  ])
})

test('a profile is loaded as the file has it, not as the environment said for another', () => {
  const { folder, env } = setUp({
    work: { identity: 'alice.w' },
    broken: { theme: 7, identity: '' },
    colliding: { keys: { 'app.suspend': ['ctrl+l'] } },
  })
  const profiles = createProfiles(join(folder, 'config.json'), env)
  expect(profiles.names()).toEqual(['default', 'work', 'broken', 'colliding'])
  expect(profiles.load('work')).toMatchObject({ profile: 'work', identity: 'alice.w' })
  expect(profiles.problemOf('work')).toBeNull()
  expect(profiles.problemOf('wrok')).toBe('There is no profile wrok; did you mean work?')
  expect(profiles.problemOf('broken')).toBe(
    'The profile broken cannot be used: The setting identity is "", which is not a name',
  )
  expect(profiles.problemOf('colliding')).toContain('screen.repaint = "ctrl+l" and app.suspend = "ctrl+l"')
})

test('themes are the JSON files of their folder; one that is spoilt says so', () => {
  const folder = temporaryFolder()
  expect([...readThemeFiles(folder)]).toEqual([])
  mkdirSync(join(folder, 'themes'))
  writeFileSync(join(folder, 'themes', 'mine.json'), '{"base": "light"}')
  writeFileSync(join(folder, 'themes', 'spoilt.json'), '{')
  writeFileSync(join(folder, 'themes', 'notes.txt'), '')
  const themes = readThemeFiles(folder)
  expect([...themes.keys()]).toEqual(['mine', 'spoilt'])
  expect(themes.get('mine')).toEqual({ json: { base: 'light' } })
  expect(themes.get('spoilt')).toHaveProperty('problem')
})
