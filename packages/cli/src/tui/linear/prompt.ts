/** Reads lines and says lines on one terminal, without ever drawing anything again. */
import { createInterface, type Interface } from 'node:readline'

export interface PromptParts {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** One message or command; a paste of several lines is one. */
  readonly onText: (text: string) => void
  /** Ctrl+C on an empty line. */
  readonly onInterrupt: () => void
  /** Ctrl+D on an empty line, or the terminal is gone. */
  readonly onEnd: () => void
}

export interface Prompt {
  /** Says a line of harmless text. */
  readonly say: (line: string) => void
  readonly close: () => void
}

const mark = '> '
const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' }

export const createPrompt = ({ stdin, stdout, onText, onInterrupt, onEnd }: PromptParts): Prompt => {
  const reader: Interface = createInterface({ input: stdin, output: stdout, terminal: true, prompt: mark })
  /** Lines of a paste that is not at its end yet, or that waits for Enter. */
  let pasted: string[] = []
  let isPasting = false
  let isClosed = false

  const onKey = (_text: string | undefined, key: { readonly name?: string } | undefined): void => {
    if (key?.name === 'paste-start') isPasting = true
    if (key?.name !== 'paste-end') return
    isPasting = false
    if (pasted.length > 0)
      say(`Pasted ${pasted.length + 1} lines; Enter sends them as one message, Ctrl+C does not.`)
  }
  const say = (line: string): void => {
    if (isClosed) return
    // What is half written stays where it is in the scrollback, and is said again below: nothing is erased.
    stdout.write(reader.line === '' ? `\r${line.padEnd(mark.length)}\n` : `\n${line}\n`)
    reader.prompt(true)
  }
  reader.on('line', (line) => {
    if (isPasting) {
      pasted.push(line)
      return
    }
    const text = [...pasted, line].join('\n')
    pasted = []
    if (text.trim() !== '') onText(text)
    if (!isClosed) reader.prompt()
  })
  reader.on('SIGINT', () => {
    if (reader.line === '' && pasted.length === 0) {
      onInterrupt()
      return
    }
    pasted = []
    reader.write(null, { ctrl: true, name: 'u' })
    say('Not sent.')
  })
  reader.on('close', () => {
    if (!isClosed) onEnd()
  })
  stdin.on('keypress', onKey)
  stdout.write(bracketedPaste.on)
  reader.prompt()
  return {
    say,
    close: () => {
      if (isClosed) return
      isClosed = true
      stdin.off('keypress', onKey)
      reader.close()
      stdout.write(`${bracketedPaste.off}\n`)
    },
  }
}
