import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('somebody is taken out after a yes', async () => {
  const { enter, asked, sayYes, other, client } = await slashDesk()
  const bob = await other('bob')
  await enter('/create design')
  const sid = client.store.get().activeSid ?? ''
  await bob.join(sid)
  expect(await enter('/kick Bob')).toBeNull()
  expect(asked).toEqual(['Take bob out of this channel?'])
  expect(bob.store.get().conversations.has(sid)).toBe(true)
  await sayYes()
  expect(bob.store.get().conversations.has(sid)).toBe(false)
})

test('somebody who is not here cannot be taken out', async () => {
  const { enter, asked, other } = await slashDesk()
  await other('bob')
  expect(await enter('/kick bop')).toBe('bop is not in this channel · Did you mean bob?')
  expect(await enter('/kick zaphod')).toBe('zaphod is not in this channel · Who is: /who')
  expect(asked).toEqual([])
})
