/** Keeps what libraries say on the console off the screen. */

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/** The SDK warns on the console, which is where the chat is drawn. */
export const quietConsole = (console: Console, note: (text: string) => void): void => {
  for (const method of methods)
    console[method] = (...parts: readonly unknown[]): void => {
      note(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
    }
}
