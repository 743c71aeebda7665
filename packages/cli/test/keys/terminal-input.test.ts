import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { fakeClock } from '../../../core/test/support/fake-clock.ts'
import type { InputEvent } from '../../src/keys/input-event.ts'
import { createTerminalInput, type InputStream } from '../../src/keys/terminal-input.ts'

const open = () => {
  const emitter = new EventEmitter()
  const flow: string[] = []
  const stdin: InputStream = {
    on: (event, listener) => emitter.on(event, listener),
    off: (event, listener) => emitter.off(event, listener),
    pause: () => flow.push('pause'),
    resume: () => flow.push('resume'),
  }
  const clock = fakeClock()
  const input = createTerminalInput({ stdin, clock })
  const heard: InputEvent[] = []
  input.subscribe((event) => heard.push(event))
  input.start()
  return { input, clock, heard, flow, send: (chunk: Buffer | string) => emitter.emit('data', chunk) }
}

test('bytes of a character that come apart are put together', () => {
  const { heard, send } = open()
  const bytes = Buffer.from('漢')
  send(bytes.subarray(0, 1))
  send(bytes.subarray(1))
  expect(heard.filter(({ type }) => type === 'text')).toEqual([{ type: 'text', text: '漢' }])
})

test('a lone ESC is the Escape key after a moment', async () => {
  const { heard, send, clock } = open()
  send('\u001b')
  expect(heard).toEqual([])
  await clock.advance(30)
  expect(heard).toEqual([{ type: 'key', chord: 'escape' }])
})

test('an ESC with more behind it is not', async () => {
  const { heard, send, clock } = open()
  send('\u001b')
  await clock.advance(10)
  send('[A')
  await clock.advance(1000)
  expect(heard).toEqual([{ type: 'key', chord: 'up' }])
})

test('the keyboard comes back two seconds after a paste broke off, whatever is pressed meanwhile', async () => {
  const { heard, send, clock } = open()
  send('\u001b[200~half')
  for (let pressed = 0; pressed < 4; pressed += 1) {
    await clock.advance(490)
    send('q')
  }
  expect(heard).toEqual([])
  await clock.advance(40)
  expect(heard).toEqual([{ type: 'paste', text: 'halfqqqq', isComplete: false }])
  send('\r')
  expect(heard.at(-1)).toEqual({ type: 'key', chord: 'enter' })
})

test('a long paste over a slow line stays one paste', async () => {
  const { heard, send, clock } = open()
  send('\u001b[200~')
  for (let part = 0; part < 40; part += 1) {
    send('x'.repeat(100))
    await clock.advance(500)
  }
  send('\u001b[201~')
  expect(heard).toEqual([{ type: 'paste', text: 'x'.repeat(4000), isComplete: true }])
})

test('nothing is heard, and no timer waits, once it is stopped', async () => {
  const { input, heard, send, flow, clock } = open()
  send('\u001b')
  input.stop()
  await clock.advance(1000)
  send('a')
  expect(heard).toEqual([])
  expect(flow).toEqual(['resume', 'pause'])
  input.start()
  send('b')
  expect(heard.at(-1)).toMatchObject({ type: 'key', chord: 'alt+b' })
})
