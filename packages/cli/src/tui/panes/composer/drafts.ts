/** What is being written in each conversation: one on the screen, the others kept as they were left. */
import type { ComposerEdit } from './edit.ts'
import { draftOf } from './purpose.ts'
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

const withDraft = (drafts: Drafts, sid: string | null, state: ComposerState): Drafts => {
  if (sid === drafts.sid) return { ...drafts, current: state }
  return sid === null ? drafts : { ...drafts, others: new Map(drafts.others).set(sid, state) }
}

const draftIn = (drafts: Drafts, sid: string | null): ComposerState =>
  (sid === drafts.sid ? drafts.current : sid === null ? undefined : drafts.others.get(sid)) ?? emptyComposer

/** Puts a text before all else that is written in a conversation: it was taken from there and could not be sent. */
export const giveBack = (drafts: Drafts, sid: string | null, text: string): Drafts => {
  const state = draftIn(drafts, sid)
  const after = state.buffer.text
  const whole = after === '' ? text : `${text}\n${after}`
  return withDraft(drafts, sid, reduceComposer(state, { type: 'replace', text: whole }))
}

/** Takes what is written in one conversation to another, behind what is written there. */
export const carryDraft = (drafts: Drafts, from: string, to: string): Drafts => {
  const source = draftIn(drafts, from)
  const target = draftIn(drafts, to)
  if (from === to || source.buffer.text === '' || source.purpose.kind !== 'message') return drafts
  const text = target.buffer.text === '' ? source.buffer.text : `${target.buffer.text}\n${source.buffer.text}`
  const emptied = withDraft(drafts, from, reduceComposer(source, { type: 'clear' }))
  return withDraft(emptied, to, reduceComposer(target, { type: 'replace', text }))
}

/** The texts that are not empty, by conversation SID: what is kept for the next session. */
export const draftTexts = ({ sid, current, others }: Drafts): ReadonlyMap<string, string> => {
  const all = sid === null ? [...others] : [...others, [sid, current] as const]
  return new Map(all.map(([key, state]) => [key, draftOf(state)] as const).filter(([, text]) => text !== ''))
}
