/** Lays out what covers the panes. */
import { unreachable } from '@terminal-chat/core'
import type { Keymap } from '../../../keys/keymap.ts'
import { displayChord } from '../../../keys/chord.ts'
import type { Action } from '../../../keys/actions.ts'
import type { KeyContext } from '../../../keys/context.ts'
import { helpPage } from '../../../reference/help.ts'
import type { SlashCommand } from '../../../slash/define.ts'
import type { ColourDepth } from '../../terminal/colour-depth.ts'
import { cellLine, cellText } from '../../text/cell-text.ts'
import { own, span, type Span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { Overlay, Size } from '../../view/state.ts'
import { pasteQuestion } from '../composer/paste.ts'
import { framed, roomIn, type FramedBox } from './framed.ts'
import { helpLines } from './help-lines.ts'
import { matching } from './matching-help.ts'
import { pictureBox } from './picture-box.ts'
import { pickerBox } from './picker-box.ts'
import { queryLine } from './query-line.ts'
import { textBox, textSize } from './text-box.ts'

export interface OverlayParts {
  readonly commands: readonly SlashCommand[]
  readonly keymap: Keymap
  readonly colours: ColourDepth
}

type HelpOverlay = Extract<Overlay, { kind: 'help' }>

const widestHelp = 76
const widestQuestion = 60

/** The first key that does it, there or wherever it is bound, as people read it; empty when none does. */
export const keyFor = (keymap: Keymap, action: Action, context?: KeyContext): string => {
  const bindings = keymap.bindings.get(action) ?? []
  const sequence = bindings.find((binding) => context === undefined || binding.context === context)?.sequence
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
  { topic, filter, isFiltering }: HelpOverlay,
  size: Size,
  { commands, keymap }: Pick<OverlayParts, 'commands' | 'keymap'>,
): { readonly count: number; readonly shown: number } => {
  const { width, height } = roomIn(size, widestHelp)
  const page = matching(helpPage(topic, commands, keymap), filter)
  return { count: helpLines(page, width).length, shown: Math.max(1, height - (isFiltering ? 1 : 0)) }
}

const helpBox = (overlay: HelpOverlay, size: Size, { commands, keymap }: OverlayParts): FramedBox => {
  const { topic, offset, filter, isFiltering } = overlay
  const { width, height } = roomIn(size, widestHelp)
  const page = helpPage(topic, commands, keymap)
  const lines = helpLines(matching(page, filter), width)
  const { shown } = helpSize(overlay, size, { commands, keymap })
  const footer = hints(
    isFiltering
      ? [
          [keyFor(keymap, 'filter.keep'), 'keeps to these'],
          [keyFor(keymap, 'filter.drop'), 'shows all'],
        ]
      : [
          [keyFor(keymap, 'overlay.close'), 'closes'],
          [keyFor(keymap, 'filter.begin', 'help'), 'searches'],
          [lines.length > shown ? keyFor(keymap, 'overlay.page-down') : '', 'more'],
        ],
  )
  const top = Math.max(0, Math.min(offset, lines.length - shown))
  const content = [
    ...(isFiltering ? [queryLine(filter, width)] : []),
    ...(lines.length === 0
      ? [[span(own('Nothing holds that'), 'text.muted')]]
      : lines.slice(top, top + shown)),
  ]
  // While one searches it keeps its height: it must not jump.
  const least = isFiltering || filter !== '' ? height : 0
  const filled = Array.from({ length: Math.max(least, content.length) }, (_, at) => content[at] ?? [])
  const title = filter === '' ? page.title : `${page.title}, with ${filter}`
  return framed(size, width, cellLine(title), filled, own(footer))
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
