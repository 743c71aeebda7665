import { expect, test } from 'vitest'
import { createKeymap, createKeymapOf, type KeyOverrides } from '../../src/keys/keymap.ts'

const small = {
  'text.submit': { context: 'composer', keys: ['enter'], summary: 'Send' },
  'text.newline': { context: 'composer', keys: ['alt+enter'], summary: 'New line' },
  'list.open': { context: 'people', keys: ['enter'], summary: 'Open' },
  'text.edit': { context: 'composer', keys: ['ctrl+x ctrl+e'], summary: 'Edit' },
} as const

const problemsOf = (overrides: KeyOverrides): readonly string[] => {
  const result = createKeymapOf(small, overrides)
  return result.kind === 'invalid' ? result.problems : []
}

test('no two actions of the program want the same chord in one place', () => {
  expect(createKeymap()).toMatchObject({ kind: 'ok' })
})

test('the same chord may mean different things in different places', () => {
  expect(problemsOf({})).toEqual([])
})

test('two actions on one chord in one place are refused with both lines', () => {
  expect(problemsOf({ 'text.newline': ['Enter'] })).toEqual([
    'text.submit = "enter" and text.newline = "Enter" (your configuration) want the same chord in composer',
  ])
})

test('a chord that begins a sequence of the same place is refused', () => {
  expect(problemsOf({ 'text.newline': ['ctrl+x'] })).toEqual([
    'text.newline = "ctrl+x" (your configuration) and text.edit = "ctrl+x ctrl+e" want the same chord in composer',
  ])
})

test('two actions may swap their chords', () => {
  expect(problemsOf({ 'text.newline': ['enter'], 'text.submit': ['alt+enter'] })).toEqual([])
})

test('an empty list takes an action its keys', () => {
  const result = createKeymapOf(small, { 'text.submit': [] })
  expect(result.kind === 'ok' && result.keymap.bindings.get('text.submit')).toEqual([])
})

test('what is not an action, not a chord or not a place is named', () => {
  expect(problemsOf({ 'text.sned': ['enter'] })).toEqual([
    'text.sned (your configuration): there is no action of this name',
  ])
  expect(problemsOf({ 'text.submit': ['ctlr+x'] })).toEqual([
    'text.submit = "ctlr+x" (your configuration): ctlr+x is not a chord; write it like ctrl+n, alt+up or f1',
  ])
  expect(problemsOf({ 'text.submit': ['kitchen:x'] })).toEqual([
    'text.submit = "kitchen:x" (your configuration): there is no place called kitchen',
  ])
})

test('a chord can name a place of its own', () => {
  const result = createKeymapOf(small, { 'list.open': ['enter', 'empty-composer:enter', ':'] })
  expect(result.kind === 'ok' && result.keymap.bindings.get('list.open')).toMatchObject([
    { context: 'people', sequence: 'enter' },
    { context: 'empty-composer', sequence: 'enter' },
    { context: 'people', sequence: ':' },
  ])
})
