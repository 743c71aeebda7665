/** Opens the interface on a real terminal grid, with a service in memory and a clock that the test owns. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import {
  createChatClient,
  createFrameScheduler,
  createStore,
  initialState,
  reduce,
  type ChatClient,
  type ChatState,
} from '@terminal-chat/core'
import { onTestFinished } from 'vitest'
import { fakeClock, type FakeClock } from '../../../core/test/support/fake-clock.ts'
import { fakeService, type FakeService } from '../../../core/test/support/fake-service.ts'
import { openTerminal } from '../../src/tui/open.tsx'
import type { OpenTerminal, TerminalOptions } from '../../src/tui/terminal-options.ts'
import { fakeOutput } from './fake-output.ts'
import { createGrid, type Grid } from './grid.ts'

export interface TestTerminal {
  readonly client: ChatClient
  readonly service: FakeService
  readonly clock: FakeClock
  readonly grid: Grid
  readonly terminal: OpenTerminal
  /** SID of General Channel. */
  readonly general: string
  /** Texts that were kept, by conversation SID. */
  readonly kept: Map<string, string>
  /** Types bytes, as a terminal sends them, and waits until the screen is still. */
  readonly type: (...bytes: readonly string[]) => Promise<void>
  /** Lets time pass, in ms. */
  readonly pass: (ms: number) => Promise<void>
  /** The screen as it is when all that is under way has come to rest. */
  readonly screen: () => Promise<string>
  readonly resize: (columns: number, rows: number) => Promise<void>
  /** Bytes written to the terminal since the last call. */
  readonly taken: () => string
  /** What the process was told: signals it sent, raw mode. */
  readonly host: EventEmitter & { readonly sent: readonly string[] }
  readonly isRaw: () => boolean
}

export interface TestTerminalOptions extends Partial<
  Pick<
    TerminalOptions,
    | 'theme'
    | 'keys'
    | 'isScreenReader'
    | 'isMouseEnabled'
    | 'editText'
    | 'tap'
    | 'preferences'
    | 'alertLevels'
    | 'mutes'
    | 'readThemes'
    | 'background'
    | 'notifyDesktop'
    | 'desktop'
    | 'early'
  >
> {
  readonly columns?: number
  readonly rows?: number
  readonly identity?: string
  /** How wide the terminal takes characters for; it knows joined ones unless it is said to be `old`. */
  readonly widths?: 'graphemes' | 'old'
  /** Prepares the service before anybody connects; gets the SID of General Channel. */
  readonly prepare?: (service: FakeService, general: string) => void
  /** What the client knows before it connects. */
  readonly state?: ChatState
  readonly isStarted?: boolean
  readonly drafts?: ReadonlyMap<string, string>
  readonly environment?: Readonly<Record<string, string>>
}

/** Keys by name, as xterm sends them. */
export const keys = {
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  backTab: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  ctrlUp: '\u001b[1;5A',
  altS: '\u001bs',
  altUp: '\u001b[1;3A',
  altDown: '\u001b[1;3B',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  home: '\u001b[H',
  end: '\u001b[F',
  f1: '\u001bOP',
  ctrlC: '\u0003',
  ctrlL: '\u000c',
  ctrlZ: '\u001a',
  altR: '\u001br',
  altX: '\u001bx',
} as const

export const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`

/** What is handed on as it is, where it is given. */
const forwarded = ({
  tap,
  preferences,
  alertLevels,
  mutes,
  readThemes,
  background,
  notifyDesktop,
  early,
}: TestTerminalOptions): Partial<TerminalOptions> => ({
  ...(tap && { tap }),
  ...(preferences && { preferences }),
  ...(alertLevels && { alertLevels }),
  ...(mutes && { mutes }),
  ...(readThemes && { readThemes }),
  ...(background && { background }),
  ...(notifyDesktop && { notifyDesktop }),
  ...(early && { early }),
})

/** Ink shows what changed within this many ms, and reads no clock but the real one. */
const inkRest = 12

export const openTestTerminal = async (options: TestTerminalOptions = {}): Promise<TestTerminal> => {
  const { columns = 80, rows = 24, identity = 'alice', isStarted = true } = options
  const clock = fakeClock()
  const service = fakeService(clock.now)
  const general = service.addConversation('General Channel', 'general', ['alice', 'bob'])
  options.prepare?.(service, general)
  let ids = 0
  const client = createChatClient({
    store: createStore(reduce, options.state ?? initialState(identity), createFrameScheduler(clock)),
    ...service.gatewayFor(identity),
    clock,
    newId: () => `local-${(ids += 1)}`,
  })

  const grid = createGrid({ columns, rows, ...(options.widths && { widths: options.widths }) })
  const output = fakeOutput(columns, rows, (bytes) => {
    grid.write(bytes)
    // As every terminal does.
    for (const _ of bytes.matchAll(/\u001b\[c/g)) stdin.write('\u001b[?1;2c')
  })
  let isRaw = false
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (next: boolean) => {
      isRaw = next
    },
    ref: () => undefined,
    unref: () => undefined,
  })
  const sent: string[] = []
  const host = Object.assign(new EventEmitter(), {
    env: options.environment ?? {},
    sent,
    kill: (pid: number, signal: string) => sent.push(`${pid} ${signal}`),
  })
  const kept = new Map(options.drafts)
  const terminal = openTerminal({
    client,
    clock,
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: output.stream,
    ...(options.desktop === undefined ? {} : { desktop: options.desktop }),
    drafts: {
      list: () => [...kept.keys()],
      get: (sid) => kept.get(sid) ?? '',
      set: (sid, text) => {
        if (text === '') kept.delete(sid)
        else kept.set(sid, text)
      },
    },
    theme: options.theme ?? 'dark',
    ...(options.editText === undefined ? {} : { editText: options.editText }),
    isMouseEnabled: options.isMouseEnabled ?? false,
    isScreenReader: options.isScreenReader ?? false,
    keys: options.keys ?? {},
    ...forwarded(options),
    onFirstFrame: () => {
      if (isStarted) void client.start()
    },
    host: host as never,
  })
  terminal.done.catch(() => undefined)
  onTestFinished(() => terminal.close())

  const rest = async (): Promise<void> => {
    // Twice: what the first round showed may have set more in motion.
    for (let round = 0; round < 2; round += 1) {
      await clock.advance(60)
      await new Promise((resolve) => setTimeout(resolve, inkRest))
    }
    await grid.screen()
  }
  await terminal.drawn
  await rest()
  return {
    client,
    service,
    clock,
    grid,
    terminal,
    general,
    kept,
    type: async (...bytes) => {
      for (const some of bytes) {
        stdin.write(some)
        await new Promise((resolve) => setImmediate(resolve))
        await rest()
      }
    },
    pass: async (ms) => {
      await clock.advance(ms)
      await rest()
    },
    screen: async () => {
      await rest()
      return (await grid.screen()).join('\n')
    },
    resize: async (nextColumns, nextRows) => {
      grid.resize(nextColumns, nextRows)
      output.resize(nextColumns, nextRows)
      await rest()
    },
    taken: output.taken,
    host,
    isRaw: () => isRaw,
  }
}
