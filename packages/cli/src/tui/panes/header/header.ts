/** The first row of the screen. */
import { directPeer, memoize, selectPeople, topicOf, type Person, type SafeText } from '@terminal-chat/core'
import type { Layout } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import { cellLine } from '../../text/cell-text.ts'
import type { PaneName } from '../../view/state.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { headerLine } from './header-line.ts'

export const headerPane = ({ client, view, layout, title }: Screen): PaneSource => {
  const content = memoize(
    (
      { header, conversationList, people: peopleRect, isListOver, isPeopleOver }: Layout,
      name: SafeText | null,
      topic: string | null,
      people: readonly Person[],
      peer: Person | null,
      pane: PaneName,
    ): readonly PaneContent[] =>
      header === null
        ? nothing
        : [
            {
              rect: header,
              level: 0,
              lines: [
                headerLine({
                  listWidth: isListOver ? null : (conversationList?.width ?? null),
                  peopleWidth: isPeopleOver ? null : (peopleRect?.width ?? null),
                  width: header.width,
                  title: name,
                  topic: topic === null ? null : cellLine(topic),
                  people,
                  peer,
                  focus: pane === 'composer' ? null : pane,
                }),
              ],
            },
          ],
  )
  return () => {
    const chat = client.store.get()
    const conversation = chat.conversations.get(chat.activeSid ?? '')
    const topic = conversation === undefined ? null : topicOf(conversation)
    const people = selectPeople(chat)
    const alone = conversation === undefined ? null : directPeer(conversation, chat.identity)
    const peer = alone === null ? null : (people.find(({ identity }) => identity === alone) ?? null)
    return content(layout(), title(), topic, people, peer, view.get().pane)
  }
}
