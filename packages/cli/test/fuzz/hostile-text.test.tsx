/** Whatever people write, the terminal obeys none of it, and no cell outside of it changes. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildParticipant } from '../../../core/test/support/builders.ts'
import { layOutScreen } from '../../src/tui/layout.ts'
import { openTestTerminal } from '../support/terminal.tsx'

const escape = '\u001b'

/** What has been used against terminals. */
const attacks = fc.constantFrom(
  `${escape}]0;pwned\u0007`,
  `${escape}]2;pwned${escape}\\`,
  `${escape}]52;c;cHduZWQ=\u0007`,
  `${escape}]8;;javascript:alert(1)\u0007click${escape}]8;;\u0007`,
  `${escape}]9;pwned\u0007`,
  `${escape}]777;notify;pwned;pwned\u0007`,
  `${escape}]1337;File=inline=1:AAAA\u0007`,
  `${escape}]104\u0007`,
  `${escape}[2J${escape}[H`,
  `${escape}[?1049l`,
  `${escape}[?1000h${escape}[?1006h`,
  `${escape}[?25l`,
  `${escape}[?7h${escape}[4h`,
  `${escape}[5;10r`,
  `${escape}[31;8m`,
  `${escape}[200~`,
  `${escape}c`,
  `${escape}P+q544e${escape}\\`,
  `${escape}_Gf=24;AAAA${escape}\\`,
  `${escape}(0lqk`,
  `${escape}[6n`,
  '\u009b2J',
  '\u009d0;pwned\u009c',
  '\u0090q\u009c',
  '\r\u0008\u007f\u000b\u000c\u000e\u0000\u0007',
  escape,
  `${escape}]0;never ends`,
  '\u202e\u2066\u2067\u200f',
  '\u2028\u2029\u0085',
  '\ufeff\u200b\u00ad\u2060',
  `a${'\u0301'.repeat(1000)}`,
  '👩\u200d'.repeat(40),
  '\u0600\u0601\u06dd',
  '\u3164\u115f\uffa0',
  '\ud83d',
  '\udc00',
  '🇩🇪🇫',
  '\u1100\u1161\u11a8'.repeat(3),
  'ﷺ꧅𒐫',
)

const hostile = fc
  .array(fc.oneof(attacks, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))

const size = fc.record({ columns: fc.integer({ min: 20, max: 130 }), rows: fc.integer({ min: 5, max: 40 }) })

/** The modes that the interface itself wants. */
const asLeft = {
  isAlternate: true,
  hasBracketedPaste: true,
  hasFocusReports: true,
  hasWraparound: false,
  isInsertMode: false,
  mouseTracking: 'none',
  otherCommands: [],
  bells: 0,
}

test('hostile text in every place it can stand steers nothing', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, size, async (text, { columns, rows }) => {
      const { service, general, screen, grid, client, terminal, type } = await openTestTerminal({
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
      terminal.close()
      expect(await grid.told()).toMatchObject({
        ...asLeft,
        isAlternate: false,
        hasBracketedPaste: false,
        hasFocusReports: false,
        hasWraparound: true,
      })
    }),
    { numRuns: 40 },
  )
})

test('hostile text stays within its pane', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.integer({ min: 100, max: 130 }), async (text, columns) => {
      const quiet = await openTestTerminal({ columns, rows: 30 })
      const loud = await openTestTerminal({ columns, rows: 30 })
      quiet.service.addMessage(quiet.general, 'bob', 'quiet')
      loud.service.addMessage(loud.general, 'bob', text)
      await quiet.screen()
      await loud.screen()
      const expected = (await quiet.grid.cells()).map((row) => row.split('\u0000'))
      const shown = (await loud.grid.cells()).map((row) => row.split('\u0000'))
      const { timeline } = layOutScreen({ columns, rows: 30 }, 1, 'composer')
      const differing: string[] = []
      for (const [y, row] of shown.entries())
        for (const [x, cell] of row.entries()) {
          const isInside =
            x >= timeline.x &&
            x < timeline.x + timeline.width &&
            y >= timeline.y &&
            y < timeline.y + timeline.height
          if (!isInside && cell !== expected[y]?.[x]) differing.push(`${x},${y}: ${cell}`)
        }
      expect(differing).toEqual([])
      quiet.terminal.close()
      loud.terminal.close()
    }),
    { numRuns: 30 },
  )
})
