import { createStore } from '@terminal-chat/core'
import { renderToString, Text } from 'ink'
import { expect, test } from 'vitest'
import { useStore } from '../../src/tui/use-store.ts'

test('a component reads what it selects', () => {
  const store = createStore((state: { name: string }) => state, { name: 'alice' })
  const Name = () => <Text>{useStore(store, ({ name }) => name)}</Text>
  expect(renderToString(<Name />)).toBe('alice')
})
