/** Somebody at a composer: types lines, and all that the commands ask of the screen is written down. */
import { testChat, type TestChat } from '../../../core/test/support/clients.ts'
import { settle } from '../../../core/test/support/fake-clock.ts'
import type { ChatClient } from '@terminal-chat/core'
import type { SlashContext } from '../../src/slash/define.ts'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'
import { fakeControls } from './controls.ts'
import { fakeMessageDesk } from './message-desk.ts'
import { runCommand, type SlashOutcome } from '../../src/slash/run.ts'

export interface SlashDesk extends TestChat {
  readonly client: ChatClient
  /** Others who are connected to the same service. */
  readonly other: (identity: string) => Promise<ChatClient>
  /** Runs a line; what went wrong comes back as `problem · hint`, `null` = nothing did. */
  readonly enter: (line: string) => Promise<string | null>
  /** What the screen was asked for, in order. */
  readonly asked: string[]
  /** Answers the question that was asked last with yes. */
  readonly sayYes: () => Promise<void>
  readonly activeName: () => string | null
}

/** A context whose screen writes down what it is asked for; questions stay unanswered unless `onConfirm` answers. */
export const contextOf = (
  client: ChatClient,
  asked: string[],
  onConfirm: (answerYes: () => void) => void = () => {},
): SlashContext => ({
  client,
  commands: slashCommands,
  ui: {
    openHelp: (topic) => asked.push(`help ${topic ?? 'all'}`),
    confirm: (question, answerYes) => {
      asked.push(question)
      onConfirm(answerYes)
    },
    quit: () => asked.push('quit'),
    goToNews: () => asked.push('news'),
    notify: (text, kind) => asked.push(`${kind}: ${text}`),
    controls: fakeControls(asked),
    messages: fakeMessageDesk(asked),
  },
})

export const slashDesk = async (identity = 'alice'): Promise<SlashDesk> => {
  const chat = testChat()
  const client = chat.clientFor(identity)
  await client.start()
  await settle()
  const asked: string[] = []
  let onYes: (() => void) | null = null
  const context = contextOf(client, asked, (answerYes) => {
    onYes = answerYes
  })
  const enter = async (line: string): Promise<string | null> => {
    const parsed = parseLine(slashCommands, line)
    if (parsed.kind === 'message') throw new Error(`${line} is a message`)
    const outcome: SlashOutcome =
      parsed.kind === 'invalid' ? { ...parsed, kind: 'refused' } : await runCommand(context, parsed)
    await settle()
    if (outcome.kind === 'done') return null
    return outcome.hint === null ? outcome.problem : `${outcome.problem} · ${outcome.hint}`
  }
  return {
    ...chat,
    client,
    enter,
    asked,
    other: async (who) => {
      const joined = chat.clientFor(who)
      await joined.start()
      await settle()
      return joined
    },
    sayYes: async () => {
      onYes?.()
      await settle()
    },
    activeName: () => {
      const { activeSid, conversations } = client.store.get()
      return conversations.get(activeSid ?? '')?.friendlyName ?? null
    },
  }
}
