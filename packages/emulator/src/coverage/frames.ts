/** The ledger of twilsock frames. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

/** Methods that clients send. */
export const clientFrames: Coverage = {
  init: supported('sdk/connect.test.ts', 'sdk/refuse-token.test.ts', 'socket.test.ts'),
  update: supported('sdk/renew-token.test.ts'),
  message: supported('sdk/send-message.test.ts', 'socket.test.ts'),
  reply: partial('taken as it comes; a client that does not acknowledge is not noticed', 'socket.test.ts'),
  close: supported('socket.test.ts'),
  'telemetry.v1': partial('ignored; no client is told that it may send it', 'socket.test.ts'),
  put_notification_ctx: partial('accepted, nothing is pushed', 'socket.test.ts'),
  delete_notification_ctx: partial('accepted, nothing is pushed', 'socket.test.ts'),
}

/** Methods that the emulator sends. */
export const serverFrames: Coverage = {
  reply: supported('socket.test.ts'),
  notification: supported('sdk/send-message.test.ts', 'sdk/typing.test.ts'),
  client_update: supported('sdk/renew-token.test.ts'),
  close: partial(
    'sent by the control call only; an expired token drops the socket instead',
    'sdk/dismiss.test.ts',
  ),
}
