/** Actions of the composer, and those of the program as a whole. */
import type { Action, ActionIn } from '../../keys/actions.ts'
import { composerEdits } from '../panes/composer/edits.ts'
import type { ComposerEdit } from '../panes/composer/edit.ts'
import { wrapWidth } from '../panes/composer/view.ts'
import { composerWidth } from '../layout.ts'
import type { ActionParts, Handler } from './handler.ts'

type ComposerAction =
  | ActionIn<'composer' | 'completion'>
  | Extract<Action, `app.${string}` | `screen.${string}`>

/** Another interrupt within this time, in ms, ends the program. */
const again = 2000

export const composerActions = (parts: ActionParts): Record<ComposerAction, Handler> => {
  const { screen, quit, suspend, repaint, say, submit, complete } = parts
  const { view, clock } = screen
  const edit = (change: ComposerEdit): void => view.dispatch({ type: 'composer/edited', edit: change })
  const moveRow = (step: 1 | -1): void =>
    edit({ type: 'move-row', step, width: wrapWidth(composerWidth(view.get().size)) })
  const edits = Object.fromEntries(
    Object.entries(composerEdits).map(([action, change]) => [action, () => edit(change)]),
  ) as Record<keyof typeof composerEdits, Handler>
  let interruptedAt = Number.NEGATIVE_INFINITY
  return {
    ...edits,
    'composer.submit': submit,
    'composer.up': () => moveRow(-1),
    'composer.down': () => moveRow(1),
    'composer.complete': () => complete(1),
    'composer.complete-back': () => complete(-1),
    'composer.edit-externally': () => say('Writing in an editor is not there yet', 'info'),
    'screen.repaint': repaint,
    'app.suspend': suspend,
    'app.interrupt': () => {
      const now = clock.now()
      if (now - interruptedAt < again) {
        quit('interrupted')
        return
      }
      interruptedAt = now
      const { drafts, overlays } = view.get()
      if (overlays.length > 0) view.dispatch({ type: 'overlay/closed' })
      else if (drafts.current.buffer.text !== '') edit({ type: 'clear' })
      say('Press Ctrl+C again to quit', 'info')
    },
  }
}
