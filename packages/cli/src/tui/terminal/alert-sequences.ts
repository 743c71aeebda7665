/** What makes a terminal call its person: the bell, and notifications by OSC 9 and OSC 777. */
import { sanitizeLine } from '@terminal-chat/core'
import { graphemesOf } from '../text/graphemes.ts'

export interface AlertText {
  /** Foreign text. */
  readonly title: string
  readonly body: string
}

/** Graphemes of each. */
const limits = { title: 60, body: 200 }

const shortened = (text: string, limit: number): string => {
  const graphemes = graphemesOf(text)
  if (graphemes.length <= limit) return text
  const kept = graphemes.slice(0, limit - 1).map((grapheme) => grapheme.text)
  return `${kept.join('')}…`
}

/** One line each, without anything that a terminal or a desktop would obey. */
export const plainAlert = ({ title, body }: AlertText): AlertText => ({
  title: shortened(sanitizeLine(title).trim(), limits.title),
  body: shortened(sanitizeLine(body).trim(), limits.body),
})

export const bell = '\u0007'

/** A semicolon ends a field of OSC 777; behind a number at the beginning of OSC 9 it makes a command of it. */
const field = (text: string): string => text.replaceAll(';', ',')

/** tmux keeps to itself what it does not know, unless it is told to let it through. */
const through = (sequence: string, isTmux: boolean): string =>
  isTmux ? `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\` : sequence

export const osc9 = (alert: AlertText, isTmux: boolean): string => {
  const { title, body } = plainAlert(alert)
  return through(`\u001b]9;${field(title)}: ${body}\u0007`, isTmux)
}

export const osc777 = (alert: AlertText, isTmux: boolean): string => {
  const { title, body } = plainAlert(alert)
  return through(`\u001b]777;notify;${field(title)};${field(body)}\u0007`, isTmux)
}
