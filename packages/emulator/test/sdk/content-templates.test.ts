/** Content templates, as clients list and send them. */
import { ContentTemplateVariable } from '@twilio/conversations'
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const seed = {
  contentTemplates: [
    {
      friendlyName: 'greeting',
      variables: { 1: 'there', 2: 'Twilio' },
      types: { 'twilio/text': { body: 'Hi {{1}}, this is {{2}} {{3}}' } },
    },
    {
      friendlyName: 'choice',
      types: {
        'twilio/call-to-action': {
          body: 'Go on',
          actions: [{ type: 'URL', title: 'Open', url: 'https://example.com/{{1}}' }],
        },
      },
    },
  ],
}

test('templates are listed with their variables and variants', async () => {
  const emulator = await startEmulator({ seed })
  const { alice } = await twoInConversation(emulator)
  const [greeting, choice] = await alice.getContentTemplates()
  expect(greeting).toMatchObject({
    sid: expect.stringMatching(/^HX[0-9a-f]{32}$/) as string,
    friendlyName: 'greeting',
  })
  expect(greeting?.variables.map(({ name, value }) => [name, value])).toEqual([
    ['1', 'there'],
    ['2', 'Twilio'],
  ])
  expect(greeting?.variables[0]?.copyWithValue('you')).toMatchObject({ name: '1', value: 'you' })
  expect(greeting?.variants.get('twilio/text')).toMatchObject({
    type: 'text',
    body: 'Hi {{1}}, this is {{2}} {{3}}',
  })
  expect(choice?.variants.get('twilio/call-to-action')).toMatchObject({ type: 'callToAction' })
  expect([greeting?.dateCreated, greeting?.dateUpdated].every((date) => date instanceof Date)).toBe(true)
})

test('a message of a template has its text with the variables put in, and its content', async () => {
  const emulator = await startEmulator({ seed })
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const [greeting, choice] = await alice.getContentTemplates()
  const received = nextEvent<Message>(bob, 'messageAdded')
  const unsent = ofAlice
    .prepareMessage()
    .setContentTemplate(greeting?.sid ?? '', [new ContentTemplateVariable('1', 'Bob')])
    .build()
  expect([unsent.contentSid, unsent.contentVariables]).toMatchObject([
    greeting?.sid,
    [{ name: '1', value: 'Bob' }],
  ])
  await unsent.send()
  const message = await received
  expect([message.body, message.contentSid]).toEqual(['Hi Bob, this is Twilio {{3}}', greeting?.sid])
  expect(await message.getContentData()).toMatchObject({ type: 'text', body: 'Hi Bob, this is Twilio {{3}}' })

  const next = nextEvent<Message>(bob, 'messageAdded')
  await twilioFor(emulator)
    .conversations(ofAlice.sid)
    .messages.create({ contentSid: choice?.sid ?? '', contentVariables: '{"1":"x"}' })
  expect(await (await next).getContentData()).toMatchObject({
    type: 'callToAction',
    body: 'Go on',
    actions: [{ type: 'url', title: 'Open', url: 'https://example.com/x' }],
  })
})

test('a template that is not there and variables that are none are refused, and nothing is sent', async () => {
  const emulator = await startEmulator({ seed })
  const { alice, ofAlice } = await twoInConversation(emulator)
  const unknown = ofAlice.prepareMessage().setContentTemplate(`HX${'0'.repeat(32)}`)
  await expect(unknown.buildAndSend()).rejects.toMatchObject({ status: 400, body: { code: 50_526 } })
  const contentSid = (await alice.getContentTemplates())[0]?.sid ?? ''
  const { messages } = twilioFor(emulator).conversations(ofAlice.sid)
  const refusals = [
    [{ contentSid, contentVariables: 'x' }, 50_527],
    [{ contentSid, contentVariables: '{"1":2}' }, 50_527],
    [{ contentVariables: '{"1":"x"}' }, 50_528],
    [{ contentSid, contentVariables: JSON.stringify({ 1: 'x'.repeat(27_801) }) }, 50_529],
    [{ contentSid, contentVariables: JSON.stringify({ ['k'.repeat(17)]: 'x' }) }, 50_540],
    [{ contentSid, contentVariables: JSON.stringify({ 1: 'x'.repeat(257) }) }, 50_541],
  ] as const
  for (const [form, code] of refusals) {
    await expect(messages.create(form)).rejects.toMatchObject({ status: 400, code })
  }
  expect(await ofAlice.getMessagesCount()).toBe(0)
})
