#!/usr/bin/env node
/** The `emulator` command: starts one emulator and says how to reach it. */
import { parseArgs } from 'node:util'
import type { EmulatorCredentials } from './credentials.ts'
import { createEmulator } from './index.ts'
import type { Emulator } from './index.ts'

const usage = `Twilio Conversations on your own machine, for the unmodified SDKs.

  emulator [--port N] [--data FILE | --memory] [--json]

  --port N      port to listen on (default 4101; 0 picks a free one)
  --data FILE   keep everything in this SQLite file
  --memory      forget everything at the end (default)
  --json        print the URLs and credentials as one line of JSON
  --help        print this

  TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API_KEY, TWILIO_API_SECRET and TWILIO_CHAT_SERVICE_SID
  set the credentials; those that are not set are made up and kept with the data.
`

const variables: Record<keyof EmulatorCredentials, string> = {
  accountSid: 'TWILIO_ACCOUNT_SID',
  authToken: 'TWILIO_AUTH_TOKEN',
  apiKey: 'TWILIO_API_KEY',
  apiSecret: 'TWILIO_API_SECRET',
  chatServiceSid: 'TWILIO_CHAT_SERVICE_SID',
}

const options = {
  port: { type: 'string', default: '4101' },
  data: { type: 'string' },
  memory: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const readCredentials = (env: NodeJS.ProcessEnv): Partial<EmulatorCredentials> =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, key]) => (env[key] ? [[name, env[key]]] : [])))

const describe = ({ url, realtimeUrl, apiBaseUrl, credentials }: Emulator): Record<string, string> => ({
  url,
  realtimeUrl,
  apiBaseUrl,
  ...credentials,
})

const readArguments = (args: string[]) => {
  const { values } = parseArgs({ args, options })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError(`--port ${values.port} is no port`)
  if (values.memory && values.data !== undefined)
    throw new TypeError('--data and --memory exclude each other')
  return { ...values, port }
}

const main = async (): Promise<void> => {
  let values
  try {
    values = readArguments(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nTry emulator --help.\n`)
    process.exitCode = 2
    return
  }
  if (values.help) return void process.stdout.write(usage)

  const emulator = await createEmulator({
    port: values.port,
    ...(values.data !== undefined && { data: values.data }),
    credentials: readCredentials(process.env),
    log: ({ level, ...record }) => {
      if (level !== 'debug') process.stderr.write(`${JSON.stringify({ level, ...record })}\n`)
    },
  })
  const description = describe(emulator)
  const lines = Object.entries(description).map(([name, value]) => `${name.padEnd(16)}${value}`)
  process.stdout.write(values.json ? `${JSON.stringify(description)}\n` : `${lines.join('\n')}\n`)

  const stop = (): void => void emulator.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  process.stderr.write(
    `The emulator cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  )
  process.exitCode = 1
}
