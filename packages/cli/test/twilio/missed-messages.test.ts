import type { ChatEvent } from '@terminal-chat/core'
import type { Conversation, Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { createMissedMessages } from '../../src/twilio/missed-messages.ts'
import { fakeClock } from '../support/fake-clock.ts'

const desk = () => {
  const clock = fakeClock()
  const events: ChatEvent[] = []
  let reads = 0
  let newest = 4
  const conversation = {
    sid: 'CH1',
    get lastMessage() {
      return { index: newest }
    },
    getMessages: async () => {
      reads += 1
      const items = Array.from({ length: newest + 1 }, (_, index) => ({
        index,
        sid: `IM${index}`,
        conversation,
      }))
      return { items: items as unknown as Message[] }
    },
  } as unknown as Conversation
  const missed = createMissedMessages(clock, (event) => events.push(event))
  missed.begin(conversation)
  return {
    clock,
    missed,
    conversation,
    say: (index: number) => {
      newest = index
    },
    told: () => events.map((event) => (event.type === 'message/added' ? event.message.index : null)),
    reads: () => reads,
  }
}

test('a message that is heard of is not fetched', async () => {
  const { clock, missed, conversation, say, told, reads } = desk()
  say(5)
  missed.look(conversation)
  missed.heard('CH1', 5)
  await clock.advance(5000)
  expect(told()).toEqual([])
  expect(reads()).toBe(0)
})

test('messages whose events never come are fetched and told in order', async () => {
  const { clock, missed, conversation, say, told } = desk()
  say(7)
  missed.heard('CH1', 5)
  missed.look(conversation)
  missed.look(conversation)
  await clock.advance(1500)
  expect(told()).toEqual([6, 7])
  missed.look(conversation)
  await clock.advance(1500)
  expect(told()).toEqual([6, 7])
})

test('what was there at the start is not taken for new', async () => {
  const { clock, missed, conversation, reads } = desk()
  missed.look(conversation)
  await clock.advance(5000)
  expect(reads()).toBe(0)
})

test('nothing is fetched after the end', async () => {
  const { clock, missed, conversation, say, reads } = desk()
  say(9)
  missed.look(conversation)
  missed.stop()
  await clock.advance(5000)
  expect(reads()).toBe(0)
})
