/** Hears what the system tells the process that concerns the terminal. */

/** The part of `process` that is needed. */
export type SignalSource = Pick<NodeJS.Process, 'on' | 'off'>

export interface SignalHandlers {
  /** Asked to end (SIGTERM, SIGINT), or the terminal is gone (SIGHUP). */
  readonly end: () => void
  /** Asked to stop for a while (SIGTSTP, from elsewhere than the keyboard). */
  readonly suspend: () => void
  /** Going on after having been stopped. */
  readonly resume: () => void
  /** The process ends now, whatever the reason; nothing that takes time can be done. */
  readonly exit: () => void
}

/** Returns the function that ends listening. */
export const listenToSignals = (source: SignalSource, handlers: SignalHandlers): (() => void) => {
  const listeners: readonly (readonly [NodeJS.Signals | 'exit', () => void])[] = [
    ['SIGTERM', handlers.end],
    ['SIGINT', handlers.end],
    ['SIGHUP', handlers.end],
    ['SIGTSTP', handlers.suspend],
    ['SIGCONT', handlers.resume],
    ['exit', handlers.exit],
  ]
  for (const [name, listener] of listeners) source.on(name as NodeJS.Signals, listener)
  return () => {
    for (const [name, listener] of listeners) source.off(name, listener)
  }
}
