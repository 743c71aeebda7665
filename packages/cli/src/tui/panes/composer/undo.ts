/** Steps back and forth through what was written. */
import type { Buffer } from './buffer.ts'
import { other, type ComposerState, type LastEdit } from './state.ts'

/** Steps remembered. */
const kept = 500

/**
 * The state with another buffer. `isContinued`: it belongs to the step before and is undone with it.
 * A change of the caret alone is no step.
 */
export const changed = (
  state: ComposerState,
  buffer: Buffer,
  last: LastEdit,
  isContinued = false,
): ComposerState => {
  if (buffer.text === state.buffer.text) return { ...state, buffer, last }
  const undo = isContinued ? state.undo : [...state.undo.slice(-(kept - 1)), state.buffer]
  return { ...state, buffer, undo, redo: [], last }
}

export const undone = (state: ComposerState): ComposerState => {
  const before = state.undo.at(-1)
  if (before === undefined) return state
  return {
    ...state,
    buffer: before,
    undo: state.undo.slice(0, -1),
    redo: [...state.redo, state.buffer],
    last: other,
  }
}

export const redone = (state: ComposerState): ComposerState => {
  const after = state.redo.at(-1)
  if (after === undefined) return state
  return {
    ...state,
    buffer: after,
    undo: [...state.undo, state.buffer],
    redo: state.redo.slice(0, -1),
    last: other,
  }
}
