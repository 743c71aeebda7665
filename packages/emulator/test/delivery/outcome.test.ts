import { expect, test } from 'vitest'
import { outcomeOf } from '../../src/delivery/outcome.ts'

test.each([
  ['+15551234567', ['delivered']],
  ['whatsapp:+15551234567', ['delivered', 'read']],
  ['+15005550001', ['failed']],
  ['whatsapp:+15005550009', ['undelivered']],
])('a message to %s ends as %j', (address, expected) => {
  expect(outcomeOf(address).map(({ status }) => status)).toEqual(expected)
})
