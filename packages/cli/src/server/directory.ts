/** The token server's list of public channels, as the core's directory. */
import type { Clock, Directory, PublicConversation } from '@terminal-chat/core'
import { GatewayError } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import { parseChannel } from './channel.ts'
import type { SendRequest } from './http.ts'
import type { TokenSource } from './tokens.ts'
import { watchDirectory } from './watch-directory.ts'

export interface DirectoryParts {
  readonly send: SendRequest
  readonly tokens: TokenSource
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/** Channels per request; the server's most. */
const pageSize = 1000

/** Sends with a good token; once more with a new one when it is refused. */
export const withToken =
  ({ send, tokens }: Pick<DirectoryParts, 'send' | 'tokens'>): SendRequest =>
  async (request) => {
    const { token } = await tokens.current()
    try {
      return await send({ ...request, bearer: token })
    } catch (error) {
      if (!(error instanceof GatewayError) || error.code !== 'forbidden') throw error
      const renewed = await tokens.renew()
      return await send({ ...request, bearer: renewed.token })
    }
  }

export const createDirectory = (parts: DirectoryParts): Directory => {
  const send = withToken(parts)

  const list = async (): Promise<readonly PublicConversation[]> => {
    const found: PublicConversation[] = []
    let after: string | null = ''
    while (after !== null) {
      const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
      const response = await send({ method: 'GET', path: `/channels?fresh=1&limit=${pageSize}${query}` })
      const page: unknown = await response.json()
      if (!isObject(page) || !Array.isArray(page['channels']))
        throw new GatewayError('failed', 'The server’s answer holds no channels')
      found.push(...page['channels'].map(parseChannel).filter((channel) => channel !== null))
      after = typeof page['next'] === 'string' ? page['next'] : null
    }
    return found
  }

  return {
    list,
    join: async (conversationSid) => {
      await send({ method: 'POST', path: `/channels/${encodeURIComponent(conversationSid)}/join` })
    },
    watch: (emit) => watchDirectory({ ...parts, send, list }, emit),
  }
}
