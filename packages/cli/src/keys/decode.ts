/** Turns what the terminal sends into keys, text and pastes. */
import { formatChord } from './chord.ts'
import type { InputEvent } from './input-event.ts'
import { sequenceEnd } from './sequence-end.ts'
import { sequenceEvent } from './sequence-event.ts'

const escape = '\u001b'
const pasteStart = `${escape}[200~`
const pasteEnd = `${escape}[201~`

/**
 * What the decoder cannot tell yet. `escape`: a lone ESC is the Escape key unless more follows at once.
 * `sequence`: one has begun. `paste`: its end has not come.
 */
export type Waiting = 'nothing' | 'escape' | 'sequence' | 'paste'

export interface InputDecoder {
  /** `chunk` is whole characters; a sequence may be cut anywhere. */
  readonly push: (chunk: string) => readonly InputEvent[]
  /** Tells that the time for what it waits for is over; in a paste that still flows it changes nothing. */
  readonly expire: () => readonly InputEvent[]
  readonly waiting: () => Waiting
}

/** A person cannot type this many characters between two calls of `expire`; a paste that still flows brings more. */
const pasteFlow = 64

const controlNames: Readonly<Record<string, string>> = {
  '\u0000': 'ctrl+space',
  '\t': 'tab',
  '\r': 'enter',
  '\u001c': 'ctrl+\\',
  '\u001d': 'ctrl+]',
  '\u001e': 'ctrl+^',
  '\u001f': 'ctrl+_',
  '\u007f': 'backspace',
}

/** `null` for C1, which no key types. */
const controlChord = (character: string): string | null => {
  const code = character.charCodeAt(0)
  if (code > 0x7f) return null
  return controlNames[character] ?? `ctrl+${String.fromCharCode(code + 96)}`
}

const controlEvents = (character: string): readonly InputEvent[] => {
  const chord = controlChord(character)
  return chord === null ? [] : [{ type: 'key', chord }]
}

/** ESC before a character is how terminals send Alt. */
const altEvent = (character: string): InputEvent => {
  const chord = /^\p{Cc}$/u.test(character) ? controlChord(character) : formatChord(character, new Set())
  const words = (chord ?? '').split('+')
  const name = character === '+' ? '+' : (words.at(-1) ?? '')
  const held = new Set<'ctrl' | 'alt' | 'shift'>(['alt'])
  if (words.length > 1 && words[0] === 'ctrl') held.add('ctrl')
  if (words.length > 1 && words[0] === 'shift') held.add('shift')
  return { type: 'key', chord: formatChord(name, held) }
}

/** Text in which tabs and line ends are the only control characters. */
const textEvents = (text: string): readonly InputEvent[] => {
  const leading = /^[\r\n]*/.exec(text)?.[0] ?? ''
  const rest = text.slice(leading.length)
  // More text behind a line end in one piece: a paste in a terminal that does not mark pastes. It must not be sent line
  // by line.
  if (/[\r\n][^\p{Cc}]/u.test(rest))
    return [...textEvents(leading), { type: 'paste', text: rest, isComplete: true }]
  return (text.match(/\p{Cc}|\P{Cc}+/gu) ?? []).flatMap((part) =>
    /^\p{Cc}/u.test(part) ? controlEvents(part) : [{ type: 'text', text: part } as const],
  )
}

/** What has no ESC in it. A control character that no text holds is a key, whatever stands around it. */
const runEvents = (run: string): readonly InputEvent[] =>
  run
    .split(/((?![\t\r\n])\p{Cc})/u)
    .flatMap((part, at) => (at % 2 === 1 ? controlEvents(part) : textEvents(part)))

export const createInputDecoder = (): InputDecoder => {
  let pending = ''
  let paste: { readonly parts: string[]; tail: string; recent: number } | null = null
  // The end of a paste was given up; what still comes of it must not act as keys.
  let isPasteCut = false

  const pushPaste = (open: NonNullable<typeof paste>, chunk: string): readonly InputEvent[] => {
    open.recent += chunk.length
    const text = open.tail + chunk
    const end = text.indexOf(pasteEnd)
    if (end < 0) {
      // The end mark itself may be cut.
      const keep = Math.min(text.length, pasteEnd.length - 1)
      open.parts.push(text.slice(0, text.length - keep))
      open.tail = text.slice(text.length - keep)
      return []
    }
    paste = null
    open.parts.push(text.slice(0, end))
    const rest = text.slice(end + pasteEnd.length)
    return [{ type: 'paste', text: open.parts.join(''), isComplete: true }, ...pushKeys(rest)]
  }

  const pushKeys = (input: string): readonly InputEvent[] => {
    const events: InputEvent[] = []
    let at = 0
    while (at < input.length) {
      const next = input.indexOf(escape, at)
      events.push(...runEvents(input.slice(at, next < 0 ? input.length : next)))
      if (next < 0) break
      const read = readEscape(input, next)
      if (read === 'partial') {
        pending = input.slice(next)
        return events
      }
      if (read.sequence === pasteStart) {
        paste = { parts: [], tail: '', recent: 0 }
        return [...events, ...pushPaste(paste, input.slice(read.end))]
      }
      if (read.event !== null && read.sequence !== pasteEnd) events.push(read.event)
      at = read.end
    }
    return events
  }

  return {
    waiting: () => {
      if (paste !== null) return 'paste'
      if (pending === '') return 'nothing'
      return pending.length <= 2 ? 'escape' : 'sequence'
    },
    push: (chunk) => {
      if (paste !== null) return pushPaste(paste, chunk)
      const input = pending + chunk
      pending = ''
      if (isPasteCut) {
        isPasteCut = input.length >= pasteFlow && !input.includes(pasteEnd)
        const end = input.indexOf(pasteEnd)
        if (isPasteCut || end >= 0) {
          const text = input.slice(0, end < 0 ? input.length : end)
          const rest = end < 0 ? '' : input.slice(end + pasteEnd.length)
          return [{ type: 'paste', text, isComplete: end >= 0 }, ...pushKeys(rest)]
        }
      }
      return pushKeys(input)
    },
    expire: () => {
      if (paste !== null) {
        const { parts, tail, recent } = paste
        if (recent >= pasteFlow) {
          paste.recent = 0
          return []
        }
        paste = null
        isPasteCut = true
        return [{ type: 'paste', text: parts.join('') + tail, isComplete: false }]
      }
      const left = pending
      pending = ''
      if (left === '' || left.length > 2) return []
      const escapeKey: InputEvent = { type: 'key', chord: 'escape' }
      if (left === escape) return [escapeKey]
      return left[1] === escape ? [escapeKey, escapeKey] : [altEvent(left.charAt(1))]
    },
  }
}

interface ReadEscape {
  readonly end: number
  readonly sequence: string
  readonly event: InputEvent | null
}

/** Reads what begins with the ESC at `at`. */
const readEscape = (input: string, at: number): ReadEscape | 'partial' => {
  const isDouble = input[at + 1] === escape
  const first = at + (isDouble ? 2 : 1)
  if (first >= input.length) return 'partial'
  const end = sequenceEnd(input, first)
  if (end === 'partial') return 'partial'
  if (typeof end === 'number') {
    const sequence = input.slice(first - 1, end)
    const event = sequenceEvent(sequence)
    // Some terminals send Alt as a second ESC before the whole sequence.
    const isAltKey = isDouble && event?.type === 'key' && !event.chord.includes('alt+')
    return { end, sequence, event: isAltKey ? withAlt(event.chord) : event }
  }
  if (isDouble) return { end: at + 1, sequence: escape, event: { type: 'key', chord: 'escape' } }
  const character = String.fromCodePoint(input.codePointAt(first) ?? 0)
  return { end: first + character.length, sequence: '', event: altEvent(character) }
}

const withAlt = (chord: string): InputEvent => ({
  type: 'key',
  chord: chord.startsWith('ctrl+') ? chord.replace('ctrl+', 'ctrl+alt+') : `alt+${chord}`,
})
