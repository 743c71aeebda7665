/** All themes there are on this machine: those that come with the program, and the person's own. */
import type { ThemeFiles } from '../config/theme-files.ts'
import { contrastProblem, parseTheme } from './theme-file.ts'
import { themes as builtIn, type Theme } from './theme.ts'

/** Reads them anew each time: one is written with the chat beside it. */
export type ReadThemeFiles = () => ThemeFiles

export interface Themes {
  /** What `/theme` takes. */
  readonly names: () => readonly string[]
  /** As they were when `names` was asked last; another object when a file has changed. */
  readonly own: () => Readonly<Record<string, Theme>>
  /** What is wrong with the one of this name; `null` = nothing, or that there is none. */
  readonly problemOf: (name: string) => string | null
  /** What of it can hardly be read, with what to do; `null` = nothing. */
  readonly warningOf: (name: string) => string | null
}

export const createThemes = (readFiles: ReadThemeFiles): Themes => {
  let own: Readonly<Record<string, Theme>> = {}
  let problems: ReadonlyMap<string, string> = new Map()
  let names: readonly string[] = []
  let seen: string | null = null
  const read = (): void => {
    const files = readFiles()
    const text = JSON.stringify([...files])
    if (text === seen) return
    seen = text
    const parsed = [...files].map(([name, file]) => ({
      name,
      ...('problem' in file ? file : parseTheme(name, file.json)),
    }))
    own = Object.fromEntries(parsed.flatMap((file) => ('theme' in file ? [[file.name, file.theme]] : [])))
    problems = new Map(parsed.flatMap((file) => ('problem' in file ? [[file.name, file.problem]] : [])))
    const ours = Object.keys(builtIn).filter((name) => name !== 'bare')
    names = [...new Set(['auto', ...ours, ...files.keys()])]
  }
  read()
  return {
    own: () => own,
    names: () => {
      read()
      return names
    },
    warningOf: (name) => {
      const theme = own[name]
      const problem = theme === undefined ? null : contrastProblem(theme)
      return problem === null ? null : `In the theme ${name} ${problem}`
    },
    problemOf: (name) => {
      const problem = problems.get(name)
      return problem === undefined ? null : `The theme ${name} cannot be used: ${problem}`
    },
  }
}
