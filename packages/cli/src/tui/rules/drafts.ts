/** Shows the draft of the conversation that is shown, and keeps each where it survives. */
import { draftTexts } from '../panes/composer/drafts.ts'
import type { Screen } from '../screen.ts'

/** What is half written, by conversation SID, kept beyond the end of the program. */
export interface DraftStore {
  /** `''` when there is none. */
  readonly get: (conversationSid: string) => string
  /** SIDs of the conversations that have one. */
  readonly list: () => readonly string[]
  /** `''` forgets it. */
  readonly set: (conversationSid: string, text: string) => void
}

export interface FollowedDrafts {
  /** Shows the draft of the conversation that is active now; for when a key cannot wait for the store to tell. */
  readonly follow: () => void
  readonly stop: () => void
}

export const followDrafts = ({ client, view }: Screen, kept: DraftStore): FollowedDrafts => {
  let saved = view.get().drafts
  const follow = (): void => {
    const { activeSid } = client.store.get()
    if (activeSid === view.get().drafts.sid) return
    const draft = activeSid === null ? '' : kept.get(activeSid)
    const { sid: from, current } = view.get().drafts
    const isGone = from !== null && !client.store.get().conversations.has(from)
    view.dispatch({ type: 'conversation/shown', conversationSid: activeSid, draft })
    // What was being written in a conversation that is gone would be out of reach there.
    const isStranded = isGone && activeSid !== null && current.buffer.text !== ''
    if (isStranded) view.dispatch({ type: 'draft/carried', from, to: activeSid })
    view.dispatch({ type: 'draft/stranded', conversationSid: isStranded ? activeSid : null })
  }
  const save = (): void => {
    const { drafts } = view.get()
    if (drafts === saved) return
    const before = draftTexts(saved)
    const now = draftTexts(drafts)
    saved = drafts
    for (const [sid, text] of now) if (before.get(sid) !== text) kept.set(sid, text)
    for (const sid of before.keys()) if (!now.has(sid)) kept.set(sid, '')
  }
  // Not when listeners of the store are told: the next key may come before, and belongs to what is shown by then.
  const stops = [client.store.hear(follow), view.subscribe(save)]
  view.dispatch({ type: 'drafts/kept', conversationSids: kept.list() })
  follow()
  return {
    follow,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
