/** `chat config`: the settings of a profile. */
import { dirname } from 'node:path'
import { sanitizeLine } from '@terminal-chat/core'
import { chordsOf, editSetting, parseSetting, settings, type Setting } from '../config/edit.ts'
import type { Config } from '../config/load.ts'
import { userError } from '../errors.ts'
import { createKeymap } from '../keys/keymap.ts'
import { defineSubcommand } from './define.ts'

const key = { name: 'key', summary: 'The setting', complete: 'setting' } as const

const textOf = (config: Config, setting: Setting): string => {
  if (setting.kind === 'key') return (config.keys[setting.action] ?? []).join(', ')
  const value = config[setting.option]
  return value === null ? '' : Array.isArray(value) ? JSON.stringify(value) : String(value)
}

export const configListCommand = defineSubcommand({
  name: 'config list',
  summary: 'List all settings with their values and where those come from',
  examples: ['chat config list', 'chat config list --profile work'],
  uses: ['profile'],
  run: ({ config, print }) => {
    for (const setting of settings)
      print(
        `${setting.name.padEnd(16)}${sanitizeLine(textOf(config, setting)).padEnd(32)} ${config.origins[setting.option]}`,
      )
    for (const [action, chords] of Object.entries(config.keys))
      print(sanitizeLine(`keys.${action}  ${chords.join(', ')}  file`))
  },
})

export const configGetCommand = defineSubcommand({
  name: 'config get',
  summary: 'Print the value of a setting',
  examples: ['chat config get identity'],
  uses: ['profile'],
  args: [key],
  run: ({ config, print }, { key: name }) => print(textOf(config, parseSetting(name))),
})

export const configSetCommand = defineSubcommand({
  name: 'config set',
  summary: 'Change a setting',
  examples: ['chat config set identity alice', 'chat config set keys.history.previous ctrl+p,alt+p'],
  uses: ['profile'],
  args: [key, { name: 'value', summary: 'Its new value' }],
  run: ({ config, io }, { key: name, value }) => {
    const setting = parseSetting(name)
    editSetting(config.configFile, config.profile, setting, value)
    if (setting.kind !== 'key') return
    const result = createKeymap({ ...config.keys, [setting.action]: chordsOf(setting.action, value) })
    // Two actions may be about to swap their chords: it is set all the same.
    if (result.kind === 'invalid')
      io.stderr.write(`Set, but the chat does not start like this: ${result.problems.join('; ')}\n`)
  },
})

export const configUnsetCommand = defineSubcommand({
  name: 'config unset',
  summary: 'Take a setting back to its default',
  examples: ['chat config unset server'],
  uses: ['profile'],
  args: [key],
  run: ({ config }, { key: name }) =>
    editSetting(config.configFile, config.profile, parseSetting(name), null),
})

export const configPathCommand = defineSubcommand({
  name: 'config path',
  summary: 'Print where the configuration file is',
  examples: ['chat config path'],
  run: ({ config, print }) => print(config.configFile),
})

export const configEditCommand = defineSubcommand({
  name: 'config edit',
  summary: 'Open the configuration file in an editor',
  description: 'The one that VISUAL or EDITOR names.',
  examples: ['chat config edit'],
  run: async ({ config, io }) => {
    const [{ spawn }, { mkdirSync }] = await Promise.all([import('node:child_process'), import('node:fs')])
    mkdirSync(dirname(config.configFile), { recursive: true, mode: 0o700 })
    const editor = io.env['VISUAL'] ?? io.env['EDITOR'] ?? (process.platform === 'win32' ? 'notepad' : 'vi')
    // These variables may hold options, as those who set them expect a shell to see; the path is never read by it.
    const [program = editor, ...options] = editor.trim().split(/\s+/)
    const child = spawn(program, [...options, config.configFile], { stdio: 'inherit' })
    const status = await new Promise<string>((resolve) => {
      child.once('exit', (code) => resolve(`status ${code ?? 'unknown'}`))
      child.once('error', ({ message }) => resolve(message))
    })
    if (status !== 'status 0') throw userError('no-editor', { editor, status })
  },
})
