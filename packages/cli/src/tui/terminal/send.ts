/** The way to the terminal besides what is drawn. */

/** Writes to the terminal; must not throw. */
export type Send = (sequence: string) => void
