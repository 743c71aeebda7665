/** Opens a link or a file with the program that this machine has for it. */
import { runProgram, thisMachine, type ProgramParts } from './run-program.ts'

/** The link as a program may get it; `null` for whatever is not plainly http or https. */
export const checkedLink = (url: string): string | null => {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, href } = new URL(url)
  const isWeb = (protocol === 'http:' || protocol === 'https:') && hostname !== ''
  // The programs know no `--`: what begins with a dash would be an option.
  return isWeb && /^https?:\/\/[\u0021-\u007e]+$/.test(href) ? href : null
}

/** `target`: a checked link or an absolute path. `null`: no program is known that does it here. */
export const openCommand = (platform: string, target: string): readonly [string, ...string[]] | null => {
  switch (platform) {
    case 'darwin':
      return ['open', target]
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', target]
    case 'linux':
    case 'freebsd':
    case 'openbsd':
      return ['xdg-open', target]
    default:
      return null
  }
}

/** Resolves with why it could not, `null` = it could. */
export const createOpenLink =
  (parts: ProgramParts = thisMachine()) =>
  async (url: string): Promise<string | null> => {
    const link = checkedLink(url)
    if (link === null) return 'Only links that begin with http:// or https:// are opened'
    const command = openCommand(parts.platform, link)
    const problem = command === null ? 'no program is known for it' : await runProgram(parts, command, null)
    return problem === null ? null : `The link could not be opened: ${problem}. It is ${link}`
  }

/** `path`: absolute, so that it is no option. Resolves with why it could not, `null` = it could. */
export const createOpenPath =
  (parts: ProgramParts = thisMachine()) =>
  async (path: string): Promise<string | null> => {
    const command = openCommand(parts.platform, path)
    const problem = command === null ? 'no program is known for it' : await runProgram(parts, command, null)
    return problem === null ? null : `it could not be opened: ${problem}`
  }
