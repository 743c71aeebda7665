import { expect, test } from 'vitest'
import { completionTree, formsOf, valueForms } from '../../../src/reference/completion/tree.ts'
import { shellCommands } from '../../support/shell-commands.ts'

const tree = completionTree(shellCommands)
const node = (path: string) => tree.find((candidate) => candidate.path === path)

test('behind chat stand the commands and the names of groups', () => {
  expect(node('')?.words).toEqual([
    { word: 'send', summary: 'Send one message' },
    { word: 'channels', summary: 'List them' },
    { word: 'server', summary: '' },
    { word: 'completion', summary: 'For a shell' },
  ])
})

test('behind a group stand its commands, behind an argument its values', () => {
  expect(node('channels')?.words).toEqual([{ word: 'create', summary: 'Make one' }])
  expect(node('server')?.words).toEqual([{ word: 'start', summary: 'Start it' }])
  expect(node('completion')?.words.map(({ word }) => word)).toEqual(['bash', 'zsh'])
})

test('options that take a value are known, those for a file apart', () => {
  expect(valueForms(tree)).toEqual({ file: ['--file'], other: ['-i', '--identity', '-c', '--channel'] })
})

test('an option is known in all its forms', () => {
  expect(node('')?.options.flatMap(formsOf)).toEqual([
    '-i',
    '--identity',
    '--mouse',
    '--no-mouse',
    '-h',
    '--help',
    '-V',
    '--version',
  ])
})
