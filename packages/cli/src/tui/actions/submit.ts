/** Sends what is written, or runs it when it is a command. */
import type { SlashUi } from '../../slash/define.ts'
import { parseLine } from '../../slash/parse.ts'
import { runCommand } from '../../slash/run.ts'
import { submissionOf } from '../panes/composer/submission.ts'
import type { Screen } from '../screen.ts'

const sentence = (problem: string, hint: string | null): string =>
  hint === null ? problem : `${problem}. ${hint}`

export interface Submitting {
  /** Empties the composer unless what is in it cannot be sent. */
  readonly submit: () => void
  /** Sends a text as one message, whatever it begins with, and shows the newest. */
  readonly sendText: (text: string) => void
}

export const createSubmitting = ({ client, view, commands }: Screen, ui: SlashUi): Submitting => {
  const sendText = (text: string): void => {
    const { activeSid } = client.store.get()
    if (client.send(text) === null) {
      ui.notify('There is no channel to send to yet', 'error')
      view.dispatch({ type: 'composer/refused', conversationSid: activeSid, text })
      return
    }
    if (activeSid !== null)
      view.dispatch({ type: 'viewport/moved', conversationSid: activeSid, viewport: null })
  }
  return {
    sendText,
    submit: () => {
      const { drafts } = view.get()
      const submission = submissionOf(drafts.current.buffer.text)
      if (submission.kind === 'empty') return
      if (submission.kind === 'too-large') {
        ui.notify(submission.problem, 'error')
        return
      }
      const { text } = submission
      const parsed = parseLine(commands, text)
      if (parsed.kind === 'invalid') {
        ui.notify(sentence(parsed.problem, parsed.hint), 'error')
        return
      }
      view.dispatch({ type: 'composer/edited', edit: { type: 'sent' } })
      if (parsed.kind === 'message') {
        sendText(parsed.text)
        return
      }
      void runCommand({ client, ui, commands }, parsed).then((outcome) => {
        if (outcome.kind === 'done') return
        ui.notify(sentence(outcome.problem, outcome.hint), 'error')
        view.dispatch({ type: 'composer/refused', conversationSid: drafts.sid, text })
      })
    },
  }
}
