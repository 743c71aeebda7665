/** Whole screens, cell by cell. */
import { expect, test } from 'vitest'
import type { FakeService } from '../../../core/test/support/fake-service.ts'
import { keys, openTestTerminal } from '../support/terminal.tsx'

/** A morning's chat, in General Channel and beside it. */
const morning = (service: FakeService, general: string): void => {
  service.addConversation('design', null, ['alice', 'bob'])
  service.addConversation('日本語', null, ['alice'])
  service.addConversation('lunch', null, ['bob'])
  service.addMessage(general, 'bob', 'Morning! The build is green again.')
  service.addMessage(general, 'bob', 'Finally.')
  service.addMessage(general, 'alice', 'Great, thank you. I will look at the rest after lunch: 昼ご飯 🍱')
  service.addMessage(general, 'bob', '@alice see https://example.com/build/142')
}

test('120 by 40 has channels, timeline and people side by side', async () => {
  const { screen } = await openTestTerminal({ columns: 120, rows: 40, prepare: morning })
  const lines = (await screen()).split('\n')
  const blank = `${' '.repeat(26)}│${' '.repeat(72)}│`
  const end = (text: string): string => text.trimEnd()
  expect(lines).toEqual(
    [
      ' Channels                 │ General Channel  alice and bob                                         │ People  2',
      `${'─'.repeat(26)}┼${'─'.repeat(72)}┼${'─'.repeat(20)}`,
      '▎# General Channel        │                                                                        │ · alice        you',
      ' # design                 │                                                                        │ · bob',
      ' # 日本語                 │                                                                        │',
      blank,
      ' Join                     │                                                                        │',
      ' + lunch                  │                                                                        │',
      ...Array.from({ length: 16 }, () => blank),
      '                          │                  This is the beginning of the channel                  │',
      blank,
      '                          │ ── Today ───────────────────────────────────────────────────────────── │',
      blank,
      '                          │ bob  12:00                                                             │',
      '                          │   Morning! The build is green again.                                   │',
      '                          │   Finally.                                                             │',
      blank,
      '                          │ alice  12:00                                                           │',
      '                          │   Great, thank you. I will look at the rest after lunch: 昼ご飯 🍱     │',
      blank,
      '                          │▎bob  12:00                                                             │',
      '                          │▎  @alice see https://example.com/build/142                             │',
      `${'─'.repeat(26)}┴${'─'.repeat(72)}┴${'─'.repeat(20)}`,
      '› Message General Channel',
      ` ● Connected as alice${' '.repeat(90)} F1 help`,
    ].map(end),
  )
})

test('80 by 24 has channels and timeline, closer together', async () => {
  const { screen } = await openTestTerminal({ columns: 80, rows: 24, prepare: morning })
  expect(await screen()).toBe(
    `
 Channels           │ General Channel  alice and bob
────────────────────┼───────────────────────────────────────────────────────────
▎# General Channel  │
 # design           │
 # 日本語           │
                    │
 Join               │
 + lunch            │
                    │
                    │
                    │
                    │           This is the beginning of the channel
                    │ ── Today ────────────────────────────────────────────────
                    │ bob  12:00
                    │   Morning! The build is green again.
                    │   Finally.
                    │ alice  12:00
                    │   Great, thank you. I will look at the rest after lunch:
                    │   昼ご飯 🍱
                    │▎bob  12:00
                    │▎  @alice see https://example.com/build/142
────────────────────┴───────────────────────────────────────────────────────────
› Message General Channel
 ● Connected as alice                                                   F1 help`.slice(1),
  )
})

test('40 by 12 has the timeline alone, with names on the line', async () => {
  const { screen } = await openTestTerminal({ columns: 40, rows: 12, prepare: morning })
  expect(await screen()).toBe(
    `
 General Channel  alice and bob
  This is the beginning of the channel
 ── Today ─────────────────────────────
 bob Morning! The build is green again.
  Finally.
 alice Great, thank you. I will look at
  the rest after lunch: 昼ご飯 🍱
▎bob @alice see
▎ https://example.com/build/142
────────────────────────────────────────
› Message General Channel
 ● alice                        F1 help`.slice(1),
  )
})

test('20 by 5 is still a chat', async () => {
  const { screen, type } = await openTestTerminal({ columns: 20, rows: 5, prepare: morning })
  expect(await screen()).toBe(
    `
▎bob @alice see
▎ https://example.c
▎ om/build/142
› Message General …
 ● alice    F1 help`.slice(1),
  )
  await type('ok', keys.enter)
  expect(await screen()).toBe(
    `
▎ https://example.c
▎ om/build/142
 alice ok
› Message General …
 ● alice    F1 help`.slice(1),
  )
})

test('through a storm of resizes every screen is whole and exactly as large as the terminal', async () => {
  const { screen, resize, grid, type } = await openTestTerminal({ columns: 80, rows: 24, prepare: morning })
  await type('half a thought')
  const sizes = [
    [20, 5],
    [300, 100],
    [69, 24],
    [70, 7],
    [99, 8],
    [100, 16],
    [21, 6],
    [120, 40],
    [40, 12],
  ] as const
  for (const [columns, rows] of sizes) {
    await resize(columns, rows)
    const lines = (await screen()).split('\n')
    expect(lines).toHaveLength(rows)
    expect(lines.at(-2)).toBe('› half a thought')
    expect(lines.at(-1)).toMatch(/^ ● (Connected as )?alice +F1 help$/)
    expect(lines.filter((line) => line.includes('see'))).toHaveLength(1)
    expect(await grid.cursor()).toEqual({ x: 16, y: rows - 2 })
  }
})

test('resizes faster than frames leave nothing behind', async () => {
  const { screen, resize, grid } = await openTestTerminal({ columns: 80, rows: 24, prepare: morning })
  const before = await grid.cells()
  await Promise.all([resize(30, 10), resize(200, 60), resize(80, 24)])
  await screen()
  expect(await grid.cells()).toEqual(before)
})

test('the rules between panes are straight beside whatever is written', async () => {
  const { screen } = await openTestTerminal({
    columns: 110,
    rows: 30,
    prepare: (service, general) => {
      const bodies = [
        '漢字かな交じり文',
        '👩\u200d👩\u200d👧 🇩🇪 ☀\ufe0f 1\ufe0f\u20e3',
        'สวัสดีชาวโลก',
        'नमस्ते दुनिया',
        'مرحبا بالعالم',
        'שלום עולם',
      ]
      for (const body of bodies) service.addMessage(general, 'bob', `${body} and so on`)
    },
  })
  const lines = (await screen()).split('\n').slice(2, -3)
  for (const line of lines) expect([...line.matchAll(/│/g)]).toHaveLength(2)
})

test('while nothing is known yet the screen says so', async () => {
  const { screen } = await openTestTerminal({ columns: 50, rows: 9, isStarted: false })
  expect((await screen()).split('\n')).toEqual([
    ' terminal chat',
    '',
    '',
    '               Connecting as alice…',
    '',
    '',
    '─'.repeat(50),
    '›',
    ' ○ Connecting as alice…                   F1 help',
  ])
})

test('a letter that is typed costs one byte', async () => {
  const { type, taken } = await openTestTerminal({ columns: 80, rows: 24, prepare: morning })
  await type('h')
  taken()
  await type('i')
  expect(taken()).toBe('i')
})
