/** Twilsock frames: bytes to header and payload, header and payload to bytes. */
import { isRecord } from '../is-record.ts'

const MAGIC = 'TWILSOCK V3.0 '
const magicBytes = Buffer.from(MAGIC)
const BREAK = '\r\n'
const CARRIAGE_RETURN = 13
const LINE_FEED = 10
const ZERO = 48
const NINE = 57
/** No header that a client sends comes near this. */
const LONGEST_HEADER = 65_536
/** So far in a frame its size may stand. */
const LONGEST_PREAMBLE = 40

/** A frame as received; its header is not trusted beyond having an id and a method. */
export interface Frame {
  readonly id: string
  readonly method: string
  readonly header: Readonly<Record<string, unknown>>
  /** The payload as UTF-8. */
  readonly text: string
  /** Bytes of all of it. */
  readonly size: number
}

/** Why bytes are not a frame. */
export interface FrameError {
  readonly reason: string
}

const parseHeader = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

const hasMagic = (bytes: Buffer): boolean => {
  for (let at = 0; at < magicBytes.length; at += 1) if (bytes[at] !== magicBytes[at]) return false
  return true
}

/** Where the first line ends; -1 when it does not in time. */
const findBreak = (bytes: Buffer): number => {
  const end = Math.min(bytes.length - 1, LONGEST_PREAMBLE + 1)
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) return at
  }
  return -1
}

/** Between `from` and `to` there are one to six digits, or it is -1. */
const readSize = (bytes: Buffer, from: number, to: number): number => {
  if (to - from < 1 || to - from > 6) return -1
  let size = 0
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at] ?? 0
    if (digit < ZERO || digit > NINE) return -1
    size = size * 10 + digit - ZERO
  }
  return size
}

/** Reads one binary WebSocket message as one frame (P-1, P-2). */
export const decodeFrame = (bytes: Buffer): Frame | FrameError => {
  // Byte by byte: this is done for every frame, and texts made of its first line would cost more than reading it.
  const firstBreak = findBreak(bytes)
  if (firstBreak < 0) return { reason: 'no frame' }
  if (!hasMagic(bytes)) return { reason: 'unknown magic' }
  const size = readSize(bytes, magicBytes.length, firstBreak)
  if (size < 2 || size > LONGEST_HEADER) return { reason: 'bad header size' }
  const headerAt = firstBreak + 2
  const payloadAt = headerAt + size + 2
  if (bytes.length < headerAt + size) return { reason: 'header cut short' }
  const header = parseHeader(bytes.toString('utf8', headerAt, headerAt + size))
  if (header === undefined) return { reason: 'header is not a JSON object' }
  const { id, method } = header
  if (typeof id !== 'string' || typeof method !== 'string') return { reason: 'no id or no method' }
  const payloadSize = header['payload_size'] ?? 0
  if (typeof payloadSize !== 'number' || !Number.isInteger(payloadSize) || payloadSize < 0) {
    return { reason: 'bad payload size' }
  }
  if (payloadSize > 0 && bytes.length < payloadAt + payloadSize) return { reason: 'payload cut short' }
  const text = payloadSize === 0 ? '' : bytes.toString('utf8', payloadAt, payloadAt + payloadSize)
  return { id, method, header, text, size: bytes.length }
}

/** One frame as text; `header` must not be empty nor hold `payload_size`. An empty payload is left out. */
export const formatFrame = (header: object, payload: string): string => {
  const size = Buffer.byteLength(payload)
  const bare = JSON.stringify(header)
  const more = size === 0 ? '' : `,"payload_size":${size}`
  return `${MAGIC}${Buffer.byteLength(bare) + more.length}${BREAK}${bare.slice(0, -1)}${more}}${BREAK}${payload}`
}

/** The same as bytes. */
export const encodeFrame = (header: object, payload: string): Buffer =>
  Buffer.from(formatFrame(header, payload))

/** A notification; one frame may go to any number of connections, `id` need only be unique on each (P-4). */
export const formatNotification = (id: string, messageType: string, payload: string): string =>
  formatFrame({ method: 'notification', id, message_type: messageType }, payload)
