/** Sending files and reading them through the SDK. */
import type { Message } from '@twilio/conversations'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a file that alice sends reaches bob, who gets its content by a temporary link', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  const content = Buffer.from([0, 255, 13, 10, 1, 2, 3])
  await ofAlice.sendMessage({ contentType: 'application/octet-stream', filename: 'ö.bin', media: content })
  const message = await added
  expect(message).toMatchObject({ type: 'media', body: null })
  const [media] = message.attachedMedia ?? []
  expect(media).toMatchObject({
    contentType: 'application/octet-stream',
    filename: 'ö.bin',
    size: 7,
    category: 'media',
  })
  const url = (await media?.getContentTemporaryUrl()) ?? ''
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content)
})

test('the message builder sends text with several files, and links to all of them come in one request', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice
    .prepareMessage()
    .setBody('two files')
    .addMedia({ contentType: 'text/plain', filename: 'a.txt', media: 'first' })
    .addMedia({ contentType: 'text/plain', filename: 'b.txt', media: 'second' })
    .build()
    .send()
  const message = await added
  expect(message.body).toBe('two files')
  const attached = message.attachedMedia ?? []
  expect(attached.map(({ filename }) => filename)).toEqual(['a.txt', 'b.txt'])
  const urls = await bob.getTemporaryContentUrlsForMedia(attached)
  const contents = await Promise.all(
    attached.map(async ({ sid }) => (await fetch(urls.get(sid) ?? '')).text()),
  )
  expect(contents).toEqual(['first', 'second'])
  const bySid = await bob.getTemporaryContentUrlsForMediaSids(attached.map(({ sid }) => sid))
  expect([...bySid.keys()]).toEqual(attached.map(({ sid }) => sid))
  const byMessage = await message.getTemporaryContentUrlsForAttachedMedia()
  expect(byMessage.size).toBe(2)
})

test('a request for a temporary link can be cancelled, and asked anew', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice.prepareMessage().addMedia({ contentType: 'text/plain', media: 'content' }).buildAndSend()
  const [media] = (await added).attachedMedia ?? []
  const request = media?.getContentTemporaryUrl()
  void request?.cancel()
  await expect(request).rejects.toThrow('cancelled')
  expect(await (await fetch((await media?.getContentTemporaryUrl()) ?? '')).text()).toBe('content')
})

test('an edit of a message with a file changes its body only', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice
    .prepareMessage()
    .setBody('a')
    .addMedia({ contentType: 'text/plain', media: 'x' })
    .build()
    .send()
  await added
  const updated = nextEvent<{ updateReasons: string[] }>(ofBob, 'messageUpdated')
  const [message] = (await ofAlice.getMessages()).items
  await message?.updateBody('b')
  expect((await updated).updateReasons.toSorted()).toEqual(['body', 'dateUpdated', 'lastUpdatedBy'])
})

test('a role without sendMediaMessage sends text but no file', async () => {
  const emulator = await startEmulator()
  const { ofBob } = await twoInConversation(emulator)
  const { roles, conversations } = twilioFor(emulator)
  const [role] = (await roles.list()).filter(({ friendlyName }) => friendlyName === 'channel user')
  expect(role?.permissions).toContain('sendMediaMessage')
  await roles(role?.sid ?? '').update({ permission: ['sendMessage'] })
  await ofBob.sendMessage('text')
  await expect(ofBob.sendMessage({ contentType: 'text/plain', media: 'x' })).rejects.toMatchObject({
    status: 403,
    body: { code: 50107 },
  })
  expect(await conversations(ofBob.sid).messages.list()).toHaveLength(1)
})

test('files lie beside the data, survive a restart, and go with their message', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-media-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data.db')
  const first = await startEmulator({ data })
  const { ofAlice } = await twoInConversation(first)
  await ofAlice.sendMessage({ contentType: 'text/plain', media: 'kept' })
  const [sent] = (await ofAlice.getMessages()).items
  const sid = sent?.attachedMedia?.[0]?.sid ?? ''
  expect(readdirSync(`${data}.media`)).toEqual([sid])
  await first.close()
  const second = await startEmulator({ data })
  const { conversations } = twilioFor(second)
  const [message] = await conversations('general').messages.list()
  expect(message?.media).toMatchObject([{ sid, size: 4 }])
  expect(readdirSync(`${data}.media`)).toEqual([sid])
  await conversations('general').remove()
  await expect.poll(() => readdirSync(`${data}.media`)).toEqual([])
})
