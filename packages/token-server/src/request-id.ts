/** Names requests, so that an answer can be found in the log. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Takes over the name that a proxy gave, if it looks like one, else counts up from a random start. */
export const createRequestIds = (): ((request: Pick<IncomingMessage, 'headers'>) => string) => {
  const start = randomBytes(4).toString('hex')
  let count = 0
  return ({ headers }) => {
    const given = headers['x-request-id']
    if (typeof given === 'string' && /^[\w.-]{8,64}$/.test(given)) return given
    count += 1
    return `${start}-${count.toString(36)}`
  }
}
