/** THE table of frame methods that clients send. */
import { accepted } from './handler.ts'
import type { FrameHandler } from './handler.ts'
import { init } from './handlers/init.ts'
import { message } from './handlers/message.ts'
import { update } from './handlers/update.ts'

/** One method. */
export interface FrameMethod {
  readonly handle: FrameHandler
  /** True when it may come before `init`. */
  readonly isOpen: boolean
}

/** Acknowledgements and telemetry want no answer. */
const ignore: FrameHandler = () => null

export const frameMethods: Readonly<Record<string, FrameMethod>> = {
  init: { handle: init, isOpen: true },
  update: { handle: update, isOpen: false },
  message: { handle: message, isOpen: false },
  reply: { handle: ignore, isOpen: true },
  close: { handle: (_, connection) => (connection.close(1000), null), isOpen: true },
  'telemetry.v1': { handle: ignore, isOpen: false },
  put_notification_ctx: { handle: () => accepted, isOpen: false },
  delete_notification_ctx: { handle: () => accepted, isOpen: false },
}
