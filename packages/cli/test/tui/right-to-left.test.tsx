import { expect, test } from 'vitest'
import { openTestTerminal } from '../support/terminal.tsx'

const hebrew = 'שלום 123 (אבג) world @alice'
const arabic = 'مرحبا بالعالم 456'

const open = async () => {
  const opened = await openTestTerminal({
    columns: 120,
    rows: 30,
    prepare: (service, general) => {
      service.addConversation('ערוץ חדש', null, ['alice', 'דוד'])
      service.addMessage(general, 'דוד', hebrew)
      service.addMessage(general, 'ليلى', `${arabic} \u202ereversed\u202c \u2067isolated\u2069`)
    },
  })
  await opened.pass(1000)
  return opened
}

test('text from right to left leaves every border in its column', async () => {
  const rows = (await (await open()).screen()).split('\n')
  const body = rows.slice(2, 27)
  const borders = body.map((row) =>
    Array.from(row)
      .flatMap((character, at) => (character === '│' ? [at] : []))
      .join(),
  )
  expect(new Set(borders)).toEqual(new Set([borders[0]]))
  expect(borders[0]?.split(',')).toHaveLength(2)
  expect(body.join('\n')).toContain('# ערוץ חדש')
  expect(body.join('\n')).toContain(hebrew)
})

test('nothing that reorders is sent to the terminal, whatever a message holds', async () => {
  const { taken, screen } = await open()
  expect(taken()).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  expect(await screen()).toContain(`${arabic} <U+202E>reversed<U+202C> <U+2067>isolated<U+2069>`)
})
