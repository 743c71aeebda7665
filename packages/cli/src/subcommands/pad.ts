/** Fills up a text to a column, by the cells that it takes. */
import stringWidth from 'string-width'

/** `text` is harmless already. One that is longer stays as it is. */
export const pad = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - stringWidth(text)))
