/** What a slash command is: one record from which parsing, running, completion and help all come. */
import type { ChatClient } from '@terminal-chat/core'
import type { Controls } from './controls.ts'
import type { MessageDesk } from './message-desk.ts'

/** What Tab offers for an argument. `joined`: channels one is in; `conversation`: those one may join as well. */
export type CompletionKind =
  | 'conversation'
  | 'joined'
  | 'person'
  | 'command'
  | 'help-topic'
  | 'emoji'
  | 'path'
  | 'theme'
  | 'setting'
  | 'setting-value'
  | 'profile'

export interface ArgumentSpec {
  /** Name of the value that `run` receives; help writes it in capitals. */
  readonly name: string
  readonly summary: string
  readonly isOptional?: true
  /** Takes each word that follows by itself; only the last argument may. */
  readonly isRepeated?: true
  readonly complete?: CompletionKind
  /** Words that Tab offers besides. */
  readonly choices?: readonly string[]
}

/** A switch, written `--name`. */
export interface FlagSpec {
  readonly name: string
  readonly summary: string
}

/** What a command may ask of the screen. */
export interface SlashUi {
  /** Opens help; `topic` is a command's name or `keys`, `null` = all. */
  readonly openHelp: (topic: string | null) => void
  /** Asks a yes-or-no question; `onYes` runs when the answer is yes. */
  readonly confirm: (question: string, onYes: () => void) => void
  /** Goes to what is new in other channels, or says that nothing is. */
  readonly goToNews: () => void
  readonly quit: () => void
  /** Says something to this person alone. */
  readonly notify: (text: string, kind: 'info' | 'error') => void
  readonly controls: Controls
  readonly messages: MessageDesk
}

export interface SlashContext {
  readonly client: ChatClient
  readonly ui: SlashUi
  /** Index of the message that was selected for the command, in the conversation on the screen. */
  readonly about?: number | null
  /** The table the command stands in. */
  readonly commands: readonly SlashCommand[]
}

/** Thrown by a command that cannot do what it was asked; `hint` says what to do instead. */
export class SlashError extends Error {
  override readonly name = 'SlashError'
  readonly hint: string | null
  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}

type ArgumentValue<Arg extends ArgumentSpec> = Arg extends { isRepeated: true }
  ? readonly string[]
  : Arg extends { isOptional: true }
    ? string | undefined
    : string

/** The values of a command's arguments by name; an optional one that was not given is `undefined`. */
export type ArgumentValues<Args extends readonly ArgumentSpec[]> = {
  readonly [Arg in Args[number] as Arg['name']]: ArgumentValue<Arg>
}

export type FlagValues<Flags extends readonly FlagSpec[]> = {
  readonly [Flag in Flags[number] as Flag['name']]: boolean
}

/** What the parser hands to a command: one word, several, or whether a switch was given. */
export type SlashValues = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

/** A command whose arguments the caller does not know: what the table holds. */
export interface SlashCommand {
  readonly name: string
  readonly aliases: readonly string[]
  readonly summary: string
  /** A line that can be typed as it is. */
  readonly example: string
  readonly args: readonly ArgumentSpec[]
  readonly flags: readonly FlagSpec[]
  /** It ends in another channel: what is submitted meanwhile is meant for there, and waits. */
  readonly goesElsewhere: boolean
  /** It means the same wherever one is: it never waits. */
  readonly isForAnywhere: boolean
  /** Rejects with `SlashError`, or the client's `RuleError` and `GatewayError`; each message is for people. */
  readonly run: (context: SlashContext, values: SlashValues) => Promise<void>
}

/**
 * Each argument takes one word, or several in double quotes; the last takes the rest of the line. Optional arguments
 * come after the others.
 */
export const defineSlashCommand = <
  const Args extends readonly ArgumentSpec[] = readonly [],
  const Flags extends readonly FlagSpec[] = readonly [],
>(definition: {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly example: string
  readonly args?: Args
  readonly flags?: Flags
  readonly goesElsewhere?: true
  readonly isForAnywhere?: true
  readonly run: (
    context: SlashContext,
    values: ArgumentValues<Args> & FlagValues<Flags>,
  ) => void | Promise<void>
}): SlashCommand => ({
  aliases: [],
  args: [],
  flags: [],
  goesElsewhere: false,
  isForAnywhere: false,
  ...definition,
  // The parser makes the values from these very specs, so they have the type that the specs spell.
  run: async (context, values) => {
    await definition.run(context, values as ArgumentValues<Args> & FlagValues<Flags>)
  },
})
