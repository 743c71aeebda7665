import { expect, test } from 'vitest'
import { createEventTap } from '../../src/events/event-tap.ts'
import { createChatClient, createStore, initialState, reduce } from '@terminal-chat/core'
import { fakeClock } from '../../../core/test/support/fake-clock.ts'
import { fakeService } from '../../../core/test/support/fake-service.ts'
import { createKeymap } from '../../src/keys/keymap.ts'
import type { Display } from '../../src/tui/display.ts'
import { createScreen } from '../../src/tui/screen.ts'
import { reduceView } from '../../src/tui/view/reduce.ts'
import { initialView } from '../../src/tui/view/state.ts'

const open = () => {
  const clock = fakeClock()
  const service = fakeService(clock.now)
  const keymap = createKeymap()
  if (keymap.kind === 'invalid') throw new Error('default keys collide')
  const client = createChatClient({
    store: createStore(reduce, initialState('alice')),
    ...service.gatewayFor('alice'),
    clock,
    newId: () => 'id',
  })
  const view = createStore(reduceView, initialView({ columns: 80, rows: 24 }, clock.now()))
  const screen = createScreen({
    client,
    view,
    clock,
    tap: createEventTap(clock.now),
    commands: [],
    keymap: keymap.keymap,
    display: {} as Display,
    colours: 256,
  })
  return { screen, client, view, service }
}

test('nothing is computed again while nothing has changed', () => {
  const { screen } = open()
  expect(screen.layout()).toBe(screen.layout())
  expect(screen.composer()).toBe(screen.composer())
  expect(screen.timeline()).toBe(screen.timeline())
})

test('what was typed changes the composer, and nothing that it does not touch', () => {
  const { screen, view } = open()
  const before = { layout: screen.layout(), timeline: screen.timeline() }
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: 'hi' } })
  expect(screen.layout()).toBe(before.layout)
  expect(screen.timeline()).toBe(before.timeline)
})

test('a channel has a title once it is known', async () => {
  const { screen, client, service } = open()
  expect(screen.title()).toBeNull()
  service.addConversation('General\nChannel', 'general', ['alice'])
  await client.start()
  expect(screen.title()).toBe('General Channel')
})
