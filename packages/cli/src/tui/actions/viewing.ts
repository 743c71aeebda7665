/** Shows the pictures of a message over the panes. */
import type { MessageRecord } from '@terminal-chat/core'
import type { OpenFile } from '../../attachments/open-file.ts'
import type { Download } from '../../attachments/download.ts'
import { picturesOf } from '../../attachments/pictures-of.ts'
import type { ViewPicture } from '../../slash/message-desk.ts'
import type { PictureContent } from '../panes/overlay/picture-page.ts'
import { cellLine } from '../text/cell-text.ts'
import { reasonOf, type DeskParts } from './desk-parts.ts'

export interface ViewingParts extends DeskParts {
  readonly openFile: OpenFile
  readonly download: Download
}

export const createViewing = (parts: ViewingParts): ViewPicture => {
  const { screen, desktop, say, openFile, download } = parts
  const { client, view, display } = screen

  /** Fetches it for the page of that id, and gives up when that is closed. */
  const load = async (
    id: symbol,
    { conversationSid, index }: MessageRecord,
    file: MessageRecord['media'][0],
  ) => {
    const giveUp = new AbortController()
    const isOpen = (): boolean =>
      view.get().overlays.some((overlay) => overlay.kind === 'picture' && overlay.id === id)
    const unfollow = view.subscribe(() => {
      if (!isOpen()) giveUp.abort()
    })
    const show = (content: PictureContent): void => view.dispatch({ type: 'picture/changed', id, content })
    let told = 0
    try {
      const url = await client.mediaUrl(conversationSid, index, file.sid)
      const picture = await desktop.loadPicture({
        url,
        size: file.size,
        signal: giveUp.signal,
        onProgress: (bytes) => {
          const percent = Math.floor((bytes / file.size) * 100)
          // Each word costs a frame.
          if (percent < 100 && percent < told + 5) return
          told = percent
          show({ kind: 'loading', percent })
        },
      })
      show({ kind: 'shown', picture })
    } catch (error) {
      show({ kind: 'problem', text: cellLine(reasonOf(error)) })
    } finally {
      unfollow()
    }
  }

  const open = (message: MessageRecord, number: number): void => {
    const file = message.media[number - 1]
    if (file === undefined) return
    const pictures = picturesOf(message)
    const at = pictures.indexOf(number)
    const id = Symbol('picture')
    view.dispatch({
      type: 'overlay/opened',
      overlay: {
        kind: 'picture',
        id,
        title: cellLine(/[^/\\]+$/u.exec(file.filename ?? '')?.[0] ?? 'file'),
        content: { kind: 'loading', percent: 0 },
        number: at + 1,
        count: at === -1 ? 1 : pictures.length,
        onOpen: () => void openFile(message, number),
        onSave: () => void download(message, number, null),
        onStep: (wanted) => {
          const next = pictures[wanted - 1]
          if (next === undefined || next === number) return
          view.dispatch({ type: 'overlay/closed' })
          open(message, next)
        },
      },
    })
    void load(id, message, file)
  }

  return (message, number) => {
    const wanted = number ?? picturesOf(message)[0]
    if (wanted === undefined || message.media[wanted - 1] === undefined)
      say('There is no picture in it that can be shown here (PNG, JPEG, GIF)', 'info')
    else if (!display.hasColours())
      say('Without colours there is nothing to see of a picture; /open shows it in another program', 'info')
    else open(message, wanted)
  }
}
