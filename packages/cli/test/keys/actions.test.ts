import { expect, test } from 'vitest'
import type { ActionSpec } from '../../src/keys/action-spec.ts'
import { actions, isAction } from '../../src/keys/actions.ts'

const table: Readonly<Record<string, ActionSpec>> = actions

test('every action has a key of its own from the start', () => {
  expect(Object.entries(table).filter(([, { keys }]) => keys.length === 0)).toEqual([])
})

test('every summary is an order that help can show: a capital first, no full stop', () => {
  const wrong = Object.values(table).filter(({ summary }) => !/^[A-Z].*[^.]$/.test(summary))
  expect(wrong).toEqual([])
})

test('names are told from what is none', () => {
  expect(isAction('composer.submit')).toBe(true)
  expect(isAction('toString')).toBe(false)
})
