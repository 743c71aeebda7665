import type { ChatState } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import type { SlashContext } from '../../src/slash/define.ts'
import { view } from '../../src/slash/view.ts'
import { fakeMessageDesk } from '../support/message-desk.ts'
import { buildMessage } from '../support/records.ts'

const fileOf = (filename: string, contentType: string) => ({
  sid: filename,
  filename,
  contentType,
  size: 1,
  category: 'media',
})

const viewing = (...media: readonly ReturnType<typeof fileOf>[]) => {
  const asked: string[] = []
  const items = [buildMessage({ index: 4, media }), buildMessage({ index: 5 })]
  const state = { activeSid: 'CH1', histories: new Map([['CH1', { items }]]) } as unknown as ChatState
  const context = {
    client: { store: { get: () => state } },
    ui: { messages: fakeMessageDesk(asked) },
  } as unknown as SlashContext
  return { asked, context }
}

test.each([
  ['scan', 'image/png'],
  ['holiday.JPEG', 'application/octet-stream'],
])('the newest message with a picture is meant: %s, %s', async (name, type) => {
  const { asked, context } = viewing(fileOf('a.txt', 'text/plain'), fileOf(name, type))
  await view.run(context, {})
  await view.run(context, { number: '2' })
  expect(asked).toEqual(['view 4 first', 'view 4 2'])
  await expect(view.run(context, { number: '3' })).rejects.toThrow('There is no file 3')
})

test('other files are no pictures that are shown here', async () => {
  const { context } = viewing(fileOf('a.svg', 'image/svg+xml'))
  await expect(view.run(context, {})).rejects.toThrow('There is no picture here')
})
