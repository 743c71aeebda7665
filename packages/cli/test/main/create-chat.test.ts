/** Whole chats without a screen, on the unmodified SDK. */
import { immediately, initialState } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import { allowReactions } from '../../src/local/allow-reactions.ts'
import { createChat } from '../../src/main/create-chat.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { fixedAddress } from '../../src/server/address.ts'
import { startBackend } from '../support/backend.ts'
import { until } from '../support/until.ts'

test('of two people who react to one message in the same moment nobody is lost', async () => {
  const { emulator, tokenServer } = await startBackend()
  await allowReactions(emulator)
  const open = async (identity: string) => {
    const { client } = createChat({
      identity,
      addresses: fixedAddress(tokenServer.url),
      initial: initialState(identity),
      clock: systemClock,
      scheduler: immediately,
    })
    onTestFinished(client.stop)
    await client.start()
    return client
  }
  const alice = await open('alice')
  const bob = await open('bob')
  const seenBy = ({ store }: typeof alice) =>
    store
      .get()
      .histories.get(store.get().activeSid ?? '')
      ?.items.at(-1)
  alice.send('ship it?')
  await until('both have the message', () => seenBy(alice) !== undefined && seenBy(bob) !== undefined)
  const emoji = ['👍', '🎉', '👀', '🚀', '❤️', '😀']
  await Promise.all(emoji.flatMap((one) => [alice.react(0, one), bob.react(0, one)]))
  const whole = Object.fromEntries(emoji.map((one) => [one, ['alice', 'bob']]))
  const reactionsOf = (client: typeof alice) => {
    const attributes = seenBy(client)?.attributes ?? {}
    const { reactions } = attributes as { reactions?: Record<string, string[]> }
    return Object.fromEntries(
      emoji.map((one) => [one, (reactions?.[one] ?? []).toSorted((left, right) => (left < right ? -1 : 1))]),
    )
  }
  await expect.poll(() => [reactionsOf(alice), reactionsOf(bob)], { timeout: 40_000 }).toEqual([whole, whole])
})
