/** Lays out the first row of the screen: the titles of the panes, and who is in the conversation. */
import type { Person, SafeText } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { blanks, fit, line, own, span, type Line, type Span } from '../../text/line.ts'

export interface HeaderInput {
  /** Cells of the conversation list, its rule not counted; `null` = it is not beside the timeline. Likewise the people. */
  readonly listWidth: number | null
  readonly peopleWidth: number | null
  readonly width: number
  /** `null` while no conversation is shown. */
  readonly title: SafeText | null
  readonly topic: SafeText | null
  readonly people: readonly Person[]
  /** With whom one is alone there: the title is their name. */
  readonly peer?: Person | null
  /** Which pane has the focus, as far as it has a title here. */
  readonly focus: 'conversation-list' | 'timeline' | 'people' | null
}

/** `alice, bob and carol` */
export const namesText = (people: readonly Person[]): SafeText => {
  const names = people.map(({ name }) => cellLine(name))
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? own('')
  return own(`${names.slice(0, -1).join(', ')} and ${last}`)
}

const countText = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** What the name does not tell: who is behind it, and whether they are there. */
const peerSpans = ({ identity, name, isOnline }: Person): readonly Span[] => [
  ...(identity === null || identity === name ? [] : [span(cellLine(`${identity}  `), 'text.muted')]),
  ...(isOnline === null
    ? []
    : isOnline
      ? [span(own('●'), 'status.ok'), span(own(' online'), 'text.muted')]
      : [span(own('○ away'), 'text.muted')]),
]

const aboutSpans = ({ topic, people, peer = null }: HeaderInput): readonly Span[] => {
  if (peer !== null && topic === null) return peerSpans(peer)
  if (people.length === 0) return topic === null ? [] : [span(topic, 'text.muted')]
  if (topic !== null)
    return [span(topic, 'text.muted'), span(own(`  ${countText(people.length)}`), 'text.muted')]
  return [span(namesText(people), 'text.muted')]
}

const ruleSpan = span(own('│'), 'text.faint')

export const headerLine = (input: HeaderInput): Line => {
  const { listWidth, peopleWidth, width, title, people, focus } = input
  const left =
    listWidth === null
      ? []
      : [
          ...fit(
            [blanks(1), span(own('Channels'), focus === 'conversation-list' ? 'accent' : 'text.muted')],
            listWidth,
          ),
          ruleSpan,
        ]
  const right =
    peopleWidth === null
      ? []
      : [
          ruleSpan,
          ...fit(
            [
              blanks(1),
              span(own('People'), focus === 'people' ? 'accent' : 'text.muted'),
              span(own(people.length === 0 ? '' : `  ${people.length}`), 'text.muted'),
            ],
            peopleWidth,
          ),
        ]
  const taken = (listWidth === null ? 0 : listWidth + 1) + (peopleWidth === null ? 0 : peopleWidth + 1)
  const middle = fit(
    [
      blanks(1),
      span(title ?? own('terminal chat'), focus === 'timeline' ? 'accent' : 'text.strong'),
      blanks(2),
      ...aboutSpans(input),
    ],
    Math.max(1, width - taken - 1),
  )
  return line([...left, ...middle, blanks(1), ...right])
}
