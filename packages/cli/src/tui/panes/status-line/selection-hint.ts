/** Says which keys there are for the message that is selected: those that would be refused are left out. */
import type { ChatState, SafeText } from '@terminal-chat/core'
import type { Action } from '../../../keys/actions.ts'
import type { Keymap } from '../../../keys/keymap.ts'
import { editProblem, removeProblem } from '../../../slash/message-rights.ts'
import { linksOf } from '../../../slash/message-links.ts'
import { own } from '../../text/line.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import type { MessageItem } from '../timeline/selected.ts'

/** In the order in which they are shown; what does not fit is cut off. */
export const selectionHint = (
  { message, content }: MessageItem,
  state: ChatState,
  keymap: Keymap,
): SafeText => {
  const offers: readonly (readonly [Action, string, boolean])[] = [
    ['message.edit', 'edit', editProblem(state, message) === null],
    ['message.reply', 'reply', true],
    ['message.react', 'react', true],
    ['message.delete', 'delete', removeProblem(state, message) === null],
    ['message.copy', 'copy', (message.body ?? '') !== ''],
    ['message.open-link', 'open', linksOf(message).length > 0],
    ['message.download', 'save', message.media.length > 0],
    ['message.answered', 'answered', content.replyTo !== null],
    ['message.inspect', 'inspect', true],
    ['message.pin', 'pin', true],
    ['message.leave', 'leaves', true],
    ['message.command', 'command', true],
  ]
  return own(
    offers
      .filter(([action, , isOffered]) => isOffered && keyFor(keymap, action) !== '')
      .map(([action, what]) => `${keyFor(keymap, action)} ${what}`)
      .join('  '),
  )
}
