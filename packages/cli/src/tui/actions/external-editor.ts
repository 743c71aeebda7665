/** Has a text written in the person's own editor. */
import type { Screen } from '../screen.ts'
import { reasonOf } from './desk-parts.ts'

/** Opens an editor on a text, which has the terminal meanwhile; rejects with why there is none. */
export type EditText = (text: string) => Promise<string>

export interface ExternalEditorParts {
  readonly screen: Pick<Screen, 'view'>
  readonly editText: EditText
  readonly say: (text: string, kind: 'info' | 'error') => void
  readonly lend: (use: () => Promise<string>) => Promise<string>
}

/** What comes back stands in the composer of the channel it was written for, also when another is shown by then. */
export const createExternalEditor = ({ screen: { view }, editText, say, lend }: ExternalEditorParts) => {
  let isOpen = false
  return (): void => {
    if (isOpen) return
    isOpen = true
    const { sid, current } = view.get().drafts
    lend(() => editText(current.buffer.text))
      .then(
        (text) => {
          const { drafts } = view.get()
          if (drafts.sid === sid)
            view.dispatch({
              type: 'composer/edited',
              edit: { type: 'replace', text: text.replace(/\n+$/u, '') },
            })
          else if (text !== current.buffer.text)
            view.dispatch({ type: 'draft/returned', conversationSid: sid, text: text.replace(/\n+$/u, '') })
        },
        (error: unknown) => say(reasonOf(error), 'error'),
      )
      .finally(() => {
        isOpen = false
      })
  }
}
