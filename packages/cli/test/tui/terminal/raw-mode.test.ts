import { expect, test } from 'vitest'
import { setRawMode } from '../../../src/tui/terminal/raw-mode.ts'

test('keys come one by one, and the program stays for them', () => {
  const told: string[] = []
  const stdin = {
    isTTY: true,
    setRawMode: (isRaw: boolean) => told.push(`raw ${isRaw}`),
    ref: () => told.push('ref'),
    unref: () => told.push('unref'),
  }
  setRawMode(stdin, true)
  setRawMode(stdin, false)
  expect(told).toEqual(['raw true', 'ref', 'raw false', 'unref'])
})

test('a terminal that is gone does not keep the program from ending', () => {
  const stdin = {
    isTTY: true,
    setRawMode: () => {
      throw new Error('EIO')
    },
  }
  expect(() => setRawMode(stdin, false)).not.toThrow()
})
