/** Actions of the composer, and those of the program as a whole. */
import type { Action, ActionIn } from '../../keys/actions.ts'
import type { Buffer } from '../panes/composer/buffer.ts'
import { composerEdits } from '../panes/composer/edits.ts'
import type { ComposerEdit } from '../panes/composer/edit.ts'
import { keyFor } from '../panes/overlay/overlay-box.ts'
import { wrapWidth } from '../panes/composer/view.ts'
import { composerWidth } from '../layout.ts'
import type { ActionParts, Handler } from './handler.ts'

type ComposerAction =
  | Exclude<ActionIn<'composer' | 'completion'>, 'history.search'>
  | Extract<Action, `app.${string}` | `screen.${string}`>

/** A backslash right before the caret makes Enter a new line, in terminals in which no other chord does; two do not. */
const continuedLine = ({ text, caret }: Buffer): readonly ComposerEdit[] | null =>
  /(?:^|[^\\])\\$/u.test(text.slice(0, caret))
    ? [
        { type: 'delete', to: 'left' },
        { type: 'insert', text: '\n' },
      ]
    : null

/** Another interrupt within this time, in ms, ends the program. */
const again = 2000

export const composerActions = (parts: ActionParts): Record<ComposerAction, Handler> => {
  const { screen, quit, suspend, repaint, say, submit, complete, inputCount, editExternally } = parts
  const { view, clock } = screen
  const edit = (change: ComposerEdit): void => view.dispatch({ type: 'composer/edited', edit: change })
  const moveRow = (step: 1 | -1): void =>
    edit({ type: 'move-row', step, width: wrapWidth(composerWidth(view.get().size)) })
  const edits = Object.fromEntries(
    Object.entries(composerEdits).map(([action, change]) => [action, () => edit(change)]),
  ) as unknown as Record<keyof typeof composerEdits, Handler>
  const toggle = (name: 'hasChannelList' | 'hasPeopleList'): void =>
    view.dispatch({ type: 'preferences/changed', change: { [name]: !view.get().preferences[name] } })
  const copyKey = keyFor(screen.keymap, 'screen.copy-mode')
  let interrupted = { at: Number.NEGATIVE_INFINITY, count: 0 }
  return {
    ...edits,
    'composer.submit': () => {
      const continued = continuedLine(view.get().drafts.current.buffer)
      if (continued === null) submit()
      else for (const change of continued) edit(change)
    },
    'composer.up': () => moveRow(-1),
    'composer.down': () => moveRow(1),
    'composer.complete': () => complete(1),
    'composer.complete-back': () => complete(-1),
    'composer.edit-externally': editExternally,
    'screen.repaint': repaint,
    'screen.copy-mode': () => {
      const isCopyMode = !view.get().isCopyMode
      view.dispatch({ type: 'screen/copy-mode', isCopyMode })
      if (isCopyMode) say(`The messages have the whole width; ${copyKey} goes back`, 'info')
    },
    'screen.channel-list': () => toggle('hasChannelList'),
    'screen.people-list': () => toggle('hasPeopleList'),
    'app.suspend': suspend,
    'app.interrupt': () => {
      const now = clock.now()
      // Whoever has typed in between wants to clear that, not to leave.
      if (now - interrupted.at < again && inputCount() === interrupted.count + 1) {
        quit('interrupted')
        return
      }
      interrupted = { at: now, count: inputCount() }
      const { drafts, overlays } = view.get()
      if (overlays.length > 0) view.dispatch({ type: 'overlay/closed' })
      else if ('before' in drafts.current.purpose) edit({ type: 'give-up' })
      else if (drafts.current.buffer.text !== '') edit({ type: 'clear' })
      say('Press Ctrl+C again to quit', 'info')
    },
  }
}
