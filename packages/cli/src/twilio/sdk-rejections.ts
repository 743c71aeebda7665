/** Tells failures inside the SDK that nobody waits for from bugs of ours. */
import { isObject } from '../files/is-object.ts'

/** Function names that only the compiler of the SDK's own build makes, and the folders it is installed in. */
const sdkFrames = /_callee\d*\$|regeneratorRuntime|[\\/](?:@twilio|twilsock|twilio-sync)[\\/]/

/** The first place in a stack that is not inside Node. */
const topFrame = (stack: string): string =>
  stack.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node:')) ?? ''

const cutOff = /^(?:disconnected$|Unable to connect|Twilsock: request |request '\w+' to )/

/**
 * True for what the SDK rejects with when a stream of a conversation cannot be read, a socket breaks, or a client is
 * shut down. Such rejections have no handler inside the SDK and would end the process. An error thrown by our own code
 * has none of these shapes.
 */
export const isSdkRejection = (error: unknown): boolean => {
  if (!(error instanceof Error)) return isObject(error) && error['terminal'] === true
  if (error.name === 'GatewayError' || error.name === 'UserError') return false
  const fields = error as unknown as Readonly<Record<string, unknown>>
  const isRefusal = typeof fields['status'] === 'number' && ('code' in fields || 'description' in fields)
  const isReply = isObject(fields['reply'])
  return isRefusal || isReply || cutOff.test(error.message) || sdkFrames.test(topFrame(error.stack ?? ''))
}
