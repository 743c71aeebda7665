/** Makes the screen that is drawn first, from what is known before anything is connected. */
import { createStore, type ChatClient, type Clock, type Store } from '@terminal-chat/core'
import { preferencesOf, type Preferences } from '../config/preferences.ts'
import { createEventTap, type EventTap } from '../events/event-tap.ts'
import type { Keymap } from '../keys/keymap.ts'
import { slashCommands } from '../slash/index.ts'
import { createDisplay } from './display.ts'
import type { AlertLevelStore } from './rules/alert-levels.ts'
import type { BackgroundStore } from './rules/background.ts'
import type { MuteStore } from './rules/mutes.ts'
import { followTheme, type FollowedTheme } from './rules/theme.ts'
import { createScreen, type Screen } from './screen.ts'
import type { CellDiff } from './terminal/cells/cell-diff.ts'
import type { Send } from './terminal/send.ts'
import { colourDepthOf } from './terminal/colour-depth.ts'
import { knowsLinks } from './terminal/knows-links.ts'
import type { Themes } from './themes.ts'
import type { ViewEvent } from './view/event.ts'
import { reduceView } from './view/reduce.ts'
import { initialView, type ViewState } from './view/state.ts'

/** All that decides how the first frame looks, besides the draft. */
export interface PrepareScreenParts {
  readonly client: ChatClient
  readonly clock: Clock
  readonly cells: CellDiff
  /** Sends a sequence that touches no cell. */
  readonly send?: Send
  readonly keymap: Keymap
  readonly themes: Themes
  /** `auto` or the name of a theme. */
  readonly theme: string
  readonly preferences?: Partial<Preferences>
  readonly background?: BackgroundStore
  readonly alertLevels?: Pick<AlertLevelStore, 'read'>
  readonly mutes?: Pick<MuteStore, 'read'>
  readonly tap?: EventTap
  readonly isMouseEnabled: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface PreparedScreen {
  readonly view: Store<ViewState, ViewEvent>
  readonly theme: FollowedTheme
  readonly screen: Screen
}

export const prepareScreen = (parts: PrepareScreenParts): PreparedScreen => {
  const { client, clock, cells, keymap, themes, env } = parts
  const { columns, rows } = cells.stream
  const view = createStore(
    reduceView,
    initialView({ columns, rows }, clock.now(), {
      preferences: {
        ...preferencesOf({}),
        ...parts.preferences,
        theme: parts.theme,
        isMouseEnabled: parts.isMouseEnabled,
      },
      alertLevels: parts.alertLevels?.read() ?? new Map(),
      muteEnds: parts.mutes?.read() ?? new Map(),
    }),
  )
  const theme = followTheme({
    view,
    themes,
    env,
    background: parts.background ?? { get: () => null, set: () => undefined },
    send: parts.send ?? cells.pass,
  })
  const screen = createScreen({
    client,
    view,
    clock,
    commands: slashCommands,
    keymap,
    tap: parts.tap ?? createEventTap(clock.now),
    display: createDisplay(cells, theme.first, knowsLinks(env)),
    colours: colourDepthOf(env),
  })
  return { view, theme, screen }
}
