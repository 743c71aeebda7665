/** Who takes part: beside the timeline, or over it where there is no room. */
import { memoize, selectPeople, type Person } from '@terminal-chat/core'
import type { Layout } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import { overPane } from '../over-pane.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { peopleLines } from './people-lines.ts'

export const peoplePane = ({ client, view, layout }: Screen): PaneSource => {
  const content = memoize(
    (
      { people: rect, isPeopleOver }: Layout,
      people: readonly Person[],
      marked: string | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      const lines = (width: number, height: number) => peopleLines({ people, marked, width, height })
      return isPeopleOver
        ? [{ rect, lines: overPane('People', rect, 'left', lines), level: 1 }]
        : [{ rect, lines: lines(rect.width, rect.height), level: 0 }]
    },
  )
  return () => {
    const people = selectPeople(client.store.get())
    const { pane, markedPerson } = view.get()
    const marked = pane === 'people' ? (markedPerson ?? people[0]?.key ?? null) : null
    return content(layout(), people, marked)
  }
}
