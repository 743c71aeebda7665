/** Sends what is written, or runs it when it is a command. */
import { replyAttributes } from '@terminal-chat/core'
import type { SlashUi } from '../../slash/define.ts'
import { parseLine, type ParsedLine } from '../../slash/parse.ts'
import { runCommand } from '../../slash/run.ts'
import type { ComposerEdit } from '../panes/composer/edit.ts'
import type { Purpose } from '../panes/composer/state.ts'
import { submissionOf } from '../panes/composer/submission.ts'
import type { Screen } from '../screen.ts'
import { reasonOf } from './desk-parts.ts'
import { createGoing, type Going } from './going.ts'

const sentence = (problem: string, hint: string | null): string =>
  hint === null ? problem : `${problem}. ${hint}`

export interface Submitting {
  /** Empties the composer unless what is in it cannot be sent. */
  readonly submit: () => void
  /** Sends a text as one message, whatever it begins with, and shows the newest. */
  readonly sendText: (text: string) => void
  readonly going: Going
}

export const createSubmitting = (screen: Screen, ui: SlashUi): Submitting => {
  const { client, view, commands, title } = screen
  const edit = (change: ComposerEdit): void => view.dispatch({ type: 'composer/edited', edit: change })

  const send = (text: string, purpose: Purpose): void => {
    const { activeSid } = client.store.get()
    const attributes = purpose.kind === 'reply' ? replyAttributes(purpose) : {}
    if (client.send(text, { attributes }) === null) {
      ui.notify('There is no channel to send to yet', 'error')
      view.dispatch({ type: 'composer/refused', conversationSid: activeSid, text })
      return
    }
    if (activeSid !== null)
      view.dispatch({ type: 'viewport/moved', conversationSid: activeSid, viewport: null })
  }

  /** Has the service change the message. What it refuses is there again to be edited on. */
  const save = (text: string, { index, text: original }: Extract<Purpose, { kind: 'edit' }>): void => {
    const { sid } = view.get().drafts
    edit({ type: 'sent' })
    if (text === original) return
    client.edit(index, text).catch((error: unknown) => {
      ui.notify(reasonOf(error), 'error')
      const { drafts } = view.get()
      if (drafts.sid === sid && drafts.current.purpose.kind === 'message')
        edit({ type: 'begin-edit', index, original, text })
    })
  }

  const run = (parsed: Extract<ParsedLine, { kind: 'command' }>, text: string, purpose: Purpose): void => {
    const about = purpose.kind === 'command' ? purpose.index : null
    const { sid } = view.get().drafts
    const isDone = async (): Promise<boolean> => {
      const outcome = await runCommand({ client, ui, commands, about }, parsed)
      if (outcome.kind === 'done') return true
      ui.notify(sentence(outcome.problem, outcome.hint), 'error')
      return false
    }
    const ran = parsed.command.goesElsewhere ? going.go(isDone) : isDone()
    void ran.then((hasDone) => {
      if (hasDone) return
      const { drafts } = view.get()
      // What was refused for one message must not be tried on another.
      if (purpose.kind === 'command' && drafts.sid === sid && drafts.current.purpose.kind === 'message') {
        edit({ ...purpose, type: 'begin-command' })
        edit({ type: 'replace', text })
      } else if (purpose.kind !== 'command')
        view.dispatch({ type: 'composer/refused', conversationSid: sid, text })
    })
  }

  const going = createGoing(screen, (line) => {
    const parsed = parseLine(commands, line)
    if (parsed.kind === 'message') send(parsed.text, { kind: 'message' })
    else if (parsed.kind === 'command') carryOut(parsed, line, { kind: 'message' })
  })

  /** Carries it out, unless it is meant for where one is going to: then it waits. */
  const carryOut = (
    parsed: Extract<ParsedLine, { kind: 'command' }>,
    line: string,
    purpose: Purpose,
  ): void => {
    if (going.isUnderWay() && !parsed.command.isForAnywhere) going.hold(line)
    else run(parsed, line, purpose)
  }

  /** Whether the text came here from a channel that is gone, which the person is told once. */
  const isStranded = (): boolean => {
    const { stranded, drafts } = view.get()
    view.dispatch({ type: 'draft/stranded', conversationSid: null })
    if (stranded === null || stranded !== drafts.sid) return false
    ui.notify(`This is ${title() ?? 'another channel'} now; Enter again sends it here`, 'error')
    return true
  }

  return {
    going,
    sendText: (text) => {
      const { purpose } = view.get().drafts.current
      if (purpose.kind === 'edit') {
        edit({ type: 'paste', text })
        return
      }
      edit({ type: 'give-up' })
      send(text, purpose)
    },
    submit: () => {
      const { buffer, purpose } = view.get().drafts.current
      const submission = submissionOf(buffer.text, purpose.kind !== 'edit')
      if (submission.kind === 'empty') {
        if (purpose.kind === 'edit') ui.notify('A message cannot be empty; it can be deleted', 'error')
        return
      }
      if (submission.kind === 'too-large') {
        ui.notify(submission.problem, 'error')
        return
      }
      const { text } = submission
      if (purpose.kind === 'edit') {
        save(text, purpose)
        return
      }
      const parsed = parseLine(commands, text)
      if (parsed.kind === 'invalid') {
        ui.notify(sentence(parsed.problem, parsed.hint), 'error')
        return
      }
      if (parsed.kind === 'message' && isStranded()) return
      edit({ type: 'sent' })
      if (parsed.kind === 'message') {
        if (going.isUnderWay() && purpose.kind === 'message') going.hold(text)
        else send(parsed.text, purpose)
        return
      }
      // A command does not end an answer that has been begun.
      if (purpose.kind === 'reply') edit({ ...purpose, type: 'begin-reply' })
      carryOut(parsed, text, purpose)
    },
  }
}
