import { expect, test } from 'vitest'
import type { ChatEvent } from '@terminal-chat/core'
import { readAll } from '../../src/subcommands/read-all.ts'
import { buildMessage } from '../support/records.ts'

/** A channel of so many messages, and how often it was connected to anew. */
const channel = (count: number) => {
  const listeners = new Set<(event: ChatEvent) => void>()
  const asked: number[] = []
  let reconnects = 0
  return {
    asked,
    reconnects: () => reconnects,
    chat: {
      onEvent: (listener: (event: ChatEvent) => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      client: {
        reconnect: async () => {
          reconnects += 1
          queueMicrotask(() => {
            for (const listener of listeners) listener({ type: 'conversations/listed', conversationSids: [] })
          })
        },
      },
      gateway: {
        readMessages: async (_sid: string, { count: most, from }: { count: number; from: number }) => {
          asked.push(from)
          const end = Math.min(count, from + most)
          const messages = Array.from({ length: end - from }, (_, at) => buildMessage({ index: from + at }))
          return { messages, hasNewer: end < count }
        },
      },
    },
    listeners,
  }
}

test('all messages come once and in order, and what the SDK keeps is let go now and then', async () => {
  const { chat, asked, reconnects, listeners } = channel(10_050)
  const indexes: number[] = []
  for await (const messages of readAll(chat, 'CH1')) indexes.push(...messages.map(({ index }) => index))
  expect(indexes).toEqual(Array.from({ length: 10_050 }, (_, at) => at))
  expect(asked).toHaveLength(101)
  expect(reconnects()).toBe(2)
  expect(listeners.size).toBe(0)
})

test('a channel without messages is read in one go', async () => {
  const { chat, asked } = channel(0)
  const pages: unknown[] = []
  for await (const messages of readAll(chat, 'CH1')) pages.push(messages)
  expect(pages).toEqual([[]])
  expect(asked).toEqual([0])
})
