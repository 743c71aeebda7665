import type { ChatEvent } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { createSdkSession } from '../../src/twilio/sdk-session.ts'
import { fakeClient, fakeConversation } from '../support/fake-client.ts'
import { fakeClock } from '../support/fake-clock.ts'

const tokenNamed = (token: string) => ({ token, expiresAt: 0, lifetime: 0, realtimeUrl: null })

const desk = () => {
  const clock = fakeClock()
  const fake = fakeClient()
  const events: ChatEvent[] = []
  let warnings = 0
  const session = createSdkSession({
    createClient: () => fake.client,
    token: tokenNamed('first'),
    clock,
    emit: (event) => events.push(event),
    onTokenWarning: () => {
      warnings += 1
    },
  })
  let death: string | null = null
  void session.dead.then((reason) => {
    death = reason
  })
  return {
    clock,
    fake,
    session,
    events,
    warnings: () => warnings,
    death: () => death,
    told: () =>
      events.flatMap((event) =>
        event.type === 'connection/changed' ? [`${event.state} ${event.reason ?? ''}`.trim()] : [],
      ),
    /** As far as a client that has come up. */
    comeUp: async () => {
      fake.state('connecting')
      fake.state('connected')
      fake.say('initialized')
      await clock.advance(0)
    },
  }
}

test('the connection is told to be up only when all conversations are known', async () => {
  const { clock, fake, events, told } = desk()
  fake.list = () => [fakeConversation('CH1')]
  fake.state('connecting')
  fake.state('connected')
  await clock.advance(0)
  expect(told()).toEqual(['connecting'])
  fake.say('initialized')
  await clock.advance(0)
  expect(events.map(({ type }) => type)).toEqual([
    'connection/changed',
    'conversation/added',
    'conversations/listed',
    'connection/changed',
  ])
  expect(told()).toEqual(['connecting', 'connected'])
})

test('a first attempt that fails is not the end', async () => {
  const { clock, fake, death, comeUp, told } = desk()
  fake.state('connecting')
  fake.say('initFailed', { error: { terminal: false, message: 'Socket error: ' } })
  await clock.advance(0)
  expect(death()).toBeNull()
  await comeUp()
  expect(told().at(-1)).toBe('connected')
})

test('a client that gives up after its socket stood is beyond help', async () => {
  const { clock, fake, death } = desk()
  fake.state('connecting')
  fake.state('connected')
  fake.say('initFailed', { error: { terminal: true, message: 'disconnected' } })
  await clock.advance(0)
  expect(death()).toBe('disconnected')
})

test('a list that cannot be had is beyond help', async () => {
  const { fake, death, comeUp } = desk()
  fake.list = () => {
    throw new Error('no list')
  }
  await comeUp()
  expect(death()).toBe('no list')
})

test('a service that takes the socket and then says nothing is given up after a minute', async () => {
  const { clock, fake, death } = desk()
  await clock.advance(120_000)
  expect(death()).toBeNull()
  const second = desk()
  second.fake.state('connected')
  await second.clock.advance(60_000)
  expect(second.death()).toBe('The service did not answer the first requests')
  expect(fake.calls).toEqual([])
})

test('a lost connection is told with its reason and comes back with a comparison', async () => {
  const { clock, fake, told, events, comeUp } = desk()
  await comeUp()
  fake.say('connectionError', { message: 'Socket error: ' })
  fake.state('connecting')
  fake.list = () => [fakeConversation('CH-missed')]
  fake.state('connected')
  await clock.advance(0)
  expect(told()).toEqual(['connecting', 'connected', 'connecting The connection broke', 'connected'])
  expect(events.at(-1)).toMatchObject({ type: 'conversation/added', conversation: { sid: 'CH-missed' } })
})

test('a refusal is told with what the service says after it, then it is the end', async () => {
  const { clock, fake, told, death, comeUp } = desk()
  await comeUp()
  fake.state('denied')
  fake.say('connectionError', { message: 'Connection error: Access Token invalid' })
  await clock.advance(1)
  expect(told().at(-1)).toBe('denied Connection error: Access Token invalid')
  expect(death()).toBe('Connection error: Access Token invalid')
})

test('disconnected is the end, disconnecting is not', async () => {
  const { clock, fake, death, comeUp } = desk()
  await comeUp()
  fake.state('disconnecting')
  await clock.advance(0)
  expect(death()).toBeNull()
  fake.state('disconnected')
  await clock.advance(0)
  expect(death()).toBe('The service closed the connection')
})

test('an expired token is the end, and is told', async () => {
  const { clock, fake, events, death, comeUp } = desk()
  await comeUp()
  fake.say('tokenExpired')
  await clock.advance(0)
  expect(events.at(-1)).toMatchObject({ type: 'token/expired' })
  expect(death()).toBe('The access token has expired')
})

test('a warning about the token is told and handed on', async () => {
  const { fake, events, warnings, comeUp } = desk()
  await comeUp()
  fake.say('tokenAboutToExpire')
  expect(events.at(-1)).toMatchObject({ type: 'token/expiring' })
  expect(warnings()).toBe(1)
})

test('a new token is given at once while connected, otherwise as soon as the connection is back', async () => {
  const { fake, session, comeUp } = desk()
  await comeUp()
  session.updateToken(tokenNamed('second'))
  expect(fake.calls).toEqual(['updateToken second'])
  fake.state('connecting')
  session.updateToken(tokenNamed('third'))
  expect(fake.calls).toEqual(['updateToken second'])
  fake.state('connected')
  expect(fake.calls).toEqual(['updateToken second', 'updateToken third'])
})

test('after its end nothing is told any more, and its socket is closed once', async () => {
  const { fake, session, events, death, comeUp } = desk()
  await comeUp()
  const before = events.length
  await Promise.all([session.end('enough'), session.end('again')])
  fake.state('connecting')
  fake.say('tokenExpired')
  expect(events).toHaveLength(before)
  expect(death()).toBe('enough')
  expect(fake.calls).toEqual(['shutdown'])
})
