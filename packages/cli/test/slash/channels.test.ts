import { expect, test } from 'vitest'
import { settle } from '../../../core/test/support/fake-clock.ts'
import { slashDesk } from '../support/slash-desk.ts'

test('the channels are said with what waits in them, and those that can be joined', async () => {
  const { enter, asked, other, client } = await slashDesk()
  const bob = await other('bob')
  await enter('/create design')
  const design = client.store.get().activeSid ?? ''
  await bob.join(design)
  await enter('/switch general')
  await bob.create('lounge')
  bob.activate(design)
  bob.send('look, @alice')
  await settle()
  expect(await enter('/channels')).toBeNull()
  expect(asked.at(-1)).toBe(
    'info: Channels: General Channel (you are here), design (new, 1 mention). You can join: lounge',
  )
})

test('what is new is gone to', async () => {
  const { enter, asked } = await slashDesk()
  expect(await enter('/next')).toBeNull()
  expect(asked).toEqual(['news'])
})
