/** Does one edit to what is being written. */
import { unreachable } from '@terminal-chat/core'
import { replaceRange, withCaret, type Buffer } from './buffer.ts'
import { cleanText } from './clean-text.ts'
import { completed } from './completed.ts'
import type { ComposerEdit } from './edit.ts'
import { recall, withSent } from './history.ts'
import { killed, yanked, yankPopped } from './kill.ts'
import { destination, rowMoved } from './move.ts'
import { commandBegun, editBegun, givenUp, replyBegun } from './purpose.ts'
import { emptyComposer, other, type ComposerState } from './state.ts'
import { caseChanged, transposed } from './transform.ts'
import { changed, redone, undone } from './undo.ts'

const inserted = (state: ComposerState, text: string, isTyped: boolean): ComposerState => {
  const clean = cleanText(text)
  if (clean === '') return state
  const { caret } = state.buffer
  const next = replaceRange(state.buffer, caret, caret, clean)
  if (!isTyped) return changed(state, next, other)
  // A word that begins after a blank begins a step of its own.
  const isNewWord = /\s/u.test(state.buffer.text.charAt(caret - 1)) && /^\S/u.test(clean)
  return changed(state, next, { kind: 'typing' }, state.last.kind === 'typing' && !isNewWord)
}

const deleted = (state: ComposerState, to: 'left' | 'right'): ComposerState => {
  const { buffer } = state
  const end = destination(buffer, to)
  if (end === buffer.caret) return { ...state, last: other }
  const next = replaceRange(buffer, Math.min(end, buffer.caret), Math.max(end, buffer.caret), '')
  return changed(state, next, { kind: 'deleting' }, state.last.kind === 'deleting')
}

const replaced = (state: ComposerState, text: string): ComposerState =>
  text === state.buffer.text ? { ...state, last: other } : changed(state, wholeText(text), other)

const wholeText = (text: string): Buffer => ({ text, caret: text.length })

const recalled = (state: ComposerState, step: -1 | 1): ComposerState => {
  const found = recall(state.history, step, state.buffer.text)
  return found === null ? state : { ...replaced(state, found.text), history: found.history }
}

/** Pure. The same state comes back when nothing changed. */
export const reduceComposer = (state: ComposerState, edit: ComposerEdit): ComposerState => {
  switch (edit.type) {
    case 'insert':
    case 'paste':
      return inserted(state, edit.text, edit.type === 'insert')
    case 'move':
      return {
        ...state,
        buffer: withCaret(state.buffer, destination(state.buffer, edit.to)),
        last: other,
      }
    case 'move-row':
      return rowMoved(state, edit.step, edit.width)
    case 'delete':
      return deleted(state, edit.to)
    case 'kill':
      return killed(state, edit.to)
    case 'yank':
      return yanked(state)
    case 'yank-pop':
      return yankPopped(state)
    case 'undo':
      return undone(state)
    case 'redo':
      return redone(state)
    case 'transpose':
      return transposed(state)
    case 'change-case':
      return caseChanged(state, edit.to)
    case 'recall':
      return recalled(state, edit.step)
    case 'complete':
      return completed(state, edit.step, edit.offer)
    case 'replace':
      return replaced(state, cleanText(edit.text))
    case 'clear':
      return replaced(state, '')
    case 'begin-edit':
      return editBegun(state, edit)
    case 'begin-command':
      return commandBegun(state, edit)
    case 'begin-reply':
      return replyBegun(state, edit)
    case 'give-up':
      return givenUp(state)
    case 'sent':
      if (state.purpose.kind === 'edit') return givenUp(state)
      if (state.purpose.kind === 'command')
        return { ...givenUp(state), history: withSent(state.history, state.buffer.text) }
      return {
        ...emptyComposer,
        kills: state.kills,
        history: withSent(state.history, state.buffer.text),
      }
    default:
      return unreachable(edit)
  }
}
