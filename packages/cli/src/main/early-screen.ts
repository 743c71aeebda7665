/** Shows the screen that the last session left behind, before anything else is loaded. */
import { readFirstFrame, type FirstFrame, type FrameOwner } from '../cache/first-frame-file.ts'
import { foldersOf } from '../config/folders.ts'
import { setRawMode, type RawInput } from '../tui/terminal/raw-mode.ts'

/** What of the process is used. */
export interface EarlyProcess {
  readonly words: readonly string[]
  /** The file that runs. */
  readonly program: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: RawInput
  readonly stdout: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'rows' | 'write' | 'on' | 'off'>
  readonly on: (name: NodeJS.Signals | 'exit', listener: () => void) => unknown
  readonly off: (name: NodeJS.Signals | 'exit', listener: () => void) => unknown
  readonly exit: (status: number) => void
  readonly now: number
}

export interface EarlyScreen {
  readonly shown: FirstFrame
  /** `false` = the terminal may show something else by now. */
  readonly isIntact: () => boolean
  /** From now on the terminal is the caller's to give back. */
  readonly takeOver: () => void
  /** Gives the terminal back, unless it was given back or taken over. */
  readonly giveBack: () => void
}

/** Signals that end a program, with the status that shells expect. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Who the frame of this process is for. */
export const frameOwnerOf = ({ words, env, program, stdout, now }: EarlyProcess): FrameOwner => ({
  words,
  env,
  program,
  columns: stdout.columns,
  rows: stdout.rows,
  now,
})

const read = (process: EarlyProcess): FirstFrame | null => {
  try {
    return readFirstFrame(foldersOf(process.env).data, frameOwnerOf(process))
  } catch {
    // Whoever needs the folders next says what is wrong with them.
    return null
  }
}

/** `null` when there is nothing to show, or nowhere: then nothing was done. Keys wait in the terminal until somebody reads them. */
export const showEarly = (process: EarlyProcess): EarlyScreen | null => {
  const { stdin, stdout } = process
  if (stdin.isTTY !== true || !stdout.isTTY) return null
  const shown = read(process)
  if (shown === null) return null

  let isOurs = true
  let isIntact = true
  const spoil = (): void => {
    isIntact = false
  }
  const letGo = (): void => {
    isOurs = false
    for (const [name, listener] of listeners) process.off(name, listener)
    stdout.off('resize', spoil)
  }
  const giveBack = (): void => {
    if (!isOurs) return
    letGo()
    stdout.write(shown.leave)
    setRawMode(stdin, false)
  }
  const listeners: readonly (readonly [NodeJS.Signals | 'exit', () => void])[] = [
    ['exit', giveBack],
    ...Object.entries(signals).map(([name, status]): readonly [NodeJS.Signals, () => void] => [
      name as NodeJS.Signals,
      () => {
        giveBack()
        process.exit(status)
      },
    ]),
  ]
  for (const [name, listener] of listeners) process.on(name, listener)
  stdout.on('resize', spoil)
  setRawMode(stdin, true)
  stdout.write(shown.enter + shown.frame)
  return {
    shown,
    giveBack,
    isIntact: () => isIntact,
    takeOver: letGo,
  }
}
