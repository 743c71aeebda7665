/** Actions that move over the timeline, and those on what failed to be sent. */
import type { OutgoingMessage } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { scrolled, scrolledToOldest, type Viewport } from '../panes/timeline/viewport.ts'
import type { TimelineView } from '../panes/timeline/timeline-view.ts'
import type { ActionParts, Handler } from './handler.ts'

type TimelineAction = Exclude<Extract<Action, `timeline.${string}` | `outgoing.${string}`>, 'timeline.unread'>

export const timelineActions = ({
  screen: { client, view, timeline },
  say,
}: ActionParts): Record<TimelineAction, Handler> => {
  const move = (to: (shown: TimelineView) => Viewport): void => {
    const { activeSid } = client.store.get()
    if (activeSid === null) return
    view.dispatch({ type: 'viewport/moved', conversationSid: activeSid, viewport: to(timeline()) })
  }
  const scroll = (lines: (height: number) => number): void => {
    const { items, visible } = timeline()
    const first = items[0]
    // A person who goes on scrolling up where loading failed wants it tried again.
    if (lines(1) > 0 && visible.firstItem === 0 && first?.kind === 'older' && first.failure !== null)
      void client.loadOlder()
    move(({ items: all, layOut, height, viewport }) => scrolled(all, layOut, height, viewport, lines(height)))
  }
  const failed = (): readonly OutgoingMessage[] => {
    const { activeSid, outgoing } = client.store.get()
    return (outgoing.get(activeSid ?? '') ?? []).filter(({ status }) => status === 'failed')
  }
  const eachFailed = (act: (localId: string) => void): void => {
    const all = failed()
    if (all.length === 0) say('Nothing here failed to be sent', 'info')
    for (const { localId } of all) act(localId)
  }
  // One line of the page before stays, for the eye to hold on to.
  const page = (height: number): number => Math.max(1, height - 1)
  return {
    'timeline.page-up': () => scroll(page),
    'timeline.page-down': () => scroll((height) => -page(height)),
    'timeline.up': () => scroll(() => 1),
    'timeline.down': () => scroll(() => -1),
    'timeline.oldest': () =>
      move(({ items, layOut, height, viewport }) => scrolledToOldest(items, layOut, height, viewport)),
    'timeline.newest': () => move(() => null),
    'outgoing.retry': () => eachFailed(client.retry),
    'outgoing.discard': () => eachFailed(client.discard),
  }
}
