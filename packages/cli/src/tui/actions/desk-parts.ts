/** What working with messages needs besides the screen. */
import type { OutgoingFile } from '@terminal-chat/core'
import type { PathName } from '../../attachments/list-paths.ts'
import type { LoadPicture } from '../../attachments/picture/load-picture.ts'
import type { SaveRequest } from '../../attachments/save-file.ts'
import type { Screen } from '../screen.ts'

/** What of the desktop around the terminal is used. Unless said, each resolves with why it could not; `null` = it could. */
export interface Desktop {
  /** Opens a link in a browser; http and https only. */
  readonly openLink: (url: string) => Promise<string | null>
  /** Opens a saved file with the program for its kind; the path is absolute. */
  readonly openPath: (path: string) => Promise<string | null>
  /** Saves a file; resolves with where it lies, rejects with why it could not. */
  readonly saveFile: (request: SaveRequest) => Promise<string>
  /** Fetches and decodes a picture; rejects with why it cannot be shown. */
  readonly loadPicture: LoadPicture
  /** What a path that is being typed could become; never rejects. */
  readonly listPaths: (typed: string) => Promise<readonly PathName[]>
  /** The files that a paste names, by the first of its readings that names nothing else; never rejects. */
  readonly findFiles: (readings: readonly (readonly string[])[]) => Promise<readonly OutgoingFile[]>
  /** Puts a text on the clipboard of this machine. */
  readonly copyText: (text: string) => Promise<string | null>
}

export interface DeskParts {
  readonly screen: Screen
  readonly desktop: Desktop
  /** Sends a sequence that touches no cell. */
  readonly pass: (sequence: string) => void
  readonly say: (text: string, kind: 'info' | 'error') => void
}

/** What went wrong, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
