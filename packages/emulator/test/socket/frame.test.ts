/** Frames byte by byte. */
import { expect, test } from 'vitest'
import { decodeFrame, encodeFrame, formatNotification } from '../../src/socket/frame.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

test('a frame with a payload is written as the SDK reads it', () => {
  const frame = encodeFrame({ method: 'reply', id: 'TM1' }, '{"a":"é"}')
  expect(frame.toString()).toBe(
    'TWILSOCK V3.0 47\r\n{"method":"reply","id":"TM1","payload_size":10}\r\n{"a":"é"}',
  )
})

test('a frame without payload says no size, and header bytes are counted, not characters', () => {
  expect(encodeFrame({ id: 'é' }, '').toString()).toBe('TWILSOCK V3.0 11\r\n{"id":"é"}\r\n')
})

test('a notification carries its type', () => {
  expect(formatNotification('RT1', 'twilio.sync.event', '{}')).toBe(
    'TWILSOCK V3.0 88\r\n{"method":"notification","id":"RT1","message_type":"twilio.sync.event","payload_size":2}\r\n{}',
  )
})

test('a frame is read back with its payload', () => {
  const frame = decodeFrame(encodeFrame({ method: 'message', id: 'TM2', more: ['é'] }, '漢'))
  if ('reason' in frame) throw new Error(frame.reason)
  expect(frame).toMatchObject({ method: 'message', id: 'TM2', header: { more: ['é'], payload_size: 3 } })
  expect(frame.text).toBe('漢')
})

test.for([
  ['', 'no frame'],
  ['TWILSOCK V3.0 10', 'no frame'],
  ['TWILSOCK V4.0 10\r\n{"id":"1"}\r\n', 'unknown magic'],
  ['TWILSOCK V3.0 -1\r\n{}\r\n', 'bad header size'],
  ['TWILSOCK V3.0 1e3\r\n{}\r\n', 'bad header size'],
  ['TWILSOCK V3.0 999999\r\n{}\r\n', 'bad header size'],
  ['TWILSOCK V3.0 20\r\n{}\r\n', 'header cut short'],
  ['TWILSOCK V3.0 3\r\n{{}\r\n', 'header is not a JSON object'],
  ['TWILSOCK V3.0 2\r\n[]\r\n', 'header is not a JSON object'],
  ['TWILSOCK V3.0 10\r\n{"id":"1"}\r\n', 'no id or no method'],
  ['TWILSOCK V3.0 39\r\n{"id":"1","method":"a","payload_size":5}\r\n', 'header is not a JSON object'],
  ['TWILSOCK V3.0 40\r\n{"id":"1","method":"a","payload_size":5}\r\nabc', 'payload cut short'],
  ['TWILSOCK V3.0 41\r\n{"id":"1","method":"a","payload_size":-5}\r\nabc', 'bad payload size'],
])('%j is no frame: %s', ([text, reason]) => {
  expect(decodeFrame(bytes(text ?? ''))).toEqual({ reason })
})
