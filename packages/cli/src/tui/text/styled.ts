/** Writes lines as the text with SGR sequences that Ink is given. */
import type { Theme } from '../theme.ts'
import type { Line } from './line.ts'

const parameters = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(';')

/** Made once per theme; remembers each line that it has written. */
export const createLineWriter = (theme: Theme): ((line: Line) => string) => {
  const written = new WeakMap<Line, string>()
  return (line) => {
    const known = written.get(line)
    if (known !== undefined) return known
    let text = ''
    for (const span of line.spans) {
      const sgr = parameters(theme.surfaces[line.surface], theme.styles[span.style])
      text += sgr === '' ? span.text : `\u001b[${sgr}m${span.text}\u001b[0m`
    }
    written.set(line, text)
    return text
  }
}
