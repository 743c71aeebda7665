/** What panes, actions and rules share: the two stores, and what of them is on the screen. */
import {
  conversationName,
  memoize,
  pinsOf,
  selectTimeline,
  type ChatClient,
  type ChatState,
  type Clock,
  type Json,
  type SafeText,
  type Store,
  type TimelineItem,
} from '@terminal-chat/core'
import type { EventTap } from '../events/event-tap.ts'
import type { Keymap } from '../keys/keymap.ts'
import type { SlashCommand } from '../slash/define.ts'
import type { Display } from './display.ts'
import { composerLimit, composerWidth, hasTypingRule, layOutScreen, type Layout } from './layout.ts'
import { composerView, type ComposerView } from './panes/composer/view.ts'
import type { ComposerState } from './panes/composer/state.ts'
import { keyFor } from './panes/overlay/overlay-box.ts'
import { createTimelineContexts, densityOf } from './panes/timeline/context.ts'
import { createLayOut, type LayOut } from './panes/timeline/lines.ts'
import type { TimelineView } from './panes/timeline/timeline-view.ts'
import { selectedItem, withSelected, type SelectableItem } from './panes/timeline/selected.ts'
import { createMoments } from './panes/timeline/moments.ts'
import { visibleLines, type Viewport } from './panes/timeline/viewport.ts'
import type { ColourDepth } from './terminal/colour-depth.ts'
import { cellLine } from './text/cell-text.ts'
import { own } from './text/line.ts'
import type { ViewEvent } from './view/event.ts'
import type { Size, ViewState } from './view/state.ts'

export interface ScreenParts {
  readonly client: ChatClient
  readonly view: Store<ViewState, ViewEvent>
  readonly clock: Clock
  readonly commands: readonly SlashCommand[]
  readonly keymap: Keymap
  readonly tap: EventTap
  readonly display: Display
  readonly colours: ColourDepth
}

/** Each function gives the same object back while nothing that it depends on has changed. */
export interface Screen extends ScreenParts {
  readonly composer: () => ComposerView
  readonly layout: () => Layout
  readonly timeline: () => TimelineView
  /** The message that is selected; `null` = none is. */
  readonly selected: () => SelectableItem | null
  /** Name of the conversation that is shown; `null` = none is. */
  readonly title: () => SafeText | null
}

/** Whether the terminal's cursor stands in the composer. */
export const hasCursor = ({ pane, overlays, selected }: ViewState): boolean =>
  pane === 'composer' && overlays.length === 0 && selected === null

const selectTitle = memoize(
  (
    sid: string | null,
    conversations: ChatState['conversations'],
    users: ChatState['users'],
    identity: string,
  ) => {
    const conversation = sid === null ? undefined : conversations.get(sid)
    return conversation === undefined ? null : cellLine(conversationName({ users, identity }, conversation))
  },
)

export const createScreen = (parts: ScreenParts): Screen => {
  const { client, view, keymap } = parts
  const contexts = createTimelineContexts()
  const momentsWith = memoize(createMoments)
  const pinsIn = memoize((attributes: Json | undefined) =>
    attributes === undefined ? [] : pinsOf({ attributes }),
  )
  const layOutWith = memoize(createLayOut())
  const retryKey = keyFor(keymap, 'outgoing.retry')
  const giveUpKey = keyFor(keymap, 'composer.give-up')
  const selectedLayOut = memoize(withSelected)
  const discardKey = keyFor(keymap, 'outgoing.discard')

  const title = (): SafeText | null => {
    const { activeSid, conversations, users, identity } = client.store.get()
    return selectTitle(activeSid, conversations, users, identity)
  }

  // In other looks the same lines must be written again, so they must be others.
  const selectComposer = memoize((state: ComposerState, size: Size, name: SafeText | null, _theme: string) =>
    composerView(state, {
      width: composerWidth(size),
      maxRows: composerLimit(size.rows),
      placeholder: name === null ? own('') : own(`Message ${name}`),
      giveUpKey,
      isListing: !hasTypingRule(size.rows),
    }),
  )
  const composer = (): ComposerView => {
    const { drafts, size, shownTheme } = view.get()
    return selectComposer(drafts.current, size, title(), shownTheme)
  }

  const selectLayout = memoize(layOutScreen)
  const layout = (): Layout => {
    const { size, pane, isCopyMode, preferences } = view.get()
    // In copy mode nothing stands beside the timeline: what the terminal selects is messages alone.
    const isWanted = (has: boolean): boolean => has && !isCopyMode
    return selectLayout(
      size,
      composer().lines.length,
      pane,
      isWanted(preferences.hasChannelList),
      isWanted(preferences.hasPeopleList),
    )
  }

  const selected = (): SelectableItem | null => {
    const chat = client.store.get()
    const { selected: wanted } = view.get()
    const isHere = wanted !== null && wanted.conversationSid === chat.activeSid
    return isHere ? selectedItem(selectTimeline(chat), wanted.index, wanted.localId) : null
  }

  const selectVisible = memoize(
    (items: readonly TimelineItem[], layOut: LayOut, height: number, viewport: Viewport): TimelineView => ({
      items,
      layOut,
      height,
      viewport,
      visible: visibleLines(items, layOut, height, viewport),
    }),
  )
  const timeline = (): TimelineView => {
    const chat = client.store.get()
    const { viewports, today, preferences } = view.get()
    const { width, height } = layout().timeline
    const context = contexts(
      width,
      densityOf(width, height),
      chat.users,
      chat.identity,
      today,
      retryKey,
      discardKey,
      momentsWith(preferences.timeFormat, preferences.locale),
      pinsIn(chat.conversations.get(chat.activeSid ?? '')?.attributes),
    )
    const viewport = viewports.get(chat.activeSid ?? '') ?? null
    const items = selectTimeline(chat)
    const layOut = selectedLayOut(layOutWith(context), selected(), width)
    return selectVisible(items, layOut, height, viewport)
  }

  return { ...parts, composer, layout, timeline, selected, title }
}
