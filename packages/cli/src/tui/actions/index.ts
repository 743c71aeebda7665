/** A handler for every action: the compiler sees to it that none is missing. */
import type { Action } from '../../keys/actions.ts'
import { composerActions } from './composer-actions.ts'
import { conversationActions } from './conversation-actions.ts'
import { eventsActions } from './events-actions.ts'
import { filterActions } from './filter-actions.ts'
import { findingActions } from './finding-actions.ts'
import type { ActionParts, Handler } from './handler.ts'
import { messageActions } from './message-actions.ts'
import { paneActions } from './pane-actions.ts'
import { pickerActions } from './picker-actions.ts'
import { pictureActions } from './picture-actions.ts'
import { timelineActions } from './timeline-actions.ts'

export const createActions = (parts: ActionParts): Record<Action, Handler> => ({
  ...conversationActions(parts),
  ...timelineActions(parts),
  ...paneActions(parts),
  ...composerActions(parts),
  ...findingActions(parts),
  ...messageActions(parts),
  ...pickerActions(parts),
  ...pictureActions(parts),
  ...eventsActions(parts),
  ...filterActions(parts),
})
