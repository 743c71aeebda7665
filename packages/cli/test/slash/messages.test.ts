/** The commands about messages. */
import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

const talk = async () => {
  const desk = await slashDesk()
  const sid = desk.client.store.get().activeSid ?? ''
  const add = async (author: string, body: string) => {
    desk.service.addMessage(sid, author, body)
    await desk.clock.advance(0)
  }
  await add('bob', 'see https://example.com/a and https://example.com/b')
  await add('alice', 'almost')
  const messages = () => desk.service.messagesOf(sid)
  return { ...desk, sid, add, messages }
}

test('/edit changes the message one wrote last, or takes it into the composer', async () => {
  const { enter, asked, messages, add } = await talk()
  await add('bob', 'later')
  expect(await enter('/edit done')).toBeNull()
  expect(messages().map(({ body }) => body)).toContain('done')
  expect(await enter('/edit')).toBeNull()
  expect(asked).toEqual(['edit 1'])
  expect(await enter('/edit ""')).toBe('A message cannot be empty · Ctrl+↑ and d delete it')
})

test('/reply answers the newest message of others', async () => {
  const { enter, asked, messages } = await talk()
  expect(await enter('/reply good')).toBeNull()
  expect(messages().at(-1)).toMatchObject({ body: 'good', attributes: { replyTo: { index: 0 } } })
  await enter('/reply')
  expect(asked).toEqual(['reply 0'])
})

test('/react takes an emoji or its name, and refuses what is none', async () => {
  const { enter, asked, messages } = await talk()
  expect(await enter('/react :tada:')).toBeNull()
  expect(await enter('/react 👍🏽')).toBeNull()
  expect(messages().at(-1)?.attributes).toEqual({ reactions: { '🎉': ['alice'], '👍🏽': ['alice'] } })
  expect(await enter('/react nonsense')).toContain('There is no emoji nonsense')
  await enter('/react')
  expect(asked).toEqual(['react 1'])
})

test('/copy and /open work on the newest message that has what they need', async () => {
  const { enter, asked } = await talk()
  await enter('/copy')
  await enter('/open')
  await enter('/open 2')
  expect(asked).toEqual([
    'copy almost',
    'open https://example.com/a https://example.com/b',
    'open https://example.com/b',
  ])
  expect(await enter('/open 3')).toBe('There is nothing 3 to open · There are 2')
})

test('/search, /goto and /unread say where to go', async () => {
  const { enter, asked } = await talk()
  await enter('/search release notes --all')
  await enter('/find tea')
  await enter('/goto yesterday')
  await enter('/unread')
  expect(asked).toEqual([
    'search everywhere release notes',
    'search here tea',
    'go to: 2 of 4 days',
    'go to unread',
    'info: Nothing here is new',
  ])
  expect(await enter('/goto 99')).toBe('There is no message from then on')
  expect(await enter('/goto nowhere')).toContain('nowhere is no day, time or index')
})

test('/pin pins, takes the pin off, and lists', async () => {
  const { enter, asked, service, sid } = await talk()
  await enter('/pin newest')
  await enter('/pin')
  expect(asked).toEqual(['info: Pinned; /pin shows what is', 'list pins'])
  expect(service.calls.get('updateConversationAttributes')).toBe(1)
  expect(await enter('/pin soon')).toBe('soon is no index · Ctrl+↑ and p pin any message')
  expect(sid).not.toBe('')
})

test('/inspect shows a message, the channel or a person', async () => {
  const { enter, asked } = await talk()
  await enter('/inspect')
  await enter('/inspect channel')
  await enter('/inspect alice')
  expect(asked[0]).toContain('inspect Message {')
  expect(asked[0]).toContain('"index":1')
  // As `chat history --json` and the pane of events write it.
  expect(asked[0]).toMatch(/"dateCreated":"\d{4}-\d\d-\d\dT/u)
  expect(asked[1]).toContain('"friendlyName":"General Channel"')
  expect(asked[2]).toContain('"identity":"alice"')
})

test('/clear takes away what only oneself sees', async () => {
  const { enter, client, sid } = await talk()
  client.notice('only for me')
  await enter('/clear')
  expect(client.store.get().notices.has(sid)).toBe(false)
})

test('where there is nothing to work on, a command says so', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/copy')).toBe('There is no text here to copy · Ctrl+↑ selects any message')
  expect(await enter('/edit x')).toContain('You have written nothing here yet')
})

test('/download says when there is no file', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/download')).toBe('There is no file here · Ctrl+↑ selects any message')
})
