/** Shows a notification on the desktop, without a shell between. */
import { spawn as spawnProcess } from 'node:child_process'

export interface DesktopAlert {
  /** One line each. */
  readonly title: string
  readonly body: string
}

/** `null`: this system has no program for it that we know. */
export const notifyCommand = (
  platform: string,
  { title, body }: DesktopAlert,
): readonly [program: string, ...words: readonly string[]] | null => {
  // What begins with a dash would be an option, to programs that know no `--` as well.
  const word = (text: string): string => (text.startsWith('-') ? ` ${text}` : text)
  switch (platform) {
    case 'darwin':
      return [
        'osascript',
        ...[
          'on run words',
          'display notification (item 2 of words) with title (item 1 of words)',
          'end run',
        ].flatMap((line) => ['-e', line]),
        word(title),
        word(body),
      ]
    case 'linux':
    case 'freebsd':
    case 'openbsd':
      // Many desktops read the body as markup.
      return ['notify-send', '--app-name=chat', '--', word(title), markupFree(word(body))]
    default:
      return null
  }
}

const markupFree = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export interface DesktopParts {
  readonly platform: string
  readonly spawn: typeof spawnProcess
}

/** Milliseconds that the program may take. */
const patience = 5000

/** Resolves with why it could not, `null` = it could; never rejects. */
export const createDesktopNotifier =
  ({ platform, spawn }: DesktopParts = { platform: process.platform, spawn: spawnProcess }) =>
  (alert: DesktopAlert): Promise<string | null> =>
    new Promise((resolve) => {
      const command = notifyCommand(platform, alert)
      if (command === null) {
        resolve('Nothing is known that notifies on this desktop')
        return
      }
      const [program, ...words] = command
      const child = spawn(program, words, { stdio: 'ignore', shell: false, timeout: patience })
      child.once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ENOENT' ? `${program} is not installed` : error.message),
      )
      child.once('exit', (status) =>
        resolve(status === 0 ? null : `${program} ended with ${status ?? 'a signal'}`),
      )
      child.unref()
    })
