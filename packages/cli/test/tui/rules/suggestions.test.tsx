/** What Tab would offer, seen while one types. */
import { expect, test } from 'vitest'
import { until } from '../../support/until.ts'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

const rule = (screen: string): string => screen.split('\n').at(-3) ?? ''

test('candidates stand in the rule above the composer while one types, and nothing else moves', async () => {
  const { type, screen } = await openTestTerminal({
    prepare: (service, general) => service.addMessage(general, 'bob', 'hi'),
  })
  const before = (await screen()).split('\n')
  await type('/')
  expect(rule(await screen())).toContain('─ /create  /join  /switch')
  const after = (await screen()).split('\n')
  expect(after.toSpliced(-3, 2)).toEqual(before.toSpliced(-3, 2))
  await type('mu')
  expect(rule(await screen())).toContain('─ /mute')
  await type(keys.ctrlC)
  expect(rule(await screen())).not.toContain('/')
  await type('hello @b')
  expect(rule(await screen())).toContain('─ @bob ─')
  await type('ob ')
  expect(rule(await screen())).not.toContain('@bob')
  await type('see #gen')
  expect(rule(await screen())).toContain('─ #General Channel ─')
})

test('the only command says how it is used', async () => {
  const { type, screen } = await openTestTerminal()
  await type('/uplo')
  expect(rule(await screen())).toContain('─ /upload PATH [TEXT]  Send a file')
})

test('emoji are loaded when two letters of one are typed', async () => {
  const { type, screen } = await openTestTerminal()
  await type(':tad')
  await until('the emoji', async () => rule(await screen()).includes('🎉 tada'))
  await type(keys.tab)
  expect(await screen()).toContain('› 🎉')
})

test('Enter and the arrows mean what they mean, whatever is suggested', async () => {
  const { type, screen, service, general } = await openTestTerminal()
  await type('@b', keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['@b'])
  await type('one', '\u001b\r', '@b')
  expect(rule(await screen()) + (await screen())).toContain('@bob')
  await type(keys.up, 'X')
  expect(await screen()).toContain('› onX')
})

test('Tab takes the first and marks it in the same rule, then the next', async () => {
  const { type, screen, grid } = await openTestTerminal({
    prepare: (service) => service.addConversation('Beta', 'beta', ['alice', 'bob']),
  })
  await type('#')
  expect(rule(await screen())).toContain('─ #General Channel  #Beta ─')
  await type(keys.tab, keys.tab)
  expect(rule(await screen())).toContain('─ #General Channel  #Beta ─')
  expect(await screen()).toContain('› #Beta')
  const row = (await grid.cells()).at(-3) ?? ''
  expect(row).toContain(['#', 'B', 'e', 't', 'a'].map((letter) => `${letter}{f75}`).join('\u0000'))
})

test('a screen without a rule keeps its composer and shows nothing', async () => {
  const { type, screen } = await openTestTerminal({ columns: 20, rows: 5 })
  await type('/')
  const rows = (await screen()).split('\n')
  expect(rows.at(-2)).toBe('› /')
  expect(rows.join('\n')).not.toContain('/create')
})

test('a letter of plain text costs no more than before', async () => {
  const { type, taken } = await openTestTerminal()
  await type('hello wor')
  taken()
  await type('l')
  expect(taken().replaceAll(/\u001b\[\?2026[hl]/g, '')).toBe('l')
})
