/** THE table of the command's options; parsing and help are made from it. */
import { parseArgs } from 'node:util'
import type { EmulatorCredentials } from '../credentials.ts'

interface Option {
  readonly type: 'string' | 'boolean'
  /** How its value is called in the help. */
  readonly value?: string
  readonly help: string
  /** Environment variable that sets it where the option is not given. */
  readonly variable?: string
  readonly credential?: keyof EmulatorCredentials
}

const options = {
  port: { type: 'string', value: 'N', help: 'port to listen on; default 4101, 0 picks a free one' },
  data: { type: 'string', value: 'FILE', help: 'keep everything in this SQLite file' },
  memory: { type: 'boolean', help: 'forget everything at the end; the default' },
  seed: { type: 'string', value: 'FILE', help: 'add what this JSON file says and is not there yet' },
  'rate-limit': {
    type: 'boolean',
    help: 'refuse what comes faster than Twilio allows (30 actions a second) with 429',
  },
  json: { type: 'boolean', help: 'print the URLs and credentials as one line of JSON' },
  'account-sid': {
    type: 'string',
    value: 'AC…',
    help: 'the account',
    variable: 'TWILIO_ACCOUNT_SID',
    credential: 'accountSid',
  },
  'auth-token': {
    type: 'string',
    value: 'TOKEN',
    help: 'its token for the REST API',
    variable: 'TWILIO_AUTH_TOKEN',
    credential: 'authToken',
  },
  'api-key': {
    type: 'string',
    value: 'SK…',
    help: 'the key that access tokens are made with',
    variable: 'TWILIO_API_KEY',
    credential: 'apiKey',
  },
  'api-secret': {
    type: 'string',
    value: 'SECRET',
    help: 'its secret',
    variable: 'TWILIO_API_SECRET',
    credential: 'apiSecret',
  },
  'chat-service-sid': {
    type: 'string',
    value: 'IS…',
    help: 'the default Conversation Service',
    variable: 'TWILIO_CHAT_SERVICE_SID',
    credential: 'chatServiceSid',
  },
  help: { type: 'boolean', help: 'print this' },
} as const satisfies Record<string, Option>

const table = Object.entries<Option>(options)

/** What the command is to do. */
export interface Command {
  readonly wantsHelp: boolean
  readonly port: number
  /** SQLite file; absent for memory. */
  readonly data: string | undefined
  /** JSON file to seed from. */
  readonly seed: string | undefined
  readonly isJson: boolean
  readonly hasRateLimit: boolean
  readonly credentials: Partial<EmulatorCredentials>
}

/** The text of `--help`. */
export const formatHelp = (): string => {
  const rows = table.map(([name, { value, help, variable }]) => {
    const flag = value === undefined ? `--${name}` : `--${name} ${value}`
    return `  ${flag.padEnd(26)}${help}${variable === undefined ? '' : ` (or ${variable})`}`
  })
  return [
    'Twilio Conversations on your own machine, for the unmodified SDKs.',
    '',
    '  emulator [OPTION]…',
    '',
    ...rows,
    '',
    'Credentials that are not given are made up at the first start and kept with the data. A secret in an option is seen by',
    'everyone who may list processes; in a variable it is not.',
    '',
  ].join('\n')
}

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Throws a TypeError that names the option when one is unknown, lacks its value or has a wrong one. */
export const parseCommand = (args: readonly string[], env: NodeJS.ProcessEnv): Command => {
  const { values } = parseArgs({ args: [...args], options })
  const port = Number(values.port ?? '4101')
  if (!/^\d+$/.test(values.port ?? '4101') || port > 65_535)
    throw new TypeError(`--port ${values.port} is no port`)
  if (values.memory === true && values.data !== undefined) {
    throw new TypeError('--data and --memory exclude each other')
  }
  const given: Readonly<Record<string, string | boolean | undefined>> = values
  const credentials = table.flatMap(([name, { credential, variable }]) => {
    if (credential === undefined || variable === undefined) return []
    const value = text(given[name]) ?? (env[variable] || undefined)
    return value === undefined ? [] : [[credential, value] as const]
  })
  return {
    wantsHelp: values.help === true,
    port,
    data: values.data,
    seed: values.seed,
    isJson: values.json === true,
    hasRateLimit: values['rate-limit'] === true,
    credentials: Object.fromEntries(credentials),
  }
}
