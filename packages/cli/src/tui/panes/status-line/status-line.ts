/** Lays out the last row of the screen: the connection, a word to the person, what waits elsewhere. */
import type { ConversationListItem, SafeText, Status } from '@terminal-chat/core'
import { displayChord } from '../../../keys/chord.ts'
import { blanks, line, own, span, spread, widthOfSpans, type Line, type Span } from '../../text/line.ts'
import type { Toast } from '../../view/state.ts'
import { statusText } from './status-text.ts'

export interface StatusLineInput {
  readonly width: number
  readonly status: Status
  readonly toast: Toast | null
  /** What keys do with the message that is selected; `null` = none is. */
  readonly selected?: SafeText | null
  /** Chords that began a sequence. */
  readonly chords: readonly string[]
  /** The conversations whose badges are not on the screen. */
  readonly hidden: readonly ConversationListItem[]
  /** How help is opened: `F1`; empty when no key does it. */
  readonly helpKey: string
  readonly isDoNotDisturb?: boolean
  /** When that ends, as people read it: `14:30`; empty when it does not end by itself. */
  readonly quietUntil?: string
}

const wideEnough = 50

const elsewhere = (hidden: readonly ConversationListItem[]): readonly Span[] => {
  const others = hidden.filter(({ isActive, isMuted, isJoined }) => isJoined && !isActive && !isMuted)
  const mentions = others.reduce((sum, { mentionCount }) => sum + mentionCount, 0)
  const unread = others.filter(({ isUnread }) => isUnread).length
  return [
    ...(mentions > 0 ? [span(own(` @${mentions} `), 'badge.mention')] : []),
    ...(unread > 0 ? [span(own(` ${unread} unread `), 'badge')] : []),
  ]
}

const leftSpans = ({ width, status, toast, selected = null }: StatusLineInput): readonly Span[] => {
  const { sign, style, text, short } = statusText(status)
  if (toast !== null) {
    const isError = toast.kind === 'error'
    return [
      blanks(1),
      span(own(isError ? '! ' : '· '), isError ? 'status.error' : 'accent'),
      span(toast.text, isError ? 'status.error' : 'text'),
    ]
  }
  if (selected !== null) return [blanks(1), span(own('▌ '), 'accent'), span(selected, 'text')]
  const isCalm = style === 'status.ok'
  return [
    blanks(1),
    span(sign, style),
    span(own(' ')),
    span(width >= wideEnough ? text : short, isCalm ? 'text.muted' : style),
  ]
}

export const statusLine = (input: StatusLineInput): Line => {
  const {
    width,
    chords,
    hidden,
    helpKey,
    toast,
    selected = null,
    isDoNotDisturb = false,
    quietUntil = '',
  } = input
  const left = leftSpans(input)
  const hint =
    chords.length > 0 ? `${chords.map(displayChord).join(' ')} …` : helpKey === '' ? '' : `${helpKey} help`
  const quiet = isDoNotDisturb
    ? [span(own(quietUntil === '' ? ' dnd ' : ` dnd until ${quietUntil} `), 'status.warning')]
    : []
  const right = [...quiet, ...elsewhere(hidden), span(own(hint === '' ? '' : ` ${hint} `), 'text.muted')]
  // What the person must read goes before what is only useful.
  const hasRoom =
    widthOfSpans(left) + widthOfSpans(right) <= width ||
    (toast === null && selected === null && width >= wideEnough)
  return line(spread(left, hasRoom ? right : [...quiet, ...elsewhere(hidden)], width))
}
