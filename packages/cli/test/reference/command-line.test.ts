import { expect, test } from 'vitest'
import {
  argumentText,
  commandText,
  optionRemarks,
  optionsOf,
  optionText,
  sharedOptions,
  usageText,
} from '../../src/reference/command-line.ts'
import { shellCommands } from '../support/shell-commands.ts'

const named = (name: string) => {
  const found = shellCommands.find((command) => command.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

test('an option is written with all its forms', () => {
  expect(optionsOf(named('')).map(optionText)).toEqual([
    '-i, --identity NAME',
    '--mouse, --no-mouse',
    '-h, --help',
    '-V, --version',
  ])
  expect(optionsOf(named('send')).map(optionText)).toEqual([
    '--json',
    '--file PATH',
    '-i, --identity NAME',
    '-c, --channel CHANNEL',
    '-h, --help',
  ])
})

test('behind an option stand its variable, its setting and its default', () => {
  const [identity] = optionsOf(named(''))
  expect(identity && optionRemarks(identity)).toBe('CHAT_IDENTITY; setting identity; default: asked for')
})

test('usage shows what may be left out and what may be repeated', () => {
  expect(usageText(named('send'))).toBe('chat send [OPTION…] [TEXT…]')
  expect(usageText(named('completion'))).toBe('chat completion [OPTION…] bash|zsh')
  expect(commandText(named(''))).toBe('chat')
  expect(argumentText({ name: 'name', summary: '' })).toBe('NAME')
})

test('every option of the table is shown', () => {
  expect(sharedOptions().map(({ long }) => long)).toContain('--server')
})
