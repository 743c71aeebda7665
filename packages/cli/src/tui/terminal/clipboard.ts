/** Hands a text to the clipboard through the terminal, which also works from far away. */
import { cleanText } from '../panes/composer/clean-text.ts'

/** Bytes that terminals take at least; xterm and tmux leave longer ones away. */
const limit = 74_000

/** The OSC 52 sequence; `null` for a text that terminals would not take. `text` is foreign: controls are taken out. */
export const clipboardSequence = (text: string): string | null => {
  const coded = Buffer.from(cleanText(text), 'utf8').toString('base64')
  return coded.length > limit ? null : `\u001b]52;c;${coded}\u0007`
}
