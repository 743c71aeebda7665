/** What happens by itself, without a key. */
import { expect, test } from 'vitest'
import { initialState, restoreState } from '@terminal-chat/core'
import { keys, openTestTerminal } from '../support/terminal.tsx'

test('a channel is read while the terminal has the focus and its newest message is on the screen', async () => {
  const { pass, service, general, type } = await openTestTerminal({
    prepare: (fake, sid) => fake.addMessage(sid, 'bob', 'one'),
  })
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBe(0)
  await type('\u001b[O')
  service.addMessage(general, 'bob', 'two')
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBe(0)
  await type('\u001b[I')
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBe(1)
})

test('what comes in while one reads back is not taken for read', async () => {
  const { pass, service, general, type } = await openTestTerminal({
    prepare: (fake, sid) => {
      for (let at = 0; at < 60; at += 1) fake.addMessage(sid, 'bob', `message ${at}`)
    },
  })
  await pass(1000)
  await type(keys.pageUp)
  service.addMessage(general, 'bob', 'unseen')
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBe(59)
  await type(keys.end)
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBe(60)
})

test('help in front of the timeline is not looking at it', async () => {
  const { pass, service, general, type } = await openTestTerminal()
  await type(keys.f1)
  service.addMessage(general, 'bob', 'behind help')
  await pass(1000)
  expect(service.readIndexOf(general, 'alice')).toBeNull()
})

test('who looked away finds a line above what is new', async () => {
  const { screen, service, general, type, pass } = await openTestTerminal({
    prepare: (fake, sid) => fake.addMessage(sid, 'bob', 'seen'),
  })
  await pass(1000)
  await type('\u001b[O')
  service.addMessage(general, 'bob', 'new to me')
  await type('\u001b[I')
  expect(await screen()).toMatch(/seen\n.*── New ─+\n.*bob {2}12:00\n.*new to me/)
})

test('what is written in each channel is kept where it survives', async () => {
  const { type, kept, general } = await openTestTerminal({
    prepare: (service) => {
      service.addConversation('design', null, ['alice'])
    },
  })
  await type('half a thought')
  expect(kept.get(general)).toBe('half a thought')
  await type(keys.altDown, 'another')
  expect([...kept.values()]).toEqual(['half a thought', 'another'])
  await type(keys.ctrlC)
  expect([...kept.values()]).toEqual(['half a thought'])
})

test('a channel in which an earlier session left something half written is marked before it is shown', async () => {
  let design = ''
  const drafts = new Map<string, string>()
  const { type, screen, client } = await openTestTerminal({
    columns: 120,
    drafts,
    prepare: (service) => {
      design = service.addConversation('design', null, ['alice'])
      drafts.set(design, 'from yesterday')
    },
  })
  expect(await screen()).toMatch(/# design +… /)
  client.activate(design)
  expect(await screen()).toContain('› from yesterday')
  await type(keys.ctrlC, '\u001b/')
  expect(await screen()).not.toMatch(/# design +… /)
})

test('a draft of an earlier session is there again, until it is sent', async () => {
  const opened = await openTestTerminal()
  const again = await openTestTerminal({ drafts: new Map([[opened.general, 'from yesterday']]) })
  expect(await again.screen()).toContain('› from yesterday')
  await again.type(keys.enter)
  expect(again.kept.size).toBe(0)
  expect(again.service.messagesOf(again.general)[0]?.body).toBe('from yesterday')
})

test('the others are told that one types, at most once a second, and not of commands', async () => {
  const { type, service, pass } = await openTestTerminal()
  const told = (): number => service.calls.get('signalTyping') ?? 0
  await type('/help')
  expect(told()).toBe(0)
  await type(keys.ctrlC, 'h', 'e', 'l')
  expect(told()).toBe(1)
  await pass(1000)
  await type('l')
  expect(told()).toBe(2)
})

test('what begins right after a message was sent is told at once', async () => {
  const { type, service } = await openTestTerminal()
  await type('one', keys.enter, 'two')
  expect(service.calls.get('signalTyping')).toBe(2)
})

test('who types is told above the composer', async () => {
  const { service, general, screen } = await openTestTerminal()
  service.emitTo('alice', { type: 'typing/started', conversationSid: general, identity: 'bob' })
  expect(await screen()).toContain('┴─ bob is typing… ──')
  service.emitTo('alice', { type: 'typing/ended', conversationSid: general, identity: 'bob' })
  expect(await screen()).not.toContain('typing')
})

test('a word to the person goes by itself, an error later', async () => {
  const { type, screen, pass } = await openTestTerminal()
  await type(keys.altR)
  expect(await screen()).toContain('Nothing here failed to be sent')
  await pass(4000)
  expect(await screen()).toContain('Connected as alice')
  await type('/nope', keys.enter)
  await pass(4000)
  expect(await screen()).toContain('There is no command /nope')
  await pass(4000)
  expect(await screen()).toContain('Connected as alice')
})

test('today becomes yesterday at midnight', async () => {
  const { screen, pass } = await openTestTerminal({
    prepare: (service, general) => service.addMessage(general, 'bob', 'at noon'),
  })
  expect(await screen()).toContain('── Today ──')
  await pass(12 * 3_600_000)
  expect(await screen()).toContain('── Yesterday ──')
})

test('the title of the window names the channel, and mentions that wait elsewhere', async () => {
  let design = ''
  const { grid, service, screen } = await openTestTerminal({
    prepare: (fake) => {
      design = fake.addConversation('design', null, ['alice', 'bob'])
    },
  })
  expect((await grid.told()).title).toBe('General Channel')
  service.addMessage(design, 'bob', 'hey @alice')
  expect(await screen()).toContain('@1')
  expect((await grid.told()).title).toBe('(1) General Channel')
})

test('a lost connection is told at once, and what is written then waits', async () => {
  const { client, service, screen, type, general } = await openTestTerminal({ columns: 100 })
  service.disconnect()
  client.store.dispatch({ type: 'connection/changed', state: 'disconnected', reason: 'network', at: 0 })
  expect(await screen()).toContain('○ Not connected: network; messages wait until it is back')
  await type('later', keys.enter)
  expect(await screen()).toContain('later …')
  service.connect()
  client.store.dispatch({ type: 'connection/changed', state: 'connected', reason: null, at: 0 })
  expect(await screen()).toContain('Connected as alice')
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['later'])
})

test('a channel that is deleted under one leads to General, which says why', async () => {
  let design = ''
  const { service, screen, type } = await openTestTerminal({
    prepare: (fake) => {
      design = fake.addConversation('design', null, ['alice', 'bob'])
    },
  })
  await type(keys.down)
  service.removeConversation(design)
  expect(await screen()).toContain('│ General Channel')
  expect(await screen()).toContain('· The channel design was deleted')
})

test('what was last seen is on the screen before there is a connection', async () => {
  const known = await openTestTerminal({
    prepare: (service, general) => service.addMessage(general, 'bob', 'from the cache'),
  })
  const { conversations, histories, activeSid } = known.client.store.get()
  const state = {
    ...restoreState({
      identity: 'alice',
      activeSid,
      conversations: [...conversations.values()],
      directory: [],
      users: [],
      messages: Object.fromEntries([...histories].map(([sid, { items }]) => [sid, items])),
      outgoing: [],
    }),
  }
  const { screen } = await openTestTerminal({ state, isStarted: false })
  expect(await screen()).toContain('from the cache')
  expect(await screen()).toContain('○ Connecting as alice…')
  expect(initialState('alice').activeSid).toBeNull()
})

test('do-not-disturb ends by itself when it was asked for a while', async () => {
  const { type, screen, pass } = await openTestTerminal()
  const lastRow = async () => (await screen()).split('\n').at(-1) ?? ''
  await type('/dnd 1h', keys.enter)
  await pass(10_000)
  expect(await lastRow()).toContain('dnd until 13:00')
  await pass(45 * 60_000)
  expect(await lastRow()).toContain('dnd until')
  await pass(15 * 60_000)
  expect(await lastRow()).not.toContain('dnd')
})
