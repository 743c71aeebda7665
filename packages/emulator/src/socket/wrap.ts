/** Puts a WebSocket header in front of a twilsock frame, once for all sockets it goes to. */

const FINAL_BINARY = 0x82
const SHORT = 126
const LONG = 127

/** One unmasked binary message of RFC 6455, as a server sends it, around a frame of that text. */
export const wrapFrame = (frame: string): Buffer => {
  const size = Buffer.byteLength(frame)
  const offset = size < SHORT ? 2 : size < 65_536 ? 4 : 10
  const message = Buffer.allocUnsafe(offset + size)
  message[0] = FINAL_BINARY
  if (offset === 2) message[1] = size
  else if (offset === 4) {
    message[1] = SHORT
    message.writeUInt16BE(size, 2)
  } else {
    message[1] = LONG
    message.writeBigUInt64BE(BigInt(size), 2)
  }
  message.write(frame, offset)
  return message
}
