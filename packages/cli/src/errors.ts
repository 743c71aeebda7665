/** THE table of errors that people see: what happened, what to do about it, the exit status. */

/** One error. Words in braces are filled in when it is thrown. */
export interface ErrorSpec {
  /** What happened, as a sentence without a full stop. */
  readonly message: string
  /** What to do next. */
  readonly hint: string
  /** 1 unexpected · 2 wrong usage · 3 not allowed · 4 not reachable · 5 no such thing · 130 interrupted. */
  readonly exitStatus: 1 | 2 | 3 | 4 | 5 | 130
}

export const errors = {
  'unknown-command': {
    message: 'There is no command {given}',
    hint: 'See all of them with: chat --help',
    exitStatus: 2,
  },
  'unknown-option': {
    message: '{command} has no option {given}',
    hint: 'See its options with: {command} --help. Text that begins with a dash goes behind --',
    exitStatus: 2,
  },
  'option-needs-value': {
    message: '{option} needs a value',
    hint: 'Write it as {option}={value}',
    exitStatus: 2,
  },
  'option-takes-no-value': {
    message: '{option} takes no value',
    hint: 'Write it as {option} alone',
    exitStatus: 2,
  },
  'bad-value': {
    message: '{name} is {given}, which is not {expected}',
    hint: 'For example: {example}',
    exitStatus: 2,
  },
  'missing-argument': {
    message: '{command} needs {argument}',
    hint: 'For example: {example}',
    exitStatus: 2,
  },
  'surplus-argument': {
    message: '{command} does not know what to do with {given}',
    hint: 'For example: {example}',
    exitStatus: 2,
  },
  'identity-missing': {
    message: 'It is not known who you are',
    hint: 'Say it with --identity NAME, with CHAT_IDENTITY, or once for all with: chat config set identity NAME',
    exitStatus: 2,
  },
  'not-a-terminal': {
    message: 'The chat needs a terminal for its input and its output',
    hint: 'From scripts use: chat send, chat tail --json, chat history --json',
    exitStatus: 2,
  },
  'config-unreadable': {
    message: 'The configuration {file} cannot be read: {reason}',
    hint: 'Repair or remove that file',
    exitStatus: 2,
  },
  'unknown-setting': {
    message: 'There is no setting {given}',
    hint: 'See all of them with: chat config list',
    exitStatus: 2,
  },
  'bad-keys': {
    message: 'The keys in the configuration cannot be used: {problems}',
    hint: 'Give an action other chords with: chat config set keys.ACTION CHORDS',
    exitStatus: 2,
  },
  'already-running': {
    message: 'The local service runs already, as process {pid}',
    hint: 'Stop that one first with: chat server stop',
    exitStatus: 2,
  },
  'file-not-written': {
    message: 'The file {file} cannot be written: {reason}',
    hint: 'Name another one with --output FILE',
    exitStatus: 2,
  },
  'file-not-usable': {
    message: 'The file {file} cannot be sent: {reason}',
    hint: 'Name a file that you can read; a name with spaces goes in double quotes',
    exitStatus: 2,
  },
  'too-many-files': {
    message: 'Those are {count} files, and a message carries {limit} at most',
    hint: 'Send them in several messages',
    exitStatus: 2,
  },
  'files-too-large': {
    message: 'The files of one message are at most {limit} together',
    hint: 'Send less at once, or put it elsewhere and send the link',
    exitStatus: 2,
  },
  'password-missing': {
    message: 'No password was given',
    hint: 'Type it when you are asked, or send it: chat login < FILE',
    exitStatus: 2,
  },
  'nothing-to-sign-in': {
    message: 'The local service asks nobody for a password',
    hint: 'Name the server with --server URL, or once for all with: chat config set server URL',
    exitStatus: 2,
  },
  'no-device-sign-in': {
    message: 'The server’s identity provider offers no sign-in for programs',
    hint: 'Name a program that prints its token, in the profile of this server: chat config set tokenCommand \'["PROGRAM", "ARGUMENT"]\'',
    exitStatus: 2,
  },
  'no-editor': {
    message: 'The editor {editor} ended with {status}',
    hint: 'Set VISUAL or EDITOR to a program that is there',
    exitStatus: 2,
  },
  'bad-request': {
    message: '{reason}',
    hint: 'Change it and try again',
    exitStatus: 2,
  },
  refused: {
    message: '{reason}',
    hint: 'Ask whoever runs the server or made the channel',
    exitStatus: 3,
  },
  'plain-http': {
    message: 'The server {server} has no encryption: whoever reads along would learn your password or token',
    hint: 'Use its https:// address; where the network is yours alone, allow it with: chat config set allowHttp on',
    exitStatus: 3,
  },
  'not-signed-in': {
    message: 'The server does not accept who you say you are: {reason}',
    hint: 'Check --identity and --server, or sign in with: chat login',
    exitStatus: 3,
  },
  'private-folder': {
    message: 'The folder {folder} is not yours alone: {reason}',
    hint: 'Remove it, or choose another with CHAT_DATA_DIR',
    exitStatus: 3,
  },
  'private-file': {
    message: 'The file {file} with your logins is not yours alone: {reason}',
    hint: 'Remove it and sign in again with: chat login',
    exitStatus: 3,
  },
  'server-unreachable': {
    message: 'The server {server} does not answer: {reason}',
    hint: 'Check the address and the network, or find out more with: chat doctor',
    exitStatus: 4,
  },
  'no-token-server': {
    message: 'What answers at {server} is not a token server',
    hint: 'Check the address: behind it stand /health and /token',
    exitStatus: 4,
  },
  'server-failed': {
    message: 'The server {server} could not do it: {reason}',
    hint: 'Try again in a moment, or find out more with: chat doctor',
    exitStatus: 4,
  },
  disconnected: {
    message: 'The connection broke before an answer came: {reason}',
    hint: 'Look with chat history whether it was done before you try again',
    exitStatus: 4,
  },
  'not-connected': {
    message: 'No connection within {seconds} seconds: {reason}',
    hint: 'Find out more with: chat doctor',
    exitStatus: 4,
  },
  'local-service-failed': {
    message: 'The local service did not start: {reason}',
    hint: 'Its log tells more: chat server logs',
    exitStatus: 4,
  },
  'local-service-stopped': {
    message: 'The local service was stopped',
    hint: 'Start it again with: chat server start',
    exitStatus: 4,
  },
  'no-such-channel': {
    message: 'There is no channel {name}',
    hint: 'See all of them with: chat channels',
    exitStatus: 5,
  },
  'ambiguous-channel': {
    message: 'Several channels are called {name}',
    hint: 'Say which one by its SID: {sids}',
    exitStatus: 5,
  },
  'not-found': {
    message: '{reason}',
    hint: 'It may have been removed meanwhile',
    exitStatus: 5,
  },
  'not-done': {
    message: '{reason}',
    hint: 'Try again, or find out more with --debug FILE',
    exitStatus: 1,
  },
  interrupted: {
    message: 'Interrupted',
    hint: 'Nothing else was done',
    exitStatus: 130,
  },
} as const satisfies Record<string, ErrorSpec>

export type ErrorCode = keyof typeof errors

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never

/** What must be known to spell an error. */
export type ErrorDetails<Code extends ErrorCode> = Readonly<
  Record<Holes<(typeof errors)[Code]['message']> | Holes<(typeof errors)[Code]['hint']>, string>
>

const fill = (text: string, details: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => details[name] ?? hole)

/** An error that is nobody's bug: its reader can do something about it. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: ErrorCode
  /** What to do next. */
  readonly hint: string
  readonly exitStatus: number

  constructor(code: ErrorCode, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
    this.exitStatus = errors[code].exitStatus
  }
}

/** Spells an error of the table; `hint` replaces the table's where more is known. */
export const userError = <Code extends ErrorCode>(
  code: Code,
  details: ErrorDetails<Code>,
  hint?: string,
): UserError => {
  const spec: ErrorSpec = errors[code]
  return new UserError(code, fill(spec.message, details), hint ?? fill(spec.hint, details))
}
