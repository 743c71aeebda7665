/** Chooses the message that the next command is about, where none can be marked on a screen. */
import type { ChatClient, MessageRecord, SafeText } from '@terminal-chat/core'

export interface ChoosingParts {
  readonly client: Pick<ChatClient, 'store' | 'loadOlder'>
  readonly say: (line: string) => void
  readonly read: (message: MessageRecord) => SafeText
}

export interface Choosing {
  readonly choose: (message: MessageRecord) => void
  /** Reads the message above (-1) or below, and chooses it. */
  readonly step: (by: 1 | -1) => Promise<void>
  /** Its index, if it is in the channel one is in; after that none is chosen. */
  readonly take: () => number | null
}

export const createChoosing = ({ client, say, read }: ChoosingParts): Choosing => {
  let chosen: { readonly sid: string; readonly index: number } | null = null
  let hasExplained = false
  const here = (): number | null =>
    chosen?.sid === client.store.get().activeSid ? (chosen?.index ?? null) : null
  const items = (): readonly MessageRecord[] => {
    const { activeSid, histories } = client.store.get()
    return histories.get(activeSid ?? '')?.items ?? []
  }
  const above = (index: number | null): MessageRecord | undefined =>
    items().findLast((message) => index === null || message.index < index)
  const choose = (message: MessageRecord): void => {
    chosen = { sid: message.conversationSid, index: message.index }
  }
  const tell = (message: MessageRecord): void => {
    choose(message)
    say(read(message))
    if (hasExplained) return
    hasExplained = true
    say(
      'The next command is about this message: /reply, /react, /edit, /delete, /copy, /open, /pin, /inspect.',
    )
  }
  return {
    choose,
    take: () => {
      const index = here()
      chosen = null
      return index
    },
    step: async (by) => {
      const index = here()
      if (by === 1) {
        const below = index === null ? undefined : items().find((message) => message.index > index)
        if (below !== undefined) tell(below)
        else {
          chosen = null
          say('No message is chosen; this is the end of the channel.')
        }
        return
      }
      if (above(index) === undefined) await client.loadOlder()
      const next = above(index)
      if (next === undefined) say('This is the beginning of the channel.')
      else tell(next)
    },
  }
}
