import type { ChatState } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import type { SlashContext } from '../../src/slash/define.ts'
import { open } from '../../src/slash/open.ts'
import { fakeMessageDesk } from '../support/message-desk.ts'
import { buildMessage } from '../support/records.ts'

const media = ['a.png', 'b.pdf'].map((filename) => ({
  sid: filename,
  filename,
  contentType: 'image/png',
  size: 1,
  category: 'media',
}))

const opening = (body: string) => {
  const asked: string[] = []
  const items = [buildMessage({ index: 4, body, media })]
  const state = { activeSid: 'CH1', histories: new Map([['CH1', { items }]]) } as unknown as ChatState
  const context = {
    client: { store: { get: () => state } },
    ui: { messages: fakeMessageDesk(asked) },
  } as unknown as SlashContext
  return { asked, context }
}

test('files are counted behind the links', async () => {
  const { asked, context } = opening('https://example.com/a')
  for (const number of ['1', '2', '3']) await open.run(context, { number })
  expect(asked).toEqual(['open https://example.com/a', 'open file 4 1', 'open file 4 2'])
  await expect(open.run(context, { number: '4' })).rejects.toThrow('There is nothing 4 to open')
})

test('without a number the first file is opened when there is no link', async () => {
  const { asked, context } = opening('look')
  await open.run(context, {})
  expect(asked).toEqual(['open file 4 1'])
})
