/** Goes to what is new, the most important first, and in the end back to where one set out from. */
import { selectNextByImportance, type ChatClient } from '@terminal-chat/core'

export interface NewsParts {
  readonly client: Pick<ChatClient, 'store' | 'activate'>
  readonly say: (text: string, kind: 'info' | 'error') => void
}

export const createNews = ({ client, say }: NewsParts): (() => void) => {
  /** Where the person set out from, and where the last jump led. */
  let jump: { readonly origin: string | null; readonly to: string | null } | null = null
  return () => {
    const state = client.store.get()
    const origin = jump !== null && jump.to === state.activeSid ? jump.origin : state.activeSid
    const sid = selectNextByImportance(state, origin)
    jump = sid === null || sid === origin ? null : { origin, to: sid }
    if (sid === null) say('Nothing new in any channel', 'info')
    else client.activate(sid)
  }
}
