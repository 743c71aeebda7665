/** All themes there are on this machine: those that come with the program, and the person's own. */
import type { ThemeFiles } from '../config/theme-files.ts'
import { contrastProblem, parseTheme } from './theme-file.ts'
import { themes as builtIn, type Theme } from './theme.ts'

export interface Themes {
  /** What `/theme` takes. */
  readonly names: () => readonly string[]
  readonly own: Readonly<Record<string, Theme>>
  /** What is wrong with the one of this name; `null` = nothing, or that there is none. */
  readonly problemOf: (name: string) => string | null
  /** What of it can hardly be read, with what to do; `null` = nothing. */
  readonly warningOf: (name: string) => string | null
}

export const createThemes = (files: ThemeFiles): Themes => {
  const own: Record<string, Theme> = {}
  const problems = new Map<string, string>()
  for (const [name, file] of files) {
    const parsed = 'problem' in file ? file : parseTheme(name, file.json)
    if ('problem' in parsed) problems.set(name, parsed.problem)
    else own[name] = parsed.theme
  }
  const names = ['auto', ...Object.keys(builtIn).filter((name) => name !== 'bare'), ...files.keys()]
  return {
    own,
    names: () => [...new Set(names)],
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
