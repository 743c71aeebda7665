/** A chat program as it is measured: how to open it, and who writes to it from outside. */
import type { Session } from './session.ts'

/** Somebody who writes without a screen. */
export interface Bot {
  readonly say: (text: string) => Promise<void>
  /** As fast as the service takes them; resolves when it has taken all. */
  readonly flood: (texts: readonly string[]) => Promise<void>
}

export interface Program {
  readonly name: string
  /** As somebody who was there before. */
  readonly open: (who: string) => Session
  /** On the screen as soon as what was last seen is drawn; `null` = it shows nothing before it is connected. */
  readonly whole: RegExp | null
  /** On the screen when it is connected and in the channel. */
  readonly live: RegExp
  /** What is typed before Enter to end it. */
  readonly quit: string
  readonly bot: Bot
  readonly stop: () => Promise<void>
}

/** As people write: 20 to 100 characters, always the same ones. */
export const someText = (at: number): string => {
  const words =
    'the quick brown fox jumps over the lazy dog while the terminal keeps up with every line it is sent'
  return words.slice(0, 20 + ((at * 37) % 80))
}
