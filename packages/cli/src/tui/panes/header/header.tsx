/** Draws the first row of the screen. */
import { selectPeople, topicOf, type ChatState } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { cellLine } from '../../text/cell-text.ts'
import { useStore } from '../../use-store.ts'
import { Pane } from '../pane.tsx'
import { headerLine } from './header-line.ts'

const selectTopic = ({ activeSid, conversations }: ChatState): string | null => {
  const conversation = conversations.get(activeSid ?? '')
  return conversation === undefined ? null : topicOf(conversation)
}

export const Header = memo(() => {
  const { client, view, layout, title } = useScreen()
  const { header, conversationList, people: peopleRect, isListOver, isPeopleOver } = useStore(view, layout)
  const pane = useStore(view, (state) => state.pane)
  const people = useStore(client.store, selectPeople)
  const topic = useStore(client.store, selectTopic)
  const name = useStore(client.store, title)
  const width = header?.width ?? 0
  const listWidth = isListOver ? null : (conversationList?.width ?? null)
  const peopleWidth = isPeopleOver ? null : (peopleRect?.width ?? null)
  const lines = useMemo(
    () => [
      headerLine({
        listWidth,
        peopleWidth,
        width,
        title: name,
        topic: topic === null ? null : cellLine(topic),
        people,
        focus: pane === 'composer' ? null : pane,
      }),
    ],
    [listWidth, peopleWidth, width, name, topic, people, pane],
  )
  return header === null ? null : <Pane rect={header} lines={lines} />
})
