import type { Conversation } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { loadForward, loadPage } from '../../src/twilio/load-page.ts'

const desk = () => {
  const asked: unknown[][] = []
  const conversation = {
    getMessages: async (...args: unknown[]) => {
      asked.push(args)
      return { items: [], hasPrevPage: true }
    },
  } as unknown as Conversation
  return { asked, conversation }
}

test('the newest page has no anchor, an older one is anchored before the index', async () => {
  const { asked, conversation } = desk()
  expect(await loadPage(conversation, 50)).toEqual({ messages: [], hasOlder: true })
  await loadPage(conversation, 50, 120)
  await loadPage(conversation, 50, 1)
  expect(asked).toEqual([
    [50, undefined],
    [50, 119],
    [50, 0],
  ])
})

test('before the first message there is nothing to ask for', async () => {
  const { asked, conversation } = desk()
  expect(await loadPage(conversation, 50, 0)).toEqual({ messages: [], hasOlder: false })
  expect(asked).toEqual([])
})

test('from an index on one reads forwards', async () => {
  const asked: unknown[][] = []
  const getMessages = async (...args: unknown[]) => {
    asked.push(args)
    return { items: [], hasNextPage: true }
  }
  const conversation = { getMessages } as unknown as Conversation
  expect(await loadForward(conversation, 50, 0)).toEqual({ messages: [], hasNewer: true })
  expect(asked).toEqual([[50, 0, 'forward']])
})
