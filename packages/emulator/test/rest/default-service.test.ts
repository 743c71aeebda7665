/** Paths without a service mean the default one, which the configuration of the account names. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

test('another default service is the one that paths without a service mean', async () => {
  const emulator = await startEmulator()
  const api = twilioFor(emulator)
  await api.conversations.create({ uniqueName: 'first' })
  const other = await api.services.create({ friendlyName: 'Other' })
  await api.configuration().update({ defaultChatServiceSid: other.sid })
  const made = await api.conversations.create({ uniqueName: 'second' })
  expect(made.chatServiceSid).toBe(other.sid)
  expect((await api.conversations.list()).map(({ uniqueName }) => uniqueName)).toEqual(['second'])
  const first = api.services(emulator.credentials.chatServiceSid)
  expect((await first.conversations.list()).map(({ uniqueName }) => uniqueName)).toEqual(['first'])
})

test('when the default service is deleted the first one takes its place', async () => {
  const emulator = await startEmulator()
  const api = twilioFor(emulator)
  const other = await api.services.create({ friendlyName: 'Other' })
  await api.configuration().update({ defaultChatServiceSid: other.sid })
  await api.services(other.sid).remove()
  const made = await api.conversations.create({ uniqueName: 'again' })
  expect(made.chatServiceSid).toBe(emulator.credentials.chatServiceSid)
})
