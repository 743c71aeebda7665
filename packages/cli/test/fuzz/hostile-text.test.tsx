/** Whatever people write, on a screen of whatever size, the terminal obeys none of it. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildParticipant } from '../../../core/test/support/builders.ts'
import { asLeft, expectHarmless, hostile } from '../support/hostile.ts'
import { openTestTerminal } from '../support/terminal.tsx'

const size = fc.record({ columns: fc.integer({ min: 20, max: 130 }), rows: fc.integer({ min: 5, max: 40 }) })

/** As much as the service takes for a message, of one kind each. */
const floods = [
  `a${'\u0301'.repeat(32_000)}`,
  `ب${'\u064b\u200c'.repeat(16_000)}`,
  '👩\u200d'.repeat(10_000),
  '👍🏽'.repeat(8000),
  '🇩'.repeat(16_000),
  `🏴${'\u{e0067}'.repeat(16_000)}`,
  'क्'.repeat(16_000),
  '\u1100'.repeat(30_000),
  '\u0600'.repeat(30_000),
  '葛\u{e0100}'.repeat(10_000),
  '\u202e\u001b['.repeat(10_000),
  'https://аррӏе.com/ '.repeat(1700),
  `https://a/${')'.repeat(32_000)}`,
  '@a'.repeat(16_000),
  '`'.repeat(32_000),
  ' \u0301'.repeat(16_000),
]

test('nothing hangs, however much of it there is', async () => {
  const { service, general, screen, grid, taken } = await openTestTerminal()
  for (const flood of floods) {
    service.addMessage(general, 'bob', flood)
    const began = performance.now()
    await screen()
    expect(performance.now() - began).toBeLessThan(5000)
    expectHarmless(taken())
  }
  expect(await grid.told()).toMatchObject(asLeft)
})

test('hostile text in every place it can stand steers nothing', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, size, async (text, { columns, rows }) => {
      const { service, general, screen, grid, client, terminal, type, taken } = await openTestTerminal({
        columns,
        rows,
        prepare: (fake) => {
          fake.addConversation(text, null, ['alice', text])
          fake.addConversation(`list ${text}`, null, ['bob'])
        },
      })
      service.addMessage(general, 'bob', text)
      service.addMessage(general, text, `from ${text}`)
      service.emitTo('alice', {
        type: 'participant/joined',
        participant: buildParticipant({ sid: 'MBx', conversationSid: general, identity: text }),
        at: 0,
      })
      service.emitTo('alice', { type: 'typing/started', conversationSid: general, identity: text })
      client.notice(text, 'error')
      service.failNext('sendMessage', 'forbidden')
      client.send(text)
      await type('\u001b[200~' + text.replaceAll('\u001b[201~', '') + '\u001b[201~')
      const told = await grid.told()
      expect(told).toMatchObject(asLeft)
      expect(told.title).toBe('General Channel')
      expect((await screen()).split('\n')).toHaveLength(rows)
      expectHarmless(taken())
      terminal.close()
      expect(await grid.told()).toMatchObject({
        ...asLeft,
        isAlternate: false,
        hasBracketedPaste: false,
        hasFocusReports: false,
        hasWraparound: true,
      })
    }),
    { numRuns: 25 },
  )
})
