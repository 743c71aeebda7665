/** Stalled sockets: open, but nothing moves. */
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a stalled client hears nothing and stays connected; afterwards it hears everything once', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard: (string | null)[] = []
  bob.on('messageAdded', ({ body }) => heard.push(body))
  emulator.faults.stallSockets('bob')
  await ofAlice.sendMessage('one')
  await ofAlice.sendMessage('two')
  expect(heard).toEqual([])
  expect(bob.connectionState).toBe('connected')
  emulator.faults.resumeSockets('bob')
  await expect.poll(() => heard).toEqual(['one', 'two'])
})

test('what a stalled client asks for is answered when the stall ends', async () => {
  const emulator = await startEmulator()
  const { bob, ofBob } = await twoInConversation(emulator)
  emulator.faults.stallSockets('bob')
  const added = nextEvent<Message>(bob, 'messageAdded')
  const sent = ofBob.sendMessage('late')
  expect(await Promise.race([sent, Promise.resolve('waiting')])).toBe('waiting')
  expect(
    emulator.control.readTraffic({ identity: 'bob' }).filter(({ path }) => path?.endsWith('/Messages')),
  ).toEqual([])
  emulator.faults.clear()
  expect(await sent).toBe(0)
  expect((await added).body).toBe('late')
})
