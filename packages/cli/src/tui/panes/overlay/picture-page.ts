/** A picture of a message, while it is fetched, when it is there, or why it cannot be shown. */
import type { SafeText } from '@terminal-chat/core'
import type { ShownPicture } from '../../../attachments/picture/picture.ts'

export type PictureContent =
  /** `percent`: of its bytes; 100: it is being decoded. */
  | { readonly kind: 'loading'; readonly percent: number }
  | { readonly kind: 'shown'; readonly picture: ShownPicture }
  | { readonly kind: 'problem'; readonly text: SafeText }

export interface PicturePage {
  readonly kind: 'picture'
  /** Tells it from others that were open before. */
  readonly id: symbol
  /** The file's name. */
  readonly title: SafeText
  readonly content: PictureContent
  /** Which of the message's pictures it is, from 1. */
  readonly number: number
  readonly count: number
  readonly onOpen: () => void
  readonly onSave: () => void
  /** Called with which one is wanted instead, from 1. */
  readonly onStep: (number: number) => void
}
