/** The one place where the parts are wired together: words of the command line in, an exit status out. */
import { loadConfig } from './config/load.ts'
import { createProfiles } from './config/profiles.ts'
import type { LocalService } from './local/local-service.ts'
import { askIdentity } from './main/ask-identity.ts'
import { createDebugLog } from './main/debug-log.ts'
import type { EarlyScreen } from './main/early-screen.ts'
import { loadLocalService } from './main/local.ts'
import { quietConsole } from './main/quiet-console.ts'
import { reportError } from './main/report-error.ts'
import { systemClock } from './main/system-clock.ts'
import { version } from './main/version.ts'
import type { Io, SubcommandContext } from './subcommands/define.ts'
import { subcommands } from './subcommands/index.ts'
import { parseCommandLine, type CommandLine } from './subcommands/parse.ts'
import { isSdkRejection } from './twilio/sdk-rejections.ts'

/** What of the process is used. */
export interface Surroundings extends Io {
  /** Behind the name of the program. */
  readonly words: readonly string[]
  readonly on: NodeJS.Process['on']
  /** The file that runs. */
  readonly program?: string
  /** What shows the first screen already. */
  readonly early?: EarlyScreen | null
}

/** Signals that end a program, with the status that shells expect. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const help = async (line: Extract<CommandLine, { kind: 'help' }>): Promise<string> => {
  const { renderCommandHelp, renderGroupHelp } = await import('./reference/command-help.ts')
  return line.command === null ? renderGroupHelp(line.group, subcommands) : renderCommandHelp(line.command)
}

/** Never rejects. */
export const main = async (around: Surroundings): Promise<number> => {
  const { words, stdout, stderr, env } = around
  const write = (text: string): void => {
    around.early?.giveBack()
    stderr.write(text)
  }
  const print = (line: string): void => {
    around.early?.giveBack()
    stdout.write(`${line}\n`)
  }
  const ended = Promise.withResolvers<number>()
  let failTerminal: ((error: unknown) => void) | null = null
  const fail = (error: unknown): void => {
    if (failTerminal === null) ended.resolve(reportError(error, write, version))
    else failTerminal(error)
  }
  // Whoever reads has had enough: that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') ended.resolve(0)
    else fail(error)
  })

  const run = async (): Promise<number> => {
    const line = parseCommandLine(subcommands, words)
    if (line.kind === 'version') {
      print(version)
      return 0
    }
    if (line.kind === 'help') {
      print(await help(line))
      return 0
    }
    const config = loadConfig(line.typed, env)
    const log = createDebugLog(config.debugFile, systemClock)
    quietConsole(console, (text) => log.note('console/written', text))
    const onStray = (error: unknown): void => {
      if (isSdkRejection(error)) log.note('sdk/rejected', String(error))
      else fail(error)
    }
    around.on('unhandledRejection', onStray)
    around.on('uncaughtException', fail)
    const interruption = new AbortController()
    for (const [signal, status] of Object.entries(signals))
      around.on(signal as keyof typeof signals, () => {
        interruption.abort()
        if (!line.command.endsItself) ended.resolve(status)
      })

    const clock = systemClock
    let service: Promise<LocalService> | null = null
    const localService = (): Promise<LocalService> => (service ??= loadLocalService(config, clock))
    const context: SubcommandContext = {
      config,
      io: around,
      clock,
      version,
      print,
      localService,
      interrupted: interruption.signal,
      commands: subcommands,
      signIn: async () => await (await import('./main/sign-in.ts')).signIn({ config, io: around, clock }),
      signOut: async () => await (await import('./main/sign-in.ts')).signOut({ config, io: around, clock }),
      openTerminal: async () => {
        const { runTerminal } = await import('./main/run-terminal.ts')
        const onFailure = (next: typeof failTerminal): void => {
          failTerminal = next
        }
        const profiles = createProfiles(config.configFile, env)
        const { words, program = '', early = null } = around
        const parts = { io: around, clock, log, localService, profiles, onFailure }
        let ending = await runTerminal({
          ...parts,
          config,
          early,
          next: { words, program, load: () => loadConfig(line.typed, env) },
        })
        while (typeof ending === 'object') {
          ending = await runTerminal({ ...parts, config: profiles.load(ending.profile) })
        }
        return ending
      },
      openServer: async () =>
        (await import('./main/open-server.ts')).openServer({ config, io: around, clock, localService }),
      openChat: async () => {
        const { openChat } = await import('./main/open-chat.ts')
        const { knownIdentity } = await import('./main/login.ts')
        const identity = knownIdentity(config) ?? (await askIdentity(config, around))
        return await openChat({ config, identity, clock, log, localService })
      },
    }
    return await line.command.run(context, line.values)
  }
  run().then(ended.resolve, (error: unknown) => ended.resolve(reportError(error, write, version)))
  const status = await ended.promise
  around.early?.giveBack()
  return status
}
