/** Hands the screen to the panes. */
import { createContext, use } from 'react'
import type { Screen } from './screen.ts'

export const ScreenContext = createContext<Screen | null>(null)

export const useScreen = (): Screen => {
  const screen = use(ScreenContext)
  if (screen === null) throw new Error('A pane was drawn outside of ScreenContext')
  return screen
}
