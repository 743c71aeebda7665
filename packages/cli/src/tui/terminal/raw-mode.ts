/** Takes the terminal's keys one by one, unechoed, and lets go of it again. */

/** The part of `process.stdin` that is needed. */
export interface RawInput {
  readonly isTTY?: boolean
  readonly setRawMode?: (isRaw: boolean) => unknown
  readonly ref?: () => unknown
  readonly unref?: () => unknown
}

/** A terminal that has gone away cannot be switched; nobody is left to mind. */
export const setRawMode = (stdin: RawInput, isRaw: boolean): void => {
  try {
    if (stdin.isTTY === true) stdin.setRawMode?.(isRaw)
  } catch {
    return
  }
  if (isRaw) stdin.ref?.()
  else stdin.unref?.()
}
