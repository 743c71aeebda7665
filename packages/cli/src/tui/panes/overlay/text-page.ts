/** A text to read and to copy, longer than the screen or not. */
import type { SafeText } from '@terminal-chat/core'

export interface TextPage {
  readonly kind: 'text'
  readonly title: SafeText
  /** As it is laid out: harmless. */
  readonly text: SafeText
  /** As it is copied; foreign text. */
  readonly source: string
  /** Lines scrolled down. */
  readonly offset: number
}
