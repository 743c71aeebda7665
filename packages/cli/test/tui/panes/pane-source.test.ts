/** What holds for every pane. */
import { expect, test } from 'vitest'
import { createEventTap } from '../../../src/events/event-tap.ts'
import { createChatClient, createStore, initialState, reduce } from '@terminal-chat/core'
import { fakeClock } from '../../../../core/test/support/fake-clock.ts'
import { fakeService } from '../../../../core/test/support/fake-service.ts'
import { createKeymap } from '../../../src/keys/keymap.ts'
import type { Display } from '../../../src/tui/display.ts'
import { createPanes } from '../../../src/tui/panes/index.ts'
import { nothing } from '../../../src/tui/panes/pane-source.ts'
import { createScreen } from '../../../src/tui/screen.ts'
import { reduceView } from '../../../src/tui/view/reduce.ts'
import { initialView } from '../../../src/tui/view/state.ts'

test('a pane gives the same back until something that it shows changes', async () => {
  const clock = fakeClock()
  const service = fakeService(clock.now)
  const general = service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const keymap = createKeymap()
  if (keymap.kind === 'invalid') throw new Error('default keys collide')
  const store = createStore(reduce, initialState('alice'))
  const client = createChatClient({ store, ...service.gatewayFor('alice'), clock, newId: () => 'id' })
  const view = createStore(reduceView, initialView({ columns: 120, rows: 40 }, clock.now()))
  const display = {} as Display
  const panes = createPanes(
    createScreen({
      client,
      view,
      clock,
      tap: createEventTap(clock.now),
      commands: [],
      keymap: keymap.keymap,
      display,
      colours: 256,
    }),
  )
  await client.start()
  const before = panes.map((source) => source())
  // Whatever else was typed or happened: no pane but the composer shows it.
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: 'hello' } })
  expect(panes.map((source) => source()).every((content, at) => content === before[at])).toBe(true)
  service.addMessage(general, 'bob', 'hi')
  expect(panes.map((source) => source()).some((content, at) => content !== before[at])).toBe(true)
})

test('a pane that is not on the screen has no content', () => {
  expect(nothing).toEqual([])
})
