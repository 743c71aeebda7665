/** Says which keys there are for the message that is selected: those that would be refused are left out. */
import type { ChatState, SafeText } from '@terminal-chat/core'
import { picturesOf } from '../../../attachments/pictures-of.ts'
import type { Action } from '../../../keys/actions.ts'
import type { Keymap } from '../../../keys/keymap.ts'
import { editProblem, mayPin, removeProblem } from '../../../slash/message-rights.ts'
import { linksOf } from '../../../slash/message-links.ts'
import { own } from '../../text/line.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import type { SelectableItem } from '../timeline/selected.ts'

type Offer = readonly [action: Action, what: string, isOffered: boolean]

const offersFor = (
  { message, content }: Extract<SelectableItem, { kind: 'message' }>,
  state: ChatState,
): readonly Offer[] => [
  ['message.edit', 'edit', editProblem(state, message) === null],
  ['message.reply', 'reply', true],
  ['message.react', 'react', true],
  ['message.delete', 'delete', removeProblem(state, message) === null],
  ['message.copy', 'copy', (message.body ?? '') !== ''],
  ['message.open-link', 'open', linksOf(message).length + message.media.length > 0],
  ['message.view', 'view', picturesOf(message).length > 0],
  ['message.download', 'save', message.media.length > 0],
  ['message.answered', 'answered', content.replyTo !== null],
  ['message.inspect', 'inspect', true],
  ['message.pin', 'pin', mayPin(state, message)],
  ['message.leave', 'leaves', true],
  ['message.command', 'command', true],
]

const unsentOffers = ({
  outgoing: { status, body },
}: Extract<SelectableItem, { kind: 'outgoing' }>): readonly Offer[] => [
  ['unsent.retry', 'send again', status === 'failed'],
  ['unsent.discard', 'discard', status !== 'sending' && status !== 'sent'],
  ['unsent.copy', 'copy', body !== ''],
  ['message.inspect', 'inspect', true],
  ['message.leave', 'leaves', true],
]

/** In the order in which they are shown; what does not fit is cut off. */
export const selectionHint = (item: SelectableItem, state: ChatState, keymap: Keymap): SafeText =>
  own(
    (item.kind === 'message' ? offersFor(item, state) : unsentOffers(item))
      .filter(([action, , isOffered]) => isOffered && keyFor(keymap, action) !== '')
      .map(([action, what]) => `${keyFor(keymap, action)} ${what}`)
      .join('  '),
  )
