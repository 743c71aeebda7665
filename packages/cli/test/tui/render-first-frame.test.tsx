/** What is left for the next session is what that one would have drawn, so that it need not draw it. */
import { expect, test } from 'vitest'
import { createStore, reduce } from '@terminal-chat/core'
import { preferencesOf } from '../../src/config/preferences.ts'
import { renderFirstFrame } from '../../src/tui/render-first-frame.ts'
import { modeBytes } from '../../src/tui/terminal/modes.ts'
import { createGrid } from '../support/grid.ts'
import { buildConversation, buildMessage, stateAfter } from '../support/records.ts'
import { openTestTerminal, type TestTerminalOptions } from '../support/terminal.tsx'

const state = stateAfter(
  {
    type: 'conversation/added',
    conversation: buildConversation({ sid: 'CH1', friendlyName: 'General Channel' }),
  },
  { type: 'conversation/activated', conversationSid: 'CH1' },
  {
    type: 'messages/loaded',
    conversationSid: 'CH1',
    part: 'newest',
    hasOlder: false,
    messages: Array.from({ length: 30 }, (_, index) =>
      buildMessage({ index, body: index === 29 ? '漢字 and 👩‍👩‍👧 in the last one' : `number ${index}` }),
    ),
  },
)

const drafts = new Map([['CH1', 'half written']])

const renderedFor = async (keys: Readonly<Record<string, readonly string[]>> = {}) => {
  const { client, clock } = await openTestTerminal({ isStarted: false })
  return renderFirstFrame({
    client: { ...client, store: createStore(reduce, state) },
    clock,
    columns: 80,
    rows: 24,
    theme: 'dark',
    preferences: preferencesOf({}),
    isMouseEnabled: false,
    background: { get: () => null },
    themeFiles: new Map(),
    drafts: { get: (sid) => drafts.get(sid) ?? '', list: () => [...drafts.keys()] },
    keys,
    env: {},
  })
}

/** A session to which the frame was shown already. */
const openedOn = async (early: TestTerminalOptions['early'] | null, options: TestTerminalOptions = {}) =>
  await openTestTerminal({ state, isStarted: false, drafts, ...options, ...(early && { early }) })

const asTaken = (shown: { columns: number; rows: number; frame: string }, isIntact = true) => {
  const calls: string[] = []
  return { calls, early: { shown, isIntact: () => isIntact, takeOver: () => calls.push('taken over') } }
}

test('a session that begins with it shows the same screen as one that draws it itself', async () => {
  const rendered = await renderedFor()
  if (rendered === null) throw new Error('default keys collide')
  const plain = await openedOn(null)
  const grid = createGrid({ columns: 80, rows: 24 })
  grid.write(rendered.enter + rendered.frame)
  expect(await grid.cells()).toEqual(await plain.grid.cells())
  expect(await grid.cursor()).toEqual(await plain.grid.cursor())
  expect((await grid.screen()).at(-2)).toBe('› half written')

  // Nothing of it is written again, nor is the terminal taken a second time.
  const { early, calls } = asTaken(rendered)
  const session = await openedOn(early)
  expect(calls).toEqual(['taken over'])
  const written = session.taken()
  expect(written).not.toContain('number')
  expect(written).not.toContain('\u001b[?1049h')
  expect(written).toContain('\u001b[?2026$p')
  grid.write(written)
  expect(await grid.cells()).toEqual(await plain.grid.cells())

  // From then on it is a session like any other.
  await session.type('!')
  grid.write(session.taken())
  expect((await grid.screen()).at(-2)).toBe('› half written!')
  session.terminal.close()
  grid.write(session.taken())
  expect(await grid.told()).toMatchObject({
    isAlternate: false,
    isCursorVisible: true,
    hasBracketedPaste: false,
    hasFocusReports: false,
    hasWraparound: true,
  })
})

test.each([
  ['shows another draft', { drafts: new Map([['CH1', 'something else']]) }],
  ['has another size', { columns: 90 }],
])('when the session %s, everything is drawn anew', async (_what, options) => {
  const rendered = await renderedFor()
  if (rendered === null) throw new Error('default keys collide')
  const { taken } = await openedOn(asTaken(rendered).early, options)
  const written = taken()
  expect(written).toContain('\u001b[m\u001b[r\u001b[H\u001b[J')
  expect(written).toContain('number')
})

test('when the terminal may have lost it, everything is drawn anew', async () => {
  const rendered = await renderedFor()
  if (rendered === null) throw new Error('default keys collide')
  const { taken } = await openedOn(asTaken(rendered, false).early)
  expect(taken()).toContain('number')
})

test('it takes and gives back the terminal as the interface does', async () => {
  expect(await renderedFor()).toMatchObject(modeBytes)
  const { taken, terminal } = await openedOn(null)
  expect(taken().startsWith(modeBytes.enter)).toBe(true)
  terminal.close()
  expect(taken()).toContain(modeBytes.leave)
})

test('with keys that collide there is none', async () => {
  const same = ['f5']
  expect(await renderedFor({ 'composer.submit': same, 'composer.newline': same })).toBeNull()
})
