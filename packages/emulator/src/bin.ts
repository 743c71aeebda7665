#!/usr/bin/env node
/** The `emulator` command: starts one emulator and says how to reach it. */
import { describeEmulator, formatDescription } from './command/describe.ts'
import { formatHelp, parseCommand } from './command/options.ts'
import type { Command } from './command/options.ts'
import { readSeed } from './command/read-seed.ts'
import { createEmulator } from './index.ts'

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken
    ? `${error.message}. Stop what listens there, or give another --port; 0 picks a free one.`
    : error.message
}

const run = async ({ port, data, seed, isJson, hasRateLimit, credentials }: Command): Promise<void> => {
  const emulator = await createEmulator({
    port,
    ...(data !== undefined && { data }),
    ...(seed !== undefined && { seed: readSeed(seed) }),
    credentials,
    rateLimit: hasRateLimit,
    log: ({ level, ...record }) => {
      if (level !== 'debug') process.stderr.write(`${JSON.stringify({ level, ...record })}\n`)
    },
  })
  process.stdout.write(
    isJson ? `${JSON.stringify(describeEmulator(emulator))}\n` : formatDescription(emulator),
  )
  const stop = (): void => void emulator.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const readCommand = (): Command | undefined => {
  try {
    return parseCommand(process.argv.slice(2), process.env)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\nTry emulator --help.\n`)
    process.exitCode = 2
    return undefined
  }
}

const command = readCommand()
if (command?.wantsHelp === true) process.stdout.write(formatHelp())
else if (command !== undefined) {
  try {
    await run(command)
  } catch (error) {
    process.stderr.write(`The emulator cannot start: ${messageOf(error)}\n`)
    process.exitCode = 1
  }
}
