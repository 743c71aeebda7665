/** Content templates over REST, through the `twilio` package. */
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'

test('a template is made, found, listed, changed and deleted', async () => {
  const { apiBaseUrl, credentials } = await startEmulator()
  const client = twilio(credentials.accountSid, credentials.authToken)
  client.content.baseUrl = apiBaseUrl
  const { contents } = client.content.v1
  const text = { 'twilio/text': { body: 'Hi {{1}}' } }
  const made = await contents.create({
    friendly_name: 'greeting',
    language: 'en',
    variables: { 1: 'there' },
    types: text,
  } as never)
  expect(made).toMatchObject({
    friendlyName: 'greeting',
    language: 'en',
    variables: { 1: 'there' },
    types: text,
  })
  expect(await contents(made.sid).fetch()).toMatchObject({
    sid: made.sid,
    accountSid: credentials.accountSid,
  })
  await contents.create({ friendly_name: 'other', types: text } as never)
  expect((await contents.list({ pageSize: 1 })).map(({ friendlyName }) => friendlyName)).toEqual([
    'greeting',
    'other',
  ])
  await contents(made.sid).update({ friendly_name: 'renamed' } as never)
  expect(await contents(made.sid).fetch()).toMatchObject({ friendlyName: 'renamed', types: text })
  await contents(made.sid).remove()
  await expect(contents(made.sid).fetch()).rejects.toMatchObject({ status: 404 })
  await expect(contents.create({ friendly_name: 'empty', types: {} } as never)).rejects.toMatchObject({
    status: 400,
  })
})

test('templates ask for the credentials of the account', async () => {
  const { url } = await startEmulator()
  expect((await fetch(`${url}/v1/Content`)).status).toBe(401)
})
