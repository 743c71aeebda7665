/** What commands about messages may ask of the screen. */
import type { MessageRecord } from '@terminal-chat/core'
import type { Download } from '../attachments/download.ts'
import type { OpenFile } from '../attachments/open-file.ts'

/** `number`: which of its files, from 1; `null` = its first picture. */
export type ViewPicture = (message: MessageRecord, number: number | null) => void

export interface MessageDesk {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Puts its text into the composer; Enter saves it. */
  readonly beginEdit: (message: MessageRecord) => void
  /** What is written next answers it. */
  readonly beginReply: (message: MessageRecord) => void
  /** Asks for an emoji, and puts it on the message. */
  readonly askReaction: (message: MessageRecord) => void
  /** The emoji of a name like `thumbsup`; `null` when there is none. */
  readonly emojiNamed: (name: string) => Promise<string | null>
  /** Asks, then deletes. */
  readonly remove: (message: MessageRecord) => void
  /** Foreign text; what no person types is taken out of it. */
  readonly copy: (text: string) => void
  /** Opens the only one, or asks which. */
  readonly openLinks: (urls: readonly string[]) => void
  /** Saves one of its files and opens it. */
  readonly openFile: OpenFile
  /** Saves its files, or one of them. */
  readonly download: Download
  /** Shows one of its pictures here. */
  readonly view: ViewPicture
  /** Shows it as JSON. */
  readonly inspect: (what: string, value: Readonly<Record<string, unknown>>) => void
  /** Looks for it in the channel on the screen, or in all that one is in. */
  readonly search: (text: string, isEverywhere: boolean) => void
  /** Selects the first message of the channel on the screen for which it holds; resolves with whether there is one. */
  readonly goTo: (isReached: (message: MessageRecord) => boolean) => Promise<boolean>
  /** Goes to the first message that is new; `false` when there is none. */
  readonly goToUnread: () => Promise<boolean>
  /** Shows the pinned messages of the channel on the screen. */
  readonly listPins: () => Promise<void>
}
