/** Lays out what covers the panes. */
import { unreachable } from '@terminal-chat/core'
import type { Keymap } from '../../../keys/keymap.ts'
import { displayChord } from '../../../keys/chord.ts'
import type { Action } from '../../../keys/actions.ts'
import { helpPage } from '../../../reference/help.ts'
import type { SlashCommand } from '../../../slash/define.ts'
import type { ColourDepth } from '../../terminal/colour-depth.ts'
import { cellText } from '../../text/cell-text.ts'
import { own, span, type Span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { Overlay, Size } from '../../view/state.ts'
import { pasteQuestion } from '../composer/paste.ts'
import { framed, roomIn, type FramedBox } from './framed.ts'
import { helpLines } from './help-lines.ts'
import { pictureBox } from './picture-box.ts'
import { pickerBox } from './picker-box.ts'
import { textBox, textSize } from './text-box.ts'

export interface OverlayParts {
  readonly commands: readonly SlashCommand[]
  readonly keymap: Keymap
  readonly colours: ColourDepth
}

const widestHelp = 76
const widestQuestion = 60

/** The first key that does it, as people read it; empty when none does. */
export const keyFor = (keymap: Keymap, action: Action): string => {
  const sequence = keymap.bindings.get(action)?.[0]?.sequence
  return sequence === undefined ? '' : displayChord(sequence)
}

const hints = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .filter(([key]) => key !== '')
    .map(([key, what]) => `${key} ${what}`)
    .join('  ')

const questionLines = (question: string, width: number): readonly (readonly Span[])[] => {
  const text = cellText(question)
  return wrap(text, width).map(({ start, end }) => [span(own(text.slice(start, end)))])
}

/** Lines of a page of help, and how many of them are shown at once. */
export const helpSize = (
  topic: string | null,
  size: Size,
  { commands, keymap }: Pick<OverlayParts, 'commands' | 'keymap'>,
): { readonly count: number; readonly shown: number } => {
  const room = roomIn(size, widestHelp)
  return { count: helpLines(helpPage(topic, commands, keymap), room.width).length, shown: room.height }
}

const helpBox = (
  { topic, offset }: Extract<Overlay, { kind: 'help' }>,
  size: Size,
  { commands, keymap }: OverlayParts,
): FramedBox => {
  const { width, height } = roomIn(size, widestHelp)
  const page = helpPage(topic, commands, keymap)
  const lines = helpLines(page, width)
  const isLong = lines.length > height
  const footer = hints([
    [keyFor(keymap, 'overlay.close'), 'closes'],
    ...(isLong ? ([[keyFor(keymap, 'overlay.page-down'), 'more']] as const) : []),
  ])
  const top = Math.max(0, Math.min(offset, lines.length - height))
  return framed(size, width, own(page.title), lines.slice(top, top + height), own(footer))
}

const questionBox = (title: string, question: string, footer: string, size: Size): FramedBox => {
  const { width, height } = roomIn(size, widestQuestion)
  const lines = questionLines(question, width).slice(0, height)
  return framed(size, width, own(title), lines, own(footer))
}

/** Those that show the same until a key is pressed. */
export type FixedOverlay = Exclude<Overlay, { kind: 'events' }>

export const overlayBox = (overlay: FixedOverlay, size: Size, parts: OverlayParts): FramedBox => {
  const { keymap } = parts
  switch (overlay.kind) {
    case 'help':
      return helpBox(overlay, size, parts)
    case 'confirm': {
      const footer = hints([
        [keyFor(keymap, 'confirm.yes'), 'yes'],
        [keyFor(keymap, 'confirm.no'), 'no'],
      ])
      return questionBox('Are you sure?', overlay.question, footer, size)
    }
    case 'paste-review': {
      const footer = hints([
        [overlay.review.isSendable ? keyFor(keymap, 'paste.send') : '', 'sends'],
        [keyFor(keymap, 'paste.edit'), 'edits'],
        [keyFor(keymap, 'overlay.close'), 'discards'],
      ])
      return questionBox('Paste', pasteQuestion(overlay.review), footer, size)
    }
    case 'picker':
      return pickerBox(overlay, size)
    case 'text': {
      const { count, shown } = textSize(overlay, size)
      const footer = hints([
        [keyFor(keymap, 'overlay.close'), 'closes'],
        [keyFor(keymap, 'text.copy'), 'copies'],
        [count > shown ? keyFor(keymap, 'overlay.page-down') : '', 'more'],
      ])
      return textBox(overlay, size, own(footer))
    }
    case 'picture': {
      const isMany = overlay.count > 1
      const onto = [
        [keyFor(keymap, 'picture.open'), 'opens it in another program'],
        [keyFor(keymap, 'picture.save'), 'saves it'],
      ] as const
      const footer = hints([
        [keyFor(keymap, 'overlay.close'), 'closes'],
        [isMany ? keyFor(keymap, 'picture.next') : '', 'next'],
        [keyFor(keymap, 'picture.open'), 'opens'],
        [keyFor(keymap, 'picture.save'), 'saves'],
      ])
      return pictureBox(overlay, size, parts.colours, own(footer), own(hints(onto)))
    }
    default:
      return unreachable(overlay)
  }
}
