import type { ChatEvent } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { createMembership } from '../../src/twilio/membership.ts'
import { createRemovalReasons } from '../../src/twilio/removal-reason.ts'
import { fakeClient, fakeConversation } from '../support/fake-client.ts'
import { fakeClock } from '../support/fake-clock.ts'

const desk = () => {
  const clock = fakeClock()
  const fake = fakeClient()
  const events: ChatEvent[] = []
  const reasons = createRemovalReasons((sid) => fake.client.peekConversationBySid(sid), clock)
  const membership = createMembership({
    client: fake.client,
    reasons,
    now: clock.now,
    emit: (event) => events.push(event),
  })
  return {
    clock,
    fake,
    reasons,
    membership,
    told: () =>
      events.flatMap((event) => {
        if (event.type === 'conversation/added') return [`added ${event.conversation.sid}`]
        return event.type === 'conversation/removed' ? [`${event.reason} ${event.conversationSid}`] : []
      }),
  }
}

const gone =
  (status: number): (() => Promise<never>) =>
  () =>
    Promise.reject(Object.assign(new Error('no'), { status }))

test('the newest object of a conversation is the one that counts', async () => {
  const { clock, fake, membership, told } = desk()
  fake.peek = gone(403)
  const [first, second] = [fakeConversation('CH1'), fakeConversation('CH1')]
  fake.say('conversationJoined', first)
  fake.say('conversationLeft', first)
  fake.say('conversationRemoved', first)
  await clock.advance(0)
  fake.say('conversationJoined', second)
  expect(membership.get('CH1')).toBe(second)
  fake.say('conversationRemoved', first)
  await clock.advance(0)
  expect(membership.get('CH1')).toBe(second)
  expect(told()).toEqual(['added CH1', 'removed CH1', 'added CH1'])
})

test('one that is back before it is known why it went was removed in between', async () => {
  const { clock, fake, told } = desk()
  fake.say('conversationJoined', fakeConversation('CH1'))
  const conversation = fakeConversation('CH2')
  fake.say('conversationJoined', conversation)
  fake.say('conversationLeft', conversation)
  fake.say('conversationJoined', fakeConversation('CH2'))
  await clock.advance(10_000)
  expect(told()).toEqual(['added CH1', 'added CH2', 'removed CH2', 'added CH2'])
})

test('what this client did itself is told at once, without asking', () => {
  const { fake, reasons, told } = desk()
  const conversation = fakeConversation('CH1')
  fake.say('conversationJoined', conversation)
  reasons.announce('CH1', 'left')
  fake.say('conversationLeft', conversation)
  expect(told()).toEqual(['added CH1', 'left CH1'])
})

test('one that was adopted is there before the SDK tells of it', () => {
  const { fake, membership, told } = desk()
  const conversation = fakeConversation('CH1', 'notParticipating')
  membership.adopt(conversation)
  expect(membership.get('CH1')).toBe(conversation)
  expect(told()).toEqual([])
  fake.say('conversationJoined', conversation)
  expect(told()).toEqual(['added CH1'])
})

test('a comparison tells what was missed, both ways, and nothing else', async () => {
  const { clock, fake, membership, told } = desk()
  fake.peek = gone(404)
  const lost = fakeConversation('CH-lost')
  fake.say('conversationJoined', lost)
  const kept = fakeConversation('CH-kept')
  fake.say('conversationJoined', kept)
  Object.assign(lost, { status: 'notParticipating' })
  fake.list = () => [kept, fakeConversation('CH-new'), fakeConversation('CH-peeked', 'notParticipating')]
  await membership.reconcile()
  await clock.advance(0)
  expect(told()).toEqual(['added CH-lost', 'added CH-kept', 'added CH-new', 'deleted CH-lost'])
  expect(membership.all().map(({ sid }) => sid)).toEqual(['CH-kept', 'CH-new'])
})
