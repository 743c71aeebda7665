/** Kills text and puts it back. */
import { replaceRange } from './buffer.ts'
import type { ComposerEdit } from './edit.ts'
import { destination } from './move.ts'
import { other, type ComposerState } from './state.ts'
import { changed } from './undo.ts'

type KillTarget = Extract<ComposerEdit, { type: 'kill' }>['to']

/** Kills remembered. */
const kept = 30

export const killed = (state: ComposerState, to: KillTarget): ComposerState => {
  const { buffer } = state
  const target = destination(buffer, to)
  // Where the line has nothing more to give, the line feed goes.
  const isDone = target === buffer.caret
  const isBeforeFeed = to === 'line-end' && isDone && buffer.text[target] === '\n'
  const isBehindFeed = to === 'line-start' && isDone && target > 0
  const end = isBeforeFeed ? target + 1 : isBehindFeed ? target - 1 : target
  if (end === buffer.caret) return { ...state, last: other }
  const [from, until] = end < buffer.caret ? [end, buffer.caret] : [buffer.caret, end]
  const text = buffer.text.slice(from, until)
  const [newest = '', ...older] = state.kills
  const kills =
    state.last.kind === 'kill'
      ? [end < buffer.caret ? text + newest : newest + text, ...older]
      : [text, ...state.kills.slice(0, kept - 1)]
  return { ...changed(state, replaceRange(buffer, from, until, ''), { kind: 'kill' }), kills }
}

const putBack = (state: ComposerState, start: number, end: number, turn: number): ComposerState => {
  const text = state.kills[turn % state.kills.length] ?? ''
  const next = replaceRange(state.buffer, start, end, text)
  return changed(
    state,
    next,
    { kind: 'yank', start, end: start + text.length, turn },
    // One step for a yank and all that took its place.
    state.last.kind === 'yank' && turn > 0,
  )
}

export const yanked = (state: ComposerState): ComposerState =>
  state.kills.length === 0 ? state : putBack(state, state.buffer.caret, state.buffer.caret, 0)

/** Nothing happens unless the last edit was a yank. */
export const yankPopped = (state: ComposerState): ComposerState =>
  state.last.kind === 'yank' ? putBack(state, state.last.start, state.last.end, state.last.turn + 1) : state
