/** Each place where foreign text is shown, one after the other: nothing but that place changes, whatever stands in it. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildConversation, buildMessage, buildParticipant } from '../../../core/test/support/builders.ts'
import { layOutScreen, type Layout, type Rect } from '../../src/tui/layout.ts'
import type { Size } from '../../src/tui/view/state.ts'
import { asLeft, everyAttack, expectHarmless, expectPlain, hostile } from '../support/hostile.ts'
import { openTestTerminal, type TestTerminal } from '../support/terminal.tsx'

interface Place {
  readonly put: (terminal: TestTerminal, text: string) => void
  /** Where it may be seen; all else stays. */
  readonly region: (layout: Layout) => readonly (Rect | null)[]
  /** Whether the title of the terminal holds it. */
  readonly isTitle?: true
}

const inTimeline = ({ timeline }: Layout): readonly Rect[] => [timeline]

type MessageChange = Parameters<typeof buildMessage>[0]

const message = (change: (text: string) => MessageChange): Place => ({
  region: inTimeline,
  put: ({ service, general }, text) =>
    service.emitTo('alice', {
      type: 'message/updated',
      message: buildMessage({
        sid: `IM-${general}-0`,
        conversationSid: general,
        index: 0,
        author: 'bob',
        body: 'said',
        ...change(text),
      }),
    }),
})

const media = (filename: string, contentType: string) => [
  { sid: 'ME1', filename, contentType, size: 2048, category: 'media' },
]

const channel = (sidOf: (terminal: TestTerminal) => string, change: (text: string) => object) => {
  return (terminal: TestTerminal, text: string): void => {
    const known = terminal.client.store.get().conversations.get(sidOf(terminal))
    const conversation = buildConversation({ ...known, ...change(text) })
    terminal.service.emitTo('alice', { type: 'conversation/updated', conversation })
  }
}

const user = (identity: string) => {
  return ({ service }: TestTerminal, text: string): void =>
    service.emitTo('alice', {
      type: 'user/updated',
      user: { identity, friendlyName: text, attributes: {}, isOnline: true, isNotifiable: null },
    })
}

const places: Readonly<Record<string, Place>> = {
  // And in the quotation of it: the other message answers this one.
  'a message': message((body) => ({ body })),
  'what somebody does': message((body) => ({ body, attributes: { me: true } })),
  'an author': message((author) => ({ author })),
  'a file name': message((text) => ({ media: media(text, 'image/png') })),
  'the kind of a file': message((text) => ({ media: media('a.png', text) })),
  'a reaction': message((text) => ({ attributes: { reactions: { [text]: ['bob'] } } })),
  'a friendly name': {
    put: user('bob'),
    region: ({ timeline, people, header, typing }) => [timeline, people, header, typing],
  },
  'the name of the channel': {
    put: channel(
      ({ general }) => general,
      (friendlyName) => ({ friendlyName }),
    ),
    region: ({ conversationList, header, composer }) => [conversationList, header, composer],
    isTitle: true,
  },
  'the topic of the channel': {
    put: channel(
      ({ general }) => general,
      (topic) => ({ attributes: { topic } }),
    ),
    region: ({ header, conversationList, composer }) => [header, conversationList, composer],
  },
  'the name of another channel': {
    put: channel(
      () => 'CH102',
      (friendlyName) => ({ friendlyName }),
    ),
    region: ({ conversationList }) => [conversationList],
  },
  'somebody who comes': {
    put: ({ service, general }, text) =>
      service.emitTo('alice', {
        type: 'participant/joined',
        participant: buildParticipant({ sid: 'MBx', conversationSid: general, identity: text }),
        at: 0,
      }),
    region: ({ timeline, people, header }) => [timeline, people, header],
  },
  'somebody who types': {
    put: ({ service, general }, identity) =>
      service.emitTo('alice', { type: 'typing/started', conversationSid: general, identity }),
    region: ({ typing }) => [typing],
  },
  'a notice': {
    put: ({ client }, text) => client.notice(text, 'error'),
    region: inTimeline,
  },
  'why a message was not sent': {
    put: ({ client, general }, reason) =>
      client.store.dispatch({ type: 'message/failed', conversationSid: general, localId: 'local-1', reason }),
    region: inTimeline,
  },
  'why older messages are not there': {
    put: ({ client, general }, reason) => {
      const { store } = client
      const messages = store.get().histories.get(general)?.items ?? []
      store.dispatch({
        type: 'messages/loaded',
        conversationSid: general,
        messages,
        hasOlder: true,
        part: 'newest',
      })
      store.dispatch({ type: 'messages/load-failed', conversationSid: general, reason })
    },
    region: inTimeline,
  },
  'why the connection is lost': {
    put: ({ service }, reason) =>
      service.emitTo('alice', { type: 'connection/changed', state: 'disconnected', reason, at: 0 }),
    region: ({ status }) => [status],
  },
  'why the token is refused': {
    put: ({ service }, reason) =>
      service.emitTo('alice', { type: 'connection/changed', state: 'denied', reason, at: 0 }),
    region: ({ status }) => [status],
  },
}

const open = async (size: Size): Promise<TestTerminal> => {
  const terminal = await openTestTerminal({
    ...size,
    preferences: { hasBell: false },
    prepare: (service, general) => {
      service.addConversation('other', null, ['alice', 'bob'])
      service.addMessage(general, 'bob', 'said')
      service.addMessage(general, 'carol', 'an answer', { replyTo: { index: 0 } })
      service.failNext('sendMessage', 'forbidden')
    },
  })
  terminal.client.send('never sent')
  await terminal.pass(100)
  return terminal
}

const isIn = (rects: readonly (Rect | null)[], x: number, y: number): boolean =>
  rects.some(
    (rect) =>
      rect !== null && x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height,
  )

/** Each place on a screen of another size; all panes have room on it. */
const cases = Object.entries(places).map(
  ([name, place], at) => [name, place, { columns: 101 + ((at * 7) % 31), rows: 24 + (at % 9) }] as const,
)

test.each(cases)(
  'hostile text in %s is seen, and changes nothing outside of it',
  async (_, { put, region, isTitle }, size) => {
    const terminal = await open(size)
    const rects = region(layOutScreen(size, 1, 'composer'))
    const outside = async (): Promise<readonly string[]> =>
      (await terminal.grid.cells()).map((row, y) =>
        row
          .split('\u0000')
          .map((cell, x) => (isIn(rects, x, y) ? '' : cell))
          .join('\u0000'),
      )
    put(terminal, 'quiet')
    await terminal.screen()
    const expected = await outside()
    const cursor = await terminal.grid.cursor()
    const quiet = await terminal.grid.told()
    terminal.taken()
    const look = async (text: string): Promise<void> => {
      put(terminal, text)
      await terminal.screen()
      expectHarmless(terminal.taken())
      expect(await outside()).toEqual(expected)
      expect(await terminal.grid.cursor()).toEqual(cursor)
      const { title, ...told } = await terminal.grid.told()
      expect({ title: '', ...told }).toMatchObject({ ...quiet, ...asLeft, title: '' })
      if (isTitle) expectPlain(title)
      else expect(title).toBe(quiet.title)
    }
    put(terminal, 'x\u202e\u001b\u009b')
    expect(await terminal.screen()).toContain('x<U+202E>␛<9B>')
    for (const text of everyAttack) await look(text)
    await fc.assert(fc.asyncProperty(hostile, look), { numRuns: 6 })
  },
)
