/** Tells on standard error what went wrong: two lines for people, or a stack for whoever mends bugs. */
import { sanitize, sanitizeLine } from '@terminal-chat/core'
import { toUserError } from './to-user-error.ts'

/** Writes it; returns the exit status. */
export const reportError = (error: unknown, write: (text: string) => void, version: string): number => {
  const known = toUserError(error)
  if (known !== null) {
    write(`chat: ${sanitizeLine(known.message)}\n  ${sanitizeLine(known.hint)}\n`)
    return known.exitStatus
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  write(
    `${sanitize(stack)}\n\nchat: this is a bug\n  Please report it with the lines above, what you did, and this: chat ${version}, Node ${process.version}, ${process.platform}\n`,
  )
  return 1
}
