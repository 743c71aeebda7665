import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bashCompletion } from '../../../src/reference/completion/bash.ts'
import { completionTree } from '../../../src/reference/completion/tree.ts'
import { shellCommands } from '../../support/shell-commands.ts'

const script = bashCompletion(completionTree(shellCommands))

/** What a real bash offers for the last of these words. */
const offered = (...words: readonly string[]): readonly string[] => {
  const ask = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _chat; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', ask, 'bash', 'chat', ...words], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

test('commands are completed, and what follows them', () => {
  expect(offered('')).toEqual(['send', 'channels', 'server', 'completion'])
  expect(offered('ch')).toEqual(['channels'])
  expect(offered('channels', '')).toEqual(['create'])
  expect(offered('completion', 'z')).toEqual(['zsh'])
  expect(offered('send', '')).toEqual([])
})

test('options are completed where a dash is typed', () => {
  expect(offered('--')).toEqual(['--identity', '--mouse', '--no-mouse', '--help', '--version'])
  expect(offered('send', '--j')).toEqual(['--json'])
})

test('the value of an option is no command', () => {
  expect(offered('-i', 'channels', 'sen')).toEqual(['send'])
  expect(offered('-i', '')).toEqual([])
})

test('a file is completed where one is wanted', () => {
  expect(offered('send', '--file', `${import.meta.dirname}/bash.te`)).toEqual([
    `${import.meta.dirname}/bash.test.ts`,
  ])
})
