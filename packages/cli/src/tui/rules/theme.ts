/** Keeps the screen in the looks that the settings name. */
import type { Store } from '@terminal-chat/core'
import type { Display } from '../display.ts'
import { colourDepthOf } from '../terminal/colour-depth.ts'
import { themeAt } from '../theme-depth.ts'
import { selectTheme, type Background, type Theme } from '../theme.ts'
import type { Themes } from '../themes.ts'
import type { ViewEvent } from '../view/event.ts'
import type { ViewState } from '../view/state.ts'
import { createBackgroundQuestion, type BackgroundQuestion, type BackgroundStore } from './background.ts'

export interface ThemeParts {
  readonly view: Store<ViewState, ViewEvent>
  readonly themes: Themes
  readonly env: Readonly<Record<string, string | undefined>>
  readonly background: BackgroundStore
  readonly send: (sequence: string) => void
}

export interface FollowedTheme extends Pick<BackgroundQuestion, 'answered'> {
  /** The one to begin with. */
  readonly first: Theme
  /** Called once, when the terminal is ours; returns how to end it. */
  readonly follow: (display: Display) => () => void
}

/** Whether this choice depends on what the text stands on. */
const depends = (name: string, { own }: Themes): boolean =>
  name === 'high-contrast' || (own()[name] === undefined && name === 'auto')

export const followTheme = ({ view, themes, env, background, send }: ThemeParts): FollowedTheme => {
  let known: Background = background.get()
  let refresh = (): void => {}
  const depth = colourDepthOf(env)
  const reduced = new Map<Theme, Theme>()
  /** The same object for the same theme: what is drawn anew is told by it. */
  const current = (): Theme => {
    const theme = selectTheme(view.get().preferences.theme, env, known, themes.own())
    const shown = reduced.get(theme) ?? themeAt(theme, depth)
    reduced.set(theme, shown)
    return shown
  }
  const first = current()
  const question = createBackgroundQuestion(send, (found) => {
    background.set(found)
    known = found
    refresh()
  })
  return {
    first,
    answered: question.answered,
    follow: (display) => {
      let shown = first
      refresh = () => {
        if (depends(view.get().preferences.theme, themes)) question.ask()
        const next = current()
        if (next === shown) return
        shown = next
        display.setTheme(next)
        view.dispatch({ type: 'theme/shown', name: next.name })
      }
      refresh()
      let chosen = view.get().preferences.theme
      let own = themes.own()
      return view.subscribe(() => {
        if (view.get().preferences.theme === chosen && themes.own() === own) return
        chosen = view.get().preferences.theme
        own = themes.own()
        refresh()
      })
    },
  }
}
