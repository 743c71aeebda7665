/** How the inspector's script makes text of data. */
import { expect, test } from 'vitest'
import { parseFault } from '../../src/faults/rule.ts'
import { script } from '../../src/inspector/script.ts'

type Views = Readonly<Record<string, (...args: unknown[]) => unknown>>
const load = (): Promise<Views> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`) as Promise<Views>

test('the whole script is an ES module that does nothing where there is no document', async () => {
  expect(Object.keys(await load()).toSorted()).toEqual([
    'credentialsOf',
    'factsOf',
    'faultText',
    'isChange',
    'messageCells',
    'nameOf',
    'participantText',
    'pathOf',
    'presets',
    'trafficCells',
    'trafficClass',
  ])
})

test('the script sets text and attributes only, never markup', () => {
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/)
})

test('conversations are shown by their best name, with what else is known', async () => {
  const { nameOf, factsOf } = await load()
  expect(nameOf?.({ friendly_name: 'General', unique_name: 'g', sid: 'CH1' })).toBe('General')
  expect(nameOf?.({ friendly_name: null, unique_name: null, sid: 'CH1' })).toBe('CH1')
  expect(factsOf?.({ sid: 'CH1', unique_name: null, state: 'active', attributes: '{}' })).toBe('CH1 · active')
})

test('participants and messages become text', async () => {
  const { participantText, messageCells } = await load()
  const person = { identity: 'bob', last_read_message_index: null, attributes: '{}' }
  expect(participantText?.(person)).toBe('bob · read nothing')
  const phone = {
    identity: null,
    messaging_binding: { address: '+1' },
    last_read_message_index: 3,
    attributes: '{"a":1}',
  }
  expect(participantText?.(phone)).toBe('+1 · read 3 · {"a":1}')
  const message = {
    index: 0,
    date_created: '2026-01-01T12:00:00Z',
    author: 'bob',
    body: '<b>hi</b>',
    media: [{ filename: 'x.png' }],
    attributes: '{}',
  }
  expect(messageCells?.(message)).toEqual(['0', '2026-01-01 12:00:00', 'bob', '<b>hi</b> [x.png]', ''])
})

test('frames and requests become rows', async () => {
  const { trafficCells } = await load()
  const at = Date.UTC(2026, 0, 1, 12)
  const request = {
    at,
    kind: 'request',
    direction: 'in',
    identities: [],
    method: 'GET',
    path: '/v1/Users',
    status: 200,
    text: '',
  }
  expect(trafficCells?.(request)).toEqual(['12:00:00.000', 'REST', '', 'GET /v1/Users 200', ''])
  const event = {
    at,
    kind: 'frame',
    direction: 'out',
    identities: ['a', 'b'],
    sockets: 2,
    frame: 'notification',
    event: 'list_item_added',
    text: 'x'.repeat(400),
  }
  expect(trafficCells?.(event)).toEqual([
    '12:00:00.000',
    '←',
    '2 sockets',
    'list_item_added',
    `${'x'.repeat(300)}…`,
  ])
})

test('credentials are read from the address, also with strange characters', async () => {
  const { credentialsOf, pathOf } = await load()
  expect(credentialsOf?.('#AC1:a%2Fb%3Ac')).toEqual({ user: 'AC1', password: 'a/b:c' })
  expect(credentialsOf?.('')).toBeNull()
  expect(pathOf?.('http://127.0.0.1:1/v1/x?Page=2')).toBe('/v1/x?Page=2')
})

test('a request that changes something is told from one that reads', async () => {
  const { isChange } = await load()
  expect(isChange?.({ method: 'POST', path: '/v1/Conversations/general/Messages' })).toBe(true)
  expect(isChange?.({ method: 'GET', path: '/v1/Conversations' })).toBe(false)
  expect(isChange?.({ method: 'POST', path: '/Client/v2/Typing' })).toBe(false)
  expect(isChange?.({ frame: 'init' })).toBe(false)
})

test('every fault that is offered is one', async () => {
  const { presets } = (await load()) as unknown as { presets: readonly (readonly [string, unknown])[] }
  expect(presets.length).toBeGreaterThan(4)
  for (const [, fault] of presets) expect(parseFault(fault)).toEqual(fault)
})

test('the direction and a refusal give a row of the traffic its colour', async () => {
  const { trafficClass } = await load()
  expect(trafficClass?.({ kind: 'request', path: '/v1/Users', status: 404 })).toBe('rest failed')
  expect(trafficClass?.({ kind: 'frame', direction: 'in', path: '/v3/Maps', status: 200 })).toBe('in')
  expect(trafficClass?.({ kind: 'frame', direction: 'out' })).toBe('out')
})
