/** Twilsock frames: bytes to header and payload, header and payload to bytes. */
import { isRecord } from '../is-record.ts'

const MAGIC = 'TWILSOCK V3.0 '
const BREAK = '\r\n'
/** No header that a client sends comes near this. */
const LONGEST_HEADER = 65_536

/** A frame as received; its header is not trusted beyond having an id and a method. */
export interface Frame {
  readonly id: string
  readonly method: string
  readonly header: Readonly<Record<string, unknown>>
  readonly payload: Buffer
  /** The payload as UTF-8. */
  readonly text: string
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

/** Reads one binary WebSocket message as one frame (P-1, P-2). */
export const decodeFrame = (bytes: Buffer): Frame | FrameError => {
  const firstBreak = bytes.indexOf(BREAK)
  if (firstBreak < 0 || firstBreak > 40) return { reason: 'no frame' }
  const preamble = bytes.toString('latin1', 0, firstBreak)
  if (!preamble.startsWith(MAGIC)) return { reason: 'unknown magic' }
  const digits = preamble.slice(MAGIC.length)
  const size = /^\d{1,6}$/.test(digits) ? Number(digits) : -1
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
  const payload = bytes.subarray(payloadAt, payloadAt + payloadSize)
  return { id, method, header, payload, text: payload.toString('utf8') }
}

/** Writes one frame; `header` must not be empty nor hold `payload_size`. An empty payload is left out. */
export const encodeFrame = (header: object, payload: string): Buffer => {
  const size = Buffer.byteLength(payload)
  const bare = JSON.stringify(header)
  const head = size === 0 ? bare : `${bare.slice(0, -1)},"payload_size":${size}}`
  return Buffer.from(`${MAGIC}${Buffer.byteLength(head)}${BREAK}${head}${BREAK}${payload}`)
}

/** Writes a notification; one frame may go to any number of connections, `id` need only be unique on each (P-4). */
export const encodeNotification = (id: string, messageType: string, payload: string): Buffer =>
  encodeFrame({ method: 'notification', id, message_type: messageType }, payload)
