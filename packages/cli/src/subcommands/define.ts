/** What a subcommand is: one record from which parsing, running, completion, help and manual all come. */
import type { ChatClient, ChatEvent, ChatGateway, Clock, Directory } from '@terminal-chat/core'
import type { Config } from '../config/load.ts'
import type { OptionName } from '../config/options.ts'
import type { Parse } from '../config/parsers.ts'
import type { LocalService } from '../local/local-service.ts'
import type { LoginTerms } from '../server/login/terms.ts'

/** What the shell offers for an argument. */
export type CompletionKind = 'channel' | 'command' | 'setting' | 'path'

export interface ArgumentSpec {
  /** Name of the value that `run` receives; help writes it in capitals. */
  readonly name: string
  readonly summary: string
  readonly isOptional?: true
  /** Takes all that follows; only the last may. */
  readonly isRepeated?: true
  /** The only words it may be. */
  readonly choices?: readonly string[]
  readonly complete?: CompletionKind
}

/** An option of one command alone. */
export interface OwnOptionSpec {
  /** Without the dashes. */
  readonly flag: string
  readonly short?: string
  /** What the value is called in help; absent = a switch. */
  readonly value?: string
  readonly isRepeated?: true
  readonly summary: string
  readonly example?: string
  /** Absent: the text as it is. */
  readonly parse?: Parse<string | number>
  readonly complete?: CompletionKind
}

/** A chat that is connected; what it is told it also tells. */
export interface OpenChat {
  readonly client: ChatClient
  readonly gateway: Pick<ChatGateway, 'loadMessages' | 'readMessages' | 'loadParticipants'>
  readonly directory: Directory
  /** Hears every event after the state has taken it in; returns how to stop. */
  readonly onEvent: (listener: (event: ChatEvent) => void) => () => void
  readonly close: () => Promise<void>
}

/** What a token server finds when it tries its credentials. */
export interface ServerFinding {
  readonly name: string
  readonly status: 'ok' | 'warn' | 'fail'
  readonly detail: string
  readonly hint: string
}

/** A token server, asked one thing at a time; each rejects with a `UserError`. */
export interface ServerDesk {
  readonly identity: string
  /** Whether it answers, and by its clock when: milliseconds since 1970, whole seconds; `null` = it does not say. */
  readonly reach: () => Promise<number | null>
  /** How one signs in there. */
  readonly terms: () => Promise<LoginTerms>
  /** How long the token lives that it gives us, in milliseconds. */
  readonly token: () => Promise<number>
  /** What it finds out about itself; `null` = it does not do that. */
  readonly check: () => Promise<readonly ServerFinding[] | null>
}

/** The streams and the surroundings of the process. */
export interface Io {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface SubcommandContext {
  readonly config: Config
  readonly io: Io
  readonly clock: Clock
  readonly version: string
  /** Writes one line to standard output. Foreign text must have been sanitised, unless it is JSON. */
  readonly print: (line: string) => void
  /** Connects as `config` says; rejects with a `UserError`. */
  readonly openChat: () => Promise<OpenChat>
  /** The token server that `config` names; nothing is asked yet. */
  readonly openServer: () => Promise<ServerDesk>
  /** Opens the terminal interface; resolves when it is left. */
  readonly openTerminal: () => Promise<'quit' | 'interrupted'>
  readonly localService: () => Promise<LocalService>
  /** Signs in as the server wants it, keeps what proves it; resolves with the identity. Rejects with a `UserError`. */
  readonly signIn: () => Promise<string>
  /** Forgets it. */
  readonly signOut: () => Promise<{
    readonly identity: string
    readonly wasIn: boolean
    /** Whether the identity provider took it back; `null` = it was not asked. */
    readonly isRevoked: boolean | null
  }>
  /** Fires on the signals that end a program. A command that does not end by itself then is ended. */
  readonly interrupted: AbortSignal
  /** The table the command stands in. */
  readonly commands: readonly Subcommand[]
}

type ArgumentValue<Spec extends ArgumentSpec> = Spec extends { isRepeated: true }
  ? readonly string[]
  : Spec extends { isOptional: true }
    ? string | undefined
    : string

type ParsedBy<Spec extends OwnOptionSpec> = Spec extends { parse: Parse<infer T> } ? T : string

type OwnOptionValue<Spec extends OwnOptionSpec> = Spec extends { value: string }
  ? Spec extends { isRepeated: true }
    ? readonly ParsedBy<Spec>[]
    : ParsedBy<Spec> | undefined
  : boolean

type OwnOptions = Readonly<Record<string, OwnOptionSpec>>

/** The values of a command's arguments and own options. */
export type ValuesOf<Args extends readonly ArgumentSpec[], Own extends OwnOptions> = {
  readonly [Arg in Args[number] as Arg['name']]: ArgumentValue<Arg>
} & { readonly [Name in keyof Own]: OwnOptionValue<Own[Name]> }

export type Values = Readonly<Record<string, unknown>>

/** A command whose arguments the caller does not know: what the table holds. */
export interface Subcommand {
  /** Words after `chat`; empty for `chat` itself. */
  readonly name: string
  readonly summary: string
  /** What else is worth knowing, in a sentence or two. */
  readonly description: string
  /** Lines that can be typed as they are. */
  readonly examples: readonly string[]
  /** Which of the options of the table it takes. */
  readonly uses: readonly OptionName[]
  readonly args: readonly ArgumentSpec[]
  readonly options: OwnOptions
  /** Whether it ends by itself when it is interrupted; others are just ended. */
  readonly endsItself: boolean
  /** Resolves with the exit status; nothing = 0. Rejects with a `UserError` for what people can mend. */
  readonly run: (context: SubcommandContext, values: Values) => Promise<number>
}

/** Options of every command that connects. */
export const connecting = [
  'identity',
  'server',
  'profile',
  'debugFile',
] as const satisfies readonly OptionName[]

/** The switch that turns output into one JSON object a line. */
export const json = { flag: 'json', summary: 'Print one JSON object a line, in Twilio’s spelling' } as const

export const defineSubcommand = <
  const Args extends readonly ArgumentSpec[] = readonly [],
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- a command without options of its own
  const Own extends OwnOptions = Readonly<Record<never, never>>,
>(definition: {
  readonly name: string
  readonly summary: string
  readonly description?: string
  readonly examples: readonly string[]
  readonly uses?: readonly OptionName[]
  readonly args?: Args
  readonly options?: Own
  readonly endsItself?: boolean
  readonly run: (
    context: SubcommandContext,
    values: ValuesOf<Args, Own>,
  ) => Promise<number | void> | number | void
}): Subcommand => ({
  description: '',
  uses: [],
  args: [],
  options: {},
  endsItself: false,
  ...definition,
  // The parser makes the values from these very specs, so they have the type that the specs spell.
  run: async (context, values) => (await definition.run(context, values as ValuesOf<Args, Own>)) ?? 0,
})
