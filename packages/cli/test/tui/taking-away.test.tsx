/** Giving the messages more of the screen, seen on the screen. */
import { expect, test } from 'vitest'
import type { FakeService } from '../../../core/test/support/fake-service.ts'
import { openTestTerminal } from '../support/terminal.tsx'

const [f7, f8, f9] = ['\u001b[18~', '\u001b[19~', '\u001b[20~']

const channels = (service: FakeService, general: string): void => {
  service.addConversation('design', null, ['alice', 'bob'])
  service.addMessage(general, 'bob', 'welcome')
}

test('copy mode gives the messages the whole width, and the key goes back', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels })
  await type(f9)
  expect(await screen()).not.toContain('│')
  expect(await screen()).toContain('welcome')
  await type(f9)
  expect(await screen()).toContain('│ General Channel')
})

test('the lists can be taken away one by one, and come back', async () => {
  const { type, screen } = await openTestTerminal({ prepare: channels, columns: 120 })
  await type(f7)
  expect(await screen()).not.toContain('Channels')
  expect(await screen()).toContain('People')
  await type(f8)
  expect(await screen()).not.toContain('│')
  await type(f7, f8)
  expect(await screen()).toContain('│ General Channel')
  expect(await screen()).toContain('People')
})
