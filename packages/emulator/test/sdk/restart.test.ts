/** The process is killed under load and started again on the same port and file: running clients go on, nothing acknowledged is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Conversation, Message } from '@twilio/conversations'
import { expect, onTestFinished, test } from 'vitest'
import { connectClient, nextEvent, openClient } from '../support/connect-client.ts'
import { startProcess } from '../support/start-process.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const dataFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data.sqlite')
}

/** Sends until told to stop; what was not acknowledged may or may not have been stored. */
const sendForever = (conversation: Conversation, acknowledged: Map<number, string>) => {
  const stop = new AbortController()
  const run = async (): Promise<void> => {
    for (let count = 0; !stop.signal.aborted; count += 1) {
      const body = `message ${count}`
      const index = await conversation.sendMessage(body).catch(() => undefined)
      if (index !== undefined && index !== null) acknowledged.set(index, body)
    }
  }
  const running = run()
  return async () => {
    stop.abort()
    await running
  }
}

const allMessages = async (conversation: Conversation): Promise<Message[]> => {
  let page = await conversation.getMessages(100, 0, 'forward')
  const messages = [...page.items]
  while (page.hasNextPage) {
    page = await page.nextPage()
    messages.push(...page.items)
  }
  return messages
}

test(
  'after kill -9 under load both clients recover, with every acknowledged message exactly once',
  { timeout: 60_000 },
  async () => {
    const data = dataFile()
    const emulator = await startProcess(data)
    const { bob, ofAlice } = await twoInConversation(emulator)

    const heard: number[] = []
    bob.on('messageAdded', ({ index }) => heard.push(index))
    const acknowledged = new Map<number, string>()
    const stop = sendForever(ofAlice, acknowledged)
    for (let round = 0; round < 3; round += 1) {
      await sleep(400)
      const before = acknowledged.size
      expect(await emulator.restart()).toMatchObject(emulator.credentials)
      await expect.poll(() => acknowledged.size, { timeout: 40_000 }).toBeGreaterThan(before)
    }
    await stop()

    const fresh = await connectClient(emulator, 'bob')
    const stored = await allMessages(await fresh.getConversationBySid(ofAlice.sid))
    const bodies = new Map(stored.map(({ index, body }) => [index, body]))
    for (const [index, body] of acknowledged) expect([index, bodies.get(index)]).toEqual([index, body])
    expect(new Set(stored.map(({ body }) => body)).size).toBe(stored.length)

    const indices = stored.map(({ index }) => index)
    await expect.poll(() => heard.toSorted((a, b) => a - b), { timeout: 40_000 }).toEqual(indices)
  },
)

test('a token, a name and a SID from before the restart are good after it', async () => {
  const emulator = await startProcess(dataFile())
  const token = emulator.control.mintToken('alice')
  const { ofAlice } = await twoInConversation(emulator)
  await ofAlice.updateAttributes({ topic: 'tea' })
  await emulator.restart()
  const client = openClient(emulator, token)
  await nextEvent(client, 'initialized')
  const again = await client.getConversationByUniqueName('general')
  expect(again).toMatchObject({ sid: ofAlice.sid, attributes: { topic: 'tea' }, status: 'joined' })
})
