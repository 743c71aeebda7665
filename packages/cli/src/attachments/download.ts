/** Downloads the files of a message, and says how far it is and where they lie. */
import type { ChatClient, MessageRecord } from '@terminal-chat/core'
import type { SaveRequest } from './save-file.ts'

export interface DownloadParts {
  readonly client: Pick<ChatClient, 'mediaUrl'>
  readonly saveFile: (request: SaveRequest) => Promise<string>
  readonly say: (text: string, kind: 'info' | 'error') => void
}

/** `number`: which of its files, from 1; `null` = all. `where`: as `SaveRequest` has it. Never rejects. */
export type Download = (message: MessageRecord, number: number | null, where: string | null) => Promise<void>

export const createDownload =
  ({ client, saveFile, say }: DownloadParts): Download =>
  async ({ conversationSid, index, media }, number, where) => {
    const wanted = number === null ? media : media.slice(number - 1, number)
    if (wanted.length === 0) say('There is no file in it', 'info')
    for (const { sid, filename, size } of wanted) {
      const name = filename ?? 'file'
      let told = 0
      try {
        say(`Downloading ${name}`, 'info')
        const url = await client.mediaUrl(conversationSid, index, sid)
        const path = await saveFile({
          url,
          name: filename,
          where,
          size,
          onProgress: (bytes) => {
            const tenth = Math.floor((bytes / size) * 10)
            if (tenth > told && tenth < 10) say(`Downloading ${name}: ${tenth * 10} %`, 'info')
            told = tenth
          },
        })
        say(`Saved as ${path}`, 'info')
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        say(`Not downloaded: ${reason}`, 'error')
      }
    }
  }
