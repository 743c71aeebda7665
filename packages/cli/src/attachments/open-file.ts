/** Saves a file of a message and opens it, when its kind is one that only shows something. */
import type { MessageRecord } from '@terminal-chat/core'
import type { DownloadParts } from './download.ts'
import { safeFileName } from './file-name.ts'

export interface OpenFileParts extends DownloadParts {
  /** Resolves with why it could not; `null` = it could. */
  readonly openPath: (path: string) => Promise<string | null>
}

/** `number`: which of its files, from 1. Never rejects. */
export type OpenFile = (message: MessageRecord, number: number) => Promise<void>

/** Desktops run programs and scripts that they are asked to open; pages may read other files. These do neither. */
const shown = /\.(?:avif|csv|gif|jpe?g|log|md|mp3|mp4|pdf|png|txt|wav|webm|webp)$/i

/** Whether opening a file with a name like this only shows it. `name`: as it came. */
export const isShowable = (name: string | null): boolean => shown.test(safeFileName(name))

export const createOpenFile =
  ({ client, saveFile, openPath, say }: OpenFileParts): OpenFile =>
  async ({ conversationSid, index, media }, number) => {
    const file = media[number - 1]
    if (file === undefined) {
      say('There is no file in it', 'info')
      return
    }
    if (!isShowable(file.filename)) {
      say(
        'Files of this kind are not opened from here, they might run something; /download saves it',
        'error',
      )
      return
    }
    try {
      say(`Downloading ${file.filename}`, 'info')
      const url = await client.mediaUrl(conversationSid, index, file.sid)
      const path = await saveFile({ url, name: file.filename, where: null, size: file.size })
      const problem = await openPath(path)
      if (problem === null) say(`Opening ${path}`, 'info')
      else say(`Saved as ${path}, but ${problem}`, 'error')
    } catch (error) {
      say(`Not opened: ${error instanceof Error ? error.message : String(error)}`, 'error')
    }
  }
