import { expect, test } from 'vitest'
import { createEventTap } from '../../src/events/event-tap.ts'
import { createChatClient, createStore, initialState, reduce } from '@terminal-chat/core'
import { fakeClock } from '../../../core/test/support/fake-clock.ts'
import { fakeService } from '../../../core/test/support/fake-service.ts'
import { createKeymap } from '../../src/keys/keymap.ts'
import { createDisplay } from '../../src/tui/display.ts'
import { drawEarly } from '../../src/tui/draw-early.ts'
import { drawWithInk } from '../../src/tui/draw.tsx'
import { createPanes } from '../../src/tui/panes/index.ts'
import { createScreen } from '../../src/tui/screen.ts'
import { createCellDiff } from '../../src/tui/terminal/cells/cell-diff.ts'
import { selectTheme } from '../../src/tui/theme.ts'
import { reduceView } from '../../src/tui/view/reduce.ts'
import { initialView } from '../../src/tui/view/state.ts'
import { fakeOutput } from '../support/fake-output.ts'
import { createGrid } from '../support/grid.ts'

const early = () => {
  const clock = fakeClock()
  const service = fakeService(clock.now)
  service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const keymap = createKeymap()
  if (keymap.kind === 'invalid') throw new Error('default keys collide')
  const client = createChatClient({
    store: createStore(reduce, initialState('alice')),
    ...service.gatewayFor('alice'),
    clock,
    newId: () => 'id',
  })
  const grid = createGrid({ columns: 60, rows: 12 })
  const output = fakeOutput(60, 12, grid.write)
  const cells = createCellDiff(output.stream)
  const view = createStore(reduceView, initialView({ columns: 60, rows: 12 }, clock.now()))
  const display = createDisplay(cells, selectTheme('dark', {}))
  const screen = createScreen({
    client,
    view,
    clock,
    tap: createEventTap(clock.now),
    commands: [],
    keymap: keymap.keymap,
    display,
    colours: 256,
  })
  const panes = createPanes(screen)
  const stop = drawEarly(screen, panes, (bytes) => cells.stream.write(bytes))
  return { screen, panes, cells, client, view, grid, output, stop }
}

test('the first frame needs no Ink', async () => {
  const { grid } = early()
  expect((await grid.screen()).at(-1)).toBe(' ○ Connecting as alice…                             F1 help')
  expect(await grid.cursor()).toEqual({ x: 2, y: 10 })
})

test('what changes before Ink is there is drawn as well', async () => {
  const { client, view, grid } = early()
  await client.start()
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: 'early' } })
  const lines = await grid.screen()
  expect(lines.at(0)).toContain('General Channel')
  expect(lines.at(-2)).toBe('› early')
  expect(await grid.cursor()).toEqual({ x: 7, y: 10 })
})

test('the cursor is hidden while something else has the focus', async () => {
  const { view, grid } = early()
  view.dispatch({ type: 'pane/focused', pane: 'timeline' })
  expect((await grid.told()).isCursorVisible).toBe(false)
})

test('when it ends nothing of it is left', async () => {
  const { grid, stop, view } = early()
  stop()
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: 'late' } })
  expect((await grid.screen()).join('').trim()).toBe('')
})

test('Ink takes over without a byte, and goes on', async () => {
  const { screen, panes, cells, stop, client, view, grid, output } = early()
  await client.start()
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: 'begun' } })
  await grid.screen()
  output.taken()
  const unmount = drawWithInk({ screen, panes, cells, stopEarly: stop, onFailure: () => undefined })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(output.taken()).toBe('')
  view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text: '!' } })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(output.taken()).toBe('\u001b[m!')
  cells.close()
  unmount()
})
