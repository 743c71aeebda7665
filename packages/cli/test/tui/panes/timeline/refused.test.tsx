/** Messages that the service refused, on small screens. */
import { expect, test } from 'vitest'
import { keys, openTestTerminal } from '../../../support/terminal.tsx'

const refuse = async (columns: number, rows: number) => {
  const terminal = await openTestTerminal({ columns, rows })
  const reason = 'You may not write here: your role lacks sendMessage'
  terminal.service.failNext('sendMessage', reason as never)
  await terminal.type('hi there', keys.enter)
  return terminal
}

test('why a message was refused can be read to its end on the smallest screen', async () => {
  const { type, screen } = await refuse(20, 5)
  expect(await screen()).toMatch(/here: your role\n\s+lacks\n\s+sendMessage\n/)
  await type(keys.pageUp)
  expect(await screen()).toMatch(/✗ Not sent: You\n\s+may not write/)
})

test('the reason is wrapped, with the keys below, where there is room', async () => {
  const { screen } = await refuse(40, 24)
  expect(await screen()).toMatch(
    / {3}✗ Not sent: You may not write here:\n {5}your role lacks sendMessage\n {3}Alt\+R sends it again, Alt\+X discards\n {3}it/,
  )
})

test('a message that was not sent can be inspected', async () => {
  const { type, screen } = await refuse(80, 24)
  await type(keys.ctrlUp, 'i')
  expect(await screen()).toContain('Message that is not sent')
  expect(await screen()).toContain('"status": "failed"')
})
