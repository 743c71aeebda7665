import { expect, test } from 'vitest'
import { bodies, testChat } from '../support/clients.ts'

test('what happened while cut off is there when the connection is back', async () => {
  const { clientFor, service, clock } = testChat()
  const sid = service.addConversation('General Channel', 'general', ['bob'])
  const alice = clientFor('alice')
  await alice.start()
  await clock.advance(0)
  service.addMessage(sid, 'bob', 'before')
  service.disconnect()
  service.addMessage(sid, 'bob', 'meanwhile')
  expect(bodies(alice)).toEqual(['before'])
  service.connect()
  await clock.advance(0)
  expect(bodies(alice)).toEqual(['before', 'meanwhile'])
})
