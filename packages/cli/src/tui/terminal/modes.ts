/** Puts the terminal into the modes that the interface needs, and back as it was. */
import { lastQuestion } from './owed-answers.ts'
import type { Send } from './send.ts'

export interface Modes {
  readonly enter: () => void
  /** Gives the terminal back. More than once does no harm. */
  readonly leave: () => void
  /** Has clicks and the wheel reported, which takes the terminal its own selection. Off until it is asked for. */
  readonly setMouse: (isReported: boolean) => void
  /** `text` is harmless already. */
  readonly setTitle: (text: string) => void
  /** The terminal answers queries through its input; `true` when this was one of the answers. */
  readonly answered: (reply: string) => boolean
}

interface Switch {
  readonly on: string
  readonly off: string
}

/** In the order in which they are switched on; off goes the other way round. */
const switches: readonly Switch[] = [
  // The title is put on the terminal's own stack and taken back from there.
  { on: '\u001b[22;0t', off: '\u001b[23;0t' },
  // The alternate screen, with the cursor kept where it was.
  { on: '\u001b[?1049h', off: '\u001b[?1049l' },
  // No wrapping at the right edge: what is wider than we think must not move the next line.
  { on: '\u001b[?7l', off: '\u001b[?7h' },
  // The wheel must not come as arrow keys: those go to another channel. Terminals that cannot restore the mode have it on.
  { on: '\u001b[?1007s\u001b[?1007l', off: '\u001b[?1007h\u001b[?1007r' },
  // Bracketed paste, focus reports.
  { on: '\u001b[?2004h', off: '\u001b[?2004l' },
  { on: '\u001b[?1004h', off: '\u001b[?1004l' },
]

// An update that was cut off in the middle must not leave the terminal waiting, invisible or coloured.
const reset = '\u001b[?2026l\u001b[r\u001b[m\u001b[?25h'

/**
 * Which updates can be shown at once (DEC mode 2026), whether the kitty keyboard protocol is known, and whether the
 * terminal reorders text from right to left (BDSM, mode 8 of ECMA-48).
 */
const queries = `\u001b[?2026$p\u001b[?u\u001b[8$p${lastQuestion}`

// 1: chords come apart from each other. 4: with what Shift makes of the key and where it stands on a US keyboard.
const kitty: Switch = { on: '\u001b[>5u', off: '\u001b[<u' }

// Presses and the wheel, in the form that knows no largest column.
const mouse: Switch = { on: '\u001b[?1000h\u001b[?1006h', off: '\u001b[?1006l\u001b[?1000l' }

const switchesOff = switches
  .toReversed()
  .map(({ off }) => off)
  .join('')

// Text stays in the cells that it was put into; by default such terminals go by whole rows, across all panes.
const ownOrder: Switch = { on: '\u001b[8l', off: '\u001b[8h' }

/** What is sent to take the terminal, but for the questions, and to give it back when nothing else was switched on. */
export const modeBytes = {
  enter: switches.map(({ on }) => on).join(''),
  leave: reset + switchesOff,
} as const

/** What may be found out about a terminal; called once each at most. */
export interface Findings {
  readonly onSynchronizedOutput: () => void
  /** It does not reorder text from right to left (any more), and is known to leave that to programs. */
  readonly onOwnOrder: () => void
}

/** `isTaken`: what `modeBytes.enter` switches on is on already. */
export const createModes = (
  send: Send,
  { onSynchronizedOutput, onOwnOrder }: Findings,
  isTaken = false,
): Modes => {
  let isOn = false
  let isTakenAlready = isTaken
  let isKitty = false
  let hasOwnOrder = false
  let hasAsked = false
  let hasMouse = false
  let title = ''
  const showTitle = (): void => send(`\u001b]2;${title}\u001b\\`)
  return {
    enter: () => {
      if (isOn) return
      isOn = true
      const taken = isTakenAlready ? '' : modeBytes.enter
      isTakenAlready = false
      const sequences =
        taken + (hasOwnOrder ? ownOrder.on : '') + (isKitty ? kitty.on : '') + (hasMouse ? mouse.on : '')
      if (sequences !== '') send(sequences)
      if (title !== '') showTitle()
      if (!hasAsked) send(queries)
      hasAsked = true
    },
    leave: () => {
      if (!isOn) return
      isOn = false
      const found =
        (hasMouse ? mouse.off : '') + (isKitty ? kitty.off : '') + (hasOwnOrder ? ownOrder.off : '')
      send(reset + found + switchesOff)
    },
    setMouse: (isReported) => {
      if (hasMouse !== isReported && isOn) send(isReported ? mouse.on : mouse.off)
      hasMouse = isReported
    },
    setTitle: (text) => {
      // tmux shows titles in its status line, and takes `#[…]` in them for colours.
      title = text.replaceAll('#[', '# [')
      if (isOn) showTitle()
    },
    answered: (reply) => {
      const synchronized = /^\u001b\[\?2026;(\d)\$y$/.exec(reply)?.[1]
      if (synchronized !== undefined) {
        // 1 set, 2 reset: known and changeable. 0, 3, 4: not for us.
        if (synchronized === '1' || synchronized === '2') onSynchronizedOutput()
        return true
      }
      const reordering = /^\u001b\[8;(\d)\$y$/.exec(reply)?.[1]
      if (reordering !== undefined) {
        // 1 set: it reorders, and can be told not to. 2 reset, 4 for good: it does not.
        if (reordering === '1' && !hasOwnOrder) {
          hasOwnOrder = true
          if (isOn) send(ownOrder.on)
        }
        if (reordering === '1' || reordering === '2' || reordering === '4') onOwnOrder()
        return true
      }
      if (!/^\u001b\[\?\d+u$/.test(reply)) return false
      if (!isKitty && isOn) send(kitty.on)
      isKitty = true
      return true
    },
  }
}
