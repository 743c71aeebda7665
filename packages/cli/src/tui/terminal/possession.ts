/** Has the terminal, lends it to another program, and lets it go while the process is stopped. */
import type { TerminalInput } from '../../keys/terminal-input.ts'
import type { CellDiff } from './cells/cell-diff.ts'
import type { Modes } from './modes.ts'
import { setRawMode } from './raw-mode.ts'
import type { Signals } from './signals.ts'

export interface PossessionParts {
  readonly stdin: NodeJS.ReadStream
  readonly input: Pick<TerminalInput, 'start' | 'stop'>
  readonly modes: Pick<Modes, 'enter' | 'leave'>
  readonly cells: Pick<CellDiff, 'pause' | 'resume'>
  readonly stopProcess: () => ReturnType<Signals['stopProcess']>
}

export interface Possession {
  readonly take: () => void
  /** Stops the process, as Ctrl+Z does where nobody reads keys. */
  readonly suspend: () => void
  /** The process goes on after having been stopped. */
  readonly resume: () => void
  /** Lets another program have the terminal until `use` settles; rejects as it does. */
  readonly lend: <Result>(use: () => Promise<Result>) => Promise<Result>
  readonly isLent: () => boolean
  /** For good: nothing takes it again. */
  readonly giveUp: () => void
}

export const createPossession = ({
  stdin,
  input,
  modes,
  cells,
  stopProcess,
}: PossessionParts): Possession => {
  let isSuspended = false
  let isLent = false
  let isOver = false

  const take = (): void => {
    setRawMode(stdin, true)
    modes.enter()
    input.start()
  }
  const letGo = (): void => {
    input.stop()
    cells.pause()
    modes.leave()
    setRawMode(stdin, false)
  }
  const takeBack = (): void => {
    take()
    cells.resume()
  }
  return {
    take,
    isLent: () => isLent,
    suspend: () => {
      if (isOver || isSuspended) return
      if (isLent) {
        // The other program has put the terminal in order; it will be there first when things go on.
        stopProcess()
        return
      }
      isSuspended = true
      letGo()
      stopProcess()
    },
    resume: () => {
      if (isOver || isLent) return
      // Stopped by a signal that cannot be heard: the terminal may be in any mode.
      if (!isSuspended) letGo()
      isSuspended = false
      takeBack()
    },
    lend: async (use) => {
      isLent = true
      letGo()
      try {
        return await use()
      } finally {
        isLent = false
        if (!isOver) takeBack()
      }
    },
    giveUp: () => {
      isOver = true
    },
  }
}
