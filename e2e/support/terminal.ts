/** One program in a real pty, with its screen kept by a real terminal emulator. */
import pty from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** What keys send, by name. */
export const keys = {
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  altUp: '\u001b[1;3A',
  altDown: '\u001b[1;3B',
  ctrlC: '\u0003',
  ctrlZ: '\u001a',
  backspace: '\u007f',
} as const

export interface TerminalOptions {
  readonly argv: readonly [string, ...string[]]
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly columns?: number
  readonly rows?: number
}

export interface Terminal {
  readonly pid: number
  /** The terminal emulator itself, for what a text cannot tell. */
  readonly grid: InstanceType<typeof xterm.Terminal>
  /** The screen as text, a line per row, without trailing spaces. */
  readonly screen: () => string
  readonly cursor: () => { readonly x: number; readonly y: number }
  readonly isAlternateScreen: () => boolean
  /** All that the program has written so far. */
  readonly output: () => string
  readonly type: (text: string) => void
  /** Pastes as a terminal does when the program has asked for bracketed paste. */
  readonly paste: (text: string) => void
  readonly resize: (columns: number, rows: number) => void
  /** Resolves with the screen once it fits; rejects with what it shows instead. */
  readonly waitFor: (wanted: string | RegExp | ((screen: string) => boolean), ms?: number) => Promise<string>
  readonly exited: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>
  readonly kill: (signal?: string) => void
}

export const openTerminal = ({
  argv,
  env,
  cwd = process.cwd(),
  columns = 120,
  rows = 40,
}: TerminalOptions): Terminal => {
  const grid = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 })
  const [command, ...args] = argv
  const child = pty.spawn(command, args, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { ...env },
  })
  const checks = new Set<() => void>()
  let output = ''
  child.onData((data) => {
    output += data
    grid.write(data, () => {
      for (const check of checks) check()
    })
  })
  // A program that asks the terminal something gets an answer, as it would from a real one.
  grid.onData((answer) => {
    if (isRunning) child.write(answer)
  })
  let isRunning = true
  const exited = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      isRunning = false
      // Its last words may still be in the parser.
      grid.write('', () => {
        for (const check of checks) check()
        resolve({ exitCode, signal })
      })
    })
  })
  const screen = (): string => {
    const { active } = grid.buffer
    return Array.from(
      { length: grid.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    ).join('\n')
  }
  return {
    pid: child.pid,
    grid,
    screen,
    cursor: () => ({ x: grid.buffer.active.cursorX, y: grid.buffer.active.cursorY }),
    isAlternateScreen: () => grid.buffer.active.type === 'alternate',
    output: () => output,
    type: (text) => child.write(text),
    paste: (text) => child.write(grid.modes.bracketedPasteMode ? `\u001b[200~${text}\u001b[201~` : text),
    resize: (newColumns, newRows) => {
      grid.resize(newColumns, newRows)
      child.resize(newColumns, newRows)
    },
    waitFor: (wanted, ms = 20_000) =>
      new Promise((resolve, reject) => {
        const fits = (): boolean => {
          const now = screen()
          return typeof wanted === 'string'
            ? now.includes(wanted)
            : wanted instanceof RegExp
              ? wanted.test(now)
              : wanted(now)
        }
        const end = (settle: () => void): void => {
          clearTimeout(timer)
          checks.delete(check)
          settle()
        }
        const check = (): void => {
          if (fits()) end(() => resolve(screen()))
        }
        const timer = setTimeout(() => {
          end(() =>
            reject(new Error(`waited ${ms} ms for ${String(wanted)}, but the screen shows:\n${screen()}`)),
          )
        }, ms)
        checks.add(check)
        check()
      }),
    exited,
    kill: (signal) => {
      if (isRunning) child.kill(signal)
    },
  }
}
