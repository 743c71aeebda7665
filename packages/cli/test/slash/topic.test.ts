import { topicOf } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('a topic is kept with the other attributes, and taken away by an empty one', async () => {
  const { enter, clientFor, client } = await slashDesk()
  await enter('/create design')
  const sid = client.store.get().activeSid ?? ''
  /** What somebody sees who connects now. */
  const stored = async () => {
    const again = clientFor('alice')
    await again.start()
    return again.store.get().conversations.get(sid) ?? { attributes: {} }
  }
  expect(await enter('/topic Colours and "shapes"')).toBeNull()
  expect(topicOf(await stored())).toBe('Colours and "shapes"')
  expect((await stored()).attributes).toMatchObject({ public: true })
  expect(await enter('/topic ""')).toBeNull()
  expect(topicOf(await stored())).toBeNull()
})

test('without a text the topic is said', async () => {
  const { enter, asked } = await slashDesk()
  expect(await enter('/topic')).toBeNull()
  expect(asked).toEqual(['info: This channel has no topic'])
})
