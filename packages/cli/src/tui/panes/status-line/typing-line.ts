/** Lays out the rule above the composer, in which typing and new messages are told. */
import type { SafeText } from '@terminal-chat/core'
import { widthOf } from '../../text/graphemes.ts'
import { line, own, span, truncate, widthOfSpans, type Line, type Span } from '../../text/line.ts'

export interface TypingLineInput {
  readonly width: number
  /** Columns in which rules from above end. */
  readonly columnRules: readonly number[]
  /** The cells below the timeline. */
  readonly from: number
  readonly to: number
  /** `bob is typing…`; `null` = nobody is. */
  readonly typing: SafeText | null
  /** `↓ 3 new`; `null` = the newest line is on the screen. */
  readonly hint: SafeText | null
}

const ruleSpans = ({ columnRules }: TypingLineInput, from: number, to: number): readonly Span[] => {
  let text = ''
  for (let x = from; x < to; x += 1) text += columnRules.includes(x) ? '┴' : '─'
  return text === '' ? [] : [span(own(text), 'text.faint')]
}

/** The rule with candidates of a completion in it: as many cells of them as `candidatesRoom` says. */
export const candidatesLine = (input: TypingLineInput, candidates: readonly Span[]): Line => {
  const end = 1 + widthOfSpans(candidates) + 2
  return line([
    ...ruleSpans(input, 0, 1),
    span(own(' ')),
    ...candidates,
    span(own(' ')),
    ...ruleSpans(input, end, input.width),
  ])
}

/** Cells that candidates may take in a rule of this width. */
export const candidatesRoom = (width: number): number => Math.max(1, width - 4)

export const typingLine = (input: TypingLineInput): Line => {
  const { width, from, to, typing, hint } = input
  const room = Math.max(0, to - from - 4)
  const right = hint === null ? own('') : truncate(hint, room)
  const left =
    typing === null ? own('') : truncate(typing, Math.max(0, room - (right === '' ? 0 : widthOf(right) + 3)))
  const leftAt = from + 1
  const leftEnd = left === '' ? leftAt : leftAt + widthOf(left) + 2
  const rightAt = right === '' ? width : to - widthOf(right) - 3
  return line([
    ...ruleSpans(input, 0, leftAt),
    ...(left === '' ? [] : [span(own(' ')), span(left, 'text.muted'), span(own(' '))]),
    ...ruleSpans(input, leftEnd, rightAt),
    ...(right === ''
      ? []
      : [span(own(' ')), span(right, 'accent'), span(own(' ')), ...ruleSpans(input, to - 1, width)]),
  ])
}
