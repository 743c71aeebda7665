import { expect, test } from 'vitest'
import { quietConsole } from '../../src/main/quiet-console.ts'

test('what a library says on the console becomes a note', () => {
  const notes: string[] = []
  const console = { error: () => undefined, log: () => undefined } as unknown as Console
  quietConsole(console, (text) => notes.push(text))
  console.error('Failed to fetch', new Error('disconnected'))
  console.log(1, 'two')
  console.warn('deprecated')
  expect(notes).toEqual(['Failed to fetch disconnected', '1 two', 'deprecated'])
})
