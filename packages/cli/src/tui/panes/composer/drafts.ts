/** What is being written in each conversation: one on the screen, the others kept as they were left. */
import type { ComposerEdit } from './edit.ts'
import { reduceComposer } from './reduce.ts'
import { composerWith, emptyComposer, type ComposerState } from './state.ts'

export interface Drafts {
  /** `null` until a conversation is shown. */
  readonly sid: string | null
  readonly current: ComposerState
  /** By conversation SID, without the one on the screen. */
  readonly others: ReadonlyMap<string, ComposerState>
}

/** `texts`: what an earlier session left, by conversation SID. */
export const createDrafts = (texts: ReadonlyMap<string, string> = new Map()): Drafts => ({
  sid: null,
  current: emptyComposer,
  others: new Map([...texts].map(([sid, text]) => [sid, composerWith(text)])),
})

/**
 * Shows the draft of another conversation. What was killed goes along, so that it can be put back there. What was
 * written before the first conversation was shown becomes that one's draft, unless it has one.
 */
export const showDraft = (drafts: Drafts, sid: string | null): Drafts => {
  if (sid === drafts.sid) return drafts
  const others = new Map(drafts.others)
  if (drafts.sid !== null) others.set(drafts.sid, drafts.current)
  const known = sid === null ? undefined : others.get(sid)
  if (sid !== null) others.delete(sid)
  const fresh = drafts.sid === null ? drafts.current : emptyComposer
  return { sid, current: { ...(known ?? fresh), kills: drafts.current.kills }, others }
}

export const reduceDrafts = (drafts: Drafts, edit: ComposerEdit): Drafts => {
  const current = reduceComposer(drafts.current, edit)
  return current === drafts.current ? drafts : { ...drafts, current }
}

/** Puts a text into the draft of a conversation that holds nothing, such as a line that was refused. */
export const putBack = (drafts: Drafts, sid: string | null, text: string): Drafts => {
  if (sid === drafts.sid)
    return drafts.current.buffer.text === '' ? reduceDrafts(drafts, { type: 'replace', text }) : drafts
  const known = sid === null ? undefined : drafts.others.get(sid)
  if (sid === null || (known !== undefined && known.buffer.text !== '')) return drafts
  const next = reduceComposer(known ?? emptyComposer, { type: 'replace', text })
  return { ...drafts, others: new Map(drafts.others).set(sid, next) }
}

/** The texts that are not empty, by conversation SID: what is kept for the next session. */
export const draftTexts = ({ sid, current, others }: Drafts): ReadonlyMap<string, string> => {
  const all = sid === null ? [...others] : [...others, [sid, current] as const]
  return new Map(
    all.map(([key, { buffer }]) => [key, buffer.text] as const).filter(([, text]) => text !== ''),
  )
}
