/** Reads lines and says lines on one terminal, without ever drawing anything again. */
import { createInterface, type Interface } from 'node:readline/promises'
import type { Clock } from '@terminal-chat/core'
import { cleanText } from '../panes/composer/clean-text.ts'
import { widthOf } from '../text/graphemes.ts'
import { createEcho } from './echo.ts'

/** What Tab found: `text` replaces the last `typed` characters before the caret; `null` = it says all that there is to say. */
export interface LineCompletion {
  readonly typed: number
  readonly text: string
}

export interface PromptParts {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly clock: Pick<Clock, 'after'>
  /** One message or command; a paste of several lines is one. */
  readonly onText: (text: string) => void
  /** A key that moves over messages or channels: `ctrl+up`, `ctrl+down`, `alt+a`. */
  readonly onChord: (chord: string) => void
  readonly complete: (line: string, caret: number) => Promise<LineCompletion | null>
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

interface Key {
  readonly name?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
}

const mark = '> '
const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' }

/** Milliseconds after which a paste that stands still has an end although none came. */
const pastePatience = 2000
/** A person cannot type so many characters in that time; a paste that still flows brings more. */
const pasteFlow = 64

const chordOf = ({ name, ctrl = false, meta = false }: Key): string | null =>
  ctrl && (name === 'up' || name === 'down') ? `ctrl+${name}` : meta && name === 'a' ? 'alt+a' : null

export const createPrompt = ({
  stdin,
  stdout,
  clock,
  onText,
  onChord,
  complete,
  onInterrupt,
  onEnd,
}: PromptParts): Prompt => {
  /** Lines that go before the one that is being written: of a paste, or ended with a backslash. */
  let above: string[] = []
  let paste: { pastedChars: number; cancel: () => void } | null = null
  let isClosed = false
  let hasPrompt = false
  /** While a line is carried out: the prompt comes when all is said. */
  let isAnswering = false

  const endPaste = (): void => {
    paste?.cancel()
    paste = null
    if (above.length > 0)
      say(`Pasted ${above.length + 1} lines; Enter sends them as one message, Ctrl+C does not.`)
  }
  const beginPaste = (): void => {
    paste?.cancel()
    const wait = (): (() => void) =>
      clock.after(pastePatience, () => {
        if (paste === null) return
        if (paste.pastedChars < pasteFlow) {
          endPaste()
          return
        }
        paste = { pastedChars: 0, cancel: wait() }
      })
    paste = { pastedChars: 0, cancel: wait() }
  }
  const onKey = (text: string | undefined, key: Key | undefined): void => {
    // It loses count when much comes at once; counting takes time that a long paste does not have.
    if (paste === null || key?.name === 'paste-end') toRow(reader.getCursorPos().rows)
    if (key?.name === 'paste-start') beginPaste()
    else if (key?.name === 'paste-end') endPaste()
    else if (paste !== null) paste.pastedChars += text?.length ?? 0
    else if (key !== undefined) {
      const chord = chordOf(key)
      if (chord !== null) onChord(chord)
    }
  }
  /** Rows of what is half written below the caret. */
  const rowsBelow = (): number => {
    const end = Math.floor((mark.length + widthOf(reader.line)) / Math.max(1, stdout.columns))
    return Math.max(0, end - reader.getCursorPos().rows)
  }
  /** Readline draws a line that is being edited from so many rows above the caret. */
  const toRow = (prevRows: number): void => {
    Object.assign(reader, { prevRows })
  }
  const showPrompt = (): void => {
    if (isClosed) return
    hasPrompt = true
    // An empty one is written, not drawn: readline would erase what stands there first.
    if (reader.line === '') {
      stdout.write(mark)
      return
    }
    // It is written below: readline must not look for it above.
    toRow(0)
    reader.prompt(true)
  }
  const say = (line: string): void => {
    if (isClosed) return
    // What is half written stays where it is in the scrollback, and is said again below: nothing is erased.
    const lead = !hasPrompt ? '' : reader.line === '' ? '\r' : '\n'.repeat(rowsBelow() + 1)
    stdout.write(`${lead}${lead === '\r' ? line.padEnd(mark.length) : line}\n`)
    if (!isAnswering) showPrompt()
  }

  const completer = async (head: string): Promise<[string[], string]> => {
    // In a paste it is a character like others.
    const found = paste === null ? await complete(reader.line, head.length) : null
    return found === null ? [[], head] : [[found.text], head.slice(head.length - found.typed)]
  }
  const reader: Interface = createInterface({
    input: stdin,
    output: createEcho(stdout),
    terminal: true,
    prompt: mark,
    completer,
  })
  reader.on('line', (line) => {
    if (paste !== null) {
      above.push(line)
      return
    }
    hasPrompt = false
    if (line.endsWith('\\')) above.push(line.slice(0, -1))
    else {
      const text = cleanText([...above, line].join('\n'))
      above = []
      isAnswering = true
      if (text.trim() !== '') onText(text)
      isAnswering = false
    }
    showPrompt()
  })
  reader.on('SIGINT', () => {
    if (reader.line === '' && above.length === 0) {
      onInterrupt()
      return
    }
    above = []
    for (const name of ['e', 'u']) reader.write(null, { ctrl: true, name })
    say('Not sent.')
  })
  reader.on('close', () => {
    if (!isClosed) onEnd()
  })
  stdin.on('keypress', onKey)
  stdout.write(bracketedPaste.on)
  showPrompt()
  return {
    say,
    close: () => {
      if (isClosed) return
      isClosed = true
      paste?.cancel()
      stdin.off('keypress', onKey)
      reader.close()
      stdout.write(`${bracketedPaste.off}\n`)
    },
  }
}
