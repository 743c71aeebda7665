/** Draws who takes part: beside the timeline, or over it where there is no room. */
import { selectPeople } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { useStore } from '../../use-store.ts'
import { overPane } from '../over-pane.ts'
import { Pane } from '../pane.tsx'
import { peopleLines } from './people-lines.ts'

export const People = memo(() => {
  const { client, view, layout } = useScreen()
  const { people: rect, isPeopleOver } = useStore(view, layout)
  const people = useStore(client.store, selectPeople)
  const marked = useStore(view, ({ pane, markedPerson }) =>
    pane === 'people' ? (markedPerson ?? people[0]?.key ?? null) : null,
  )
  const lines = useMemo(() => {
    if (rect === null) return []
    const layOut = (width: number, height: number) => peopleLines({ people, marked, width, height })
    return isPeopleOver ? overPane('People', rect, 'left', layOut) : layOut(rect.width, rect.height)
  }, [people, marked, rect, isPeopleOver])
  return rect === null ? null : <Pane rect={rect} lines={lines} level={isPeopleOver ? 1 : 0} />
})
