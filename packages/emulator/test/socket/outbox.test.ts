/** Gathering frames into one write per socket. */
import { expect, test } from 'vitest'
import { createOutbox } from '../../src/socket/outbox.ts'
import type { Outlet } from '../../src/socket/outbox.ts'

const outlet = (): Outlet & { readonly written: Buffer[] } => {
  const written: Buffer[] = []
  return { pending: null, written, write: (bytes) => void written.push(bytes) }
}
const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('frames of one turn leave in one write, in order', async () => {
  const outbox = createOutbox()
  const one = outlet()
  for (const text of ['a', 'b', 'c']) outbox.add(one, Buffer.from(text))
  expect(one.written).toEqual([])
  await endOfTurn()
  expect(one.written.map(String)).toEqual(['abc'])
  outbox.add(one, Buffer.from('d'))
  await endOfTurn()
  expect(one.written.map(String)).toEqual(['abc', 'd'])
})

test('outlets with the same frames share the bytes, others get their own', async () => {
  const outbox = createOutbox()
  const [one, two, three] = [outlet(), outlet(), outlet()]
  const [a, b, c] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')]
  for (const each of [one, two, three]) outbox.add(each, a)
  outbox.add(three, c)
  for (const each of [one, two, three]) outbox.add(each, b)
  await endOfTurn()
  expect([one, two, three].map(({ written }) => written.join())).toEqual(['ab', 'ab', 'acb'])
  expect(one.written[0]).toBe(two.written[0])
})

test('what waits can be written at once, and is not written again', async () => {
  const outbox = createOutbox()
  const one = outlet()
  outbox.add(one, Buffer.from('a'))
  outbox.flush(one)
  outbox.add(one, Buffer.from('b'))
  await endOfTurn()
  expect(one.written.map(String)).toEqual(['a', 'b'])
})
