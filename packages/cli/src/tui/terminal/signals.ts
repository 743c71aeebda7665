/** Hears what the system tells the process that concerns the terminal, and stops the process as the terminal would. */

/** The part of `process` that is needed. */
export interface SignalSource extends Pick<NodeJS.Process, 'on' | 'off'> {
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown
}

export interface SignalHandlers {
  /** Asked to end (SIGTERM), or the terminal is gone (SIGHUP). */
  readonly end: () => void
  /** Ctrl+C where nobody reads keys (SIGINT). */
  readonly interrupt: () => void
  /** Asked to stop for a while (SIGTSTP, from elsewhere than the keyboard). */
  readonly suspend: () => void
  /** Going on after having been stopped. */
  readonly resume: () => void
  /** The process ends now, whatever the reason; nothing that takes time can be done. */
  readonly exit: () => void
}

export interface Signals {
  /** Stops this process, and those that started it for the same shell, until the shell lets them go on. */
  readonly stopProcess: () => void
  /** Ends listening. */
  readonly close: () => void
}

/** The process group of the caller, which is what Ctrl+Z stops when nobody reads keys. */
const ownGroup = 0

export const listenToSignals = (source: SignalSource, handlers: SignalHandlers): Signals => {
  const listeners: readonly (readonly [NodeJS.Signals | 'exit', () => void])[] = [
    ['SIGTERM', handlers.end],
    ['SIGINT', handlers.interrupt],
    ['SIGHUP', handlers.end],
    ['SIGTSTP', handlers.suspend],
    ['SIGCONT', handlers.resume],
    ['exit', handlers.exit],
  ]
  for (const [name, listener] of listeners) source.on(name as NodeJS.Signals, listener)
  return {
    stopProcess: () => {
      // The signal only stops whoever does not listen to it. This call returns when the process goes on.
      source.off('SIGTSTP', handlers.suspend)
      source.kill(ownGroup, 'SIGTSTP')
      source.on('SIGTSTP', handlers.suspend)
    },
    close: () => {
      for (const [name, listener] of listeners) source.off(name, listener)
    },
  }
}
