import { expect, test } from 'vitest'
import { activeContexts } from '../../src/keys/context.ts'

const writing = { overlay: null, pane: 'composer', isComposerEmpty: false, canComplete: false } as const

test('an empty composer gives some chords another meaning', () => {
  expect(activeContexts({ ...writing, isComposerEmpty: true })).toEqual([
    'empty-composer',
    'composer',
    'global',
    'app',
  ])
})

test('Tab completes only where there is something to complete', () => {
  expect(activeContexts({ ...writing, canComplete: true })[0]).toBe('completion')
  expect(activeContexts(writing)).toEqual(['composer', 'global', 'app'])
})

test('another pane has its own keys before those of all panes', () => {
  expect(activeContexts({ ...writing, pane: 'people' })).toEqual(['people', 'pane', 'global', 'app'])
})

test('nothing below an overlay hears the keys', () => {
  expect(activeContexts({ ...writing, overlay: 'help' })).toEqual(['help', 'overlay', 'app'])
  expect(activeContexts({ ...writing, overlay: 'confirm' })).toEqual(['confirm', 'overlay', 'app'])
})
