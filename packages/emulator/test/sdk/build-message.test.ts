/** Building a message part by part. */
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a built message arrives with body, subject and attributes', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  const index = await ofAlice
    .prepareMessage()
    .setBody('hello')
    .setSubject('greeting')
    .setAttributes({ a: 1 })
    .buildAndSend()
  expect(index).toBe(0)
  expect(await added).toMatchObject({
    index: 0,
    body: 'hello',
    subject: 'greeting',
    attributes: { a: 1 },
    author: 'alice',
    type: 'text',
    media: null,
    attachedMedia: [],
    contentSid: null,
    lastUpdatedBy: null,
  })
})

test('an unsent message shows its parts and is sent later', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  const unsent = ofAlice.prepareMessage().setBody('later').setAttributes([1]).build()
  expect(unsent).toMatchObject({ text: 'later', attributes: [1], mediaContent: [] })
  expect(await ofAlice.getMessagesCount()).toBe(0)
  expect(await unsent.send()).toBe(0)
})

test('the limits of the service are known to the builder', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  expect(ofAlice.limits).toEqual({
    mediaAttachmentsCountLimit: 10,
    mediaAttachmentSizeLimitInMb: 150,
    mediaAttachmentsTotalSizeLimitInMb: 150,
    emailHistoriesAllowedContentTypes: ['text/plain', 'text/html'],
    emailBodiesAllowedContentTypes: ['text/plain', 'text/html'],
  })
})
