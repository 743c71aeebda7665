/** Lays out who takes part in the conversation on the screen. */
import type { Person } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { blanks, line, own, span, spread, type Line, type Span } from '../../text/line.ts'
import { firstShown } from '../../text/window.ts'
import { authorStyle } from '../../theme.ts'

const presence = ({ isOnline }: Person): Span =>
  isOnline === null
    ? span(own('· '), 'text.muted')
    : isOnline
      ? span(own('● '), 'status.ok')
      : span(own('○ '), 'text.faint')

const remark = ({ isSelf, isTyping }: Person): readonly Span[] =>
  isTyping ? [span(own('typing…'), 'text.muted')] : isSelf ? [span(own('you'), 'text.muted')] : []

const row = (person: Person, isMarked: boolean, width: number): Line => {
  const style = person.isSelf ? 'author.self' : authorStyle(person.identity ?? '')
  const isAway = person.isOnline === false
  return line(
    spread(
      [blanks(1), presence(person), span(cellLine(person.name), isAway ? 'text.muted' : style)],
      [blanks(1), ...remark(person), blanks(1)],
      width,
    ),
    isMarked ? 'cursor' : 'plain',
  )
}

export interface PeopleLinesInput {
  readonly people: readonly Person[]
  /** Key of the one that Enter would act on; `null` while the pane has no focus. */
  readonly marked: string | null
  readonly width: number
  readonly height: number
}

const firstOf = ({ people, marked, height }: Omit<PeopleLinesInput, 'width'>): number =>
  firstShown(
    people.length,
    height,
    people.findIndex(({ key }) => key === marked),
  )

/** Who stands in that line, counted from the first of the pane. */
export const personInLine = (input: Omit<PeopleLinesInput, 'width'>, line: number): Person | undefined =>
  line < 0 || line >= input.height ? undefined : input.people[firstOf(input) + line]

/** As many lines as the pane is high, or fewer. */
export const peopleLines = (input: PeopleLinesInput): readonly Line[] => {
  const { people, marked, width, height } = input
  const first = firstOf(input)
  return people.slice(first, first + height).map((person) => row(person, person.key === marked, width))
}
