/** Which panes there are, besides the composer. */
import type { Screen } from '../screen.ts'
import { conversationListPane } from './conversation-list/conversation-list.ts'
import { eventsPane } from './events/events-pane.ts'
import { headerPane } from './header/header.ts'
import { overlayPane } from './overlay/overlays.ts'
import type { PaneSource } from './pane-source.ts'
import { peoplePane } from './people/people.ts'
import { rulesPane } from './rules.ts'
import { statusPane } from './status-line/status.ts'
import { typingPane } from './status-line/typing.ts'
import { timelinePane } from './timeline/timeline.ts'

export const createPanes = (screen: Screen): readonly PaneSource[] =>
  [
    headerPane,
    rulesPane,
    timelinePane,
    conversationListPane,
    peoplePane,
    typingPane,
    statusPane,
    overlayPane,
    eventsPane,
  ].map((pane) => pane(screen))
