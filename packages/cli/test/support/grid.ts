/** A real terminal grid: bytes go in, the screen can be read. */
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes'
import xterm from '@xterm/headless'

export interface Grid {
  readonly write: (bytes: string) => void
  readonly resize: (columns: number, rows: number) => void
  /** The rows of the screen, without the blanks at their ends. */
  readonly screen: () => Promise<readonly string[]>
  /** Every cell with its looks, as text that can be compared. */
  readonly cells: () => Promise<readonly string[]>
  readonly cursor: () => Promise<{ readonly x: number; readonly y: number }>
  /** What the terminal was told besides what to draw. */
  readonly told: () => Promise<Told>
}

export interface Told {
  readonly title: string
  readonly isAlternate: boolean
  readonly isCursorVisible: boolean
  readonly hasBracketedPaste: boolean
  readonly hasFocusReports: boolean
  readonly hasWraparound: boolean
  readonly isInsertMode: boolean
  readonly mouseTracking: string
  /** OSC sequences other than the title's and links': clipboard, notifications, colours. */
  readonly otherCommands: readonly string[]
  readonly bells: number
}

interface GridOptions {
  readonly columns: number
  readonly rows: number
  /** `old`: as terminals that know no emoji and no joined characters. */
  readonly widths?: 'graphemes' | 'old'
}

export const createGrid = ({ columns, rows, widths = 'graphemes' }: GridOptions): Grid => {
  // `convertEol` is what the terminal driver does to line feeds in raw mode as Node sets it.
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
    scrollback: 0,
  })
  if (widths === 'graphemes') {
    terminal.loadAddon(new UnicodeGraphemesAddon())
    terminal.unicode.activeVersion = '15-graphemes'
  }
  let title = ''
  let bells = 0
  let isCursorVisible = true
  const otherCommands: string[] = []
  terminal.onTitleChange((next) => {
    title = next
  })
  terminal.onBell(() => {
    bells += 1
  })
  for (const final of ['h', 'l'])
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (parameters) => {
      if (parameters.includes(25)) isCursorVisible = final === 'h'
      return false
    })
  for (const command of [1, 4, 9, 10, 11, 52, 104, 777, 1337])
    terminal.parser.registerOscHandler(command, (data) => {
      otherCommands.push(`${command};${data}`)
      return false
    })

  const settled = (): Promise<void> => new Promise((resolve) => terminal.write('', resolve))
  const line = (y: number) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + y)
  return {
    write: (bytes) => terminal.write(bytes),
    resize: (nextColumns, nextRows) => terminal.resize(nextColumns, nextRows),
    screen: async () => {
      await settled()
      return Array.from({ length: terminal.rows }, (_, y) =>
        (line(y)?.translateToString(false, 0, terminal.cols) ?? '').trimEnd(),
      )
    },
    cells: async () => {
      await settled()
      return Array.from({ length: terminal.rows }, (_, y) => {
        const row = line(y)
        return Array.from({ length: terminal.cols }, (__, x) => {
          const cell = row?.getCell(x)
          if (cell === undefined) return '?'
          const isBlank = cell.getChars() === '' && cell.getWidth() === 1
          const looks = [
            cell.isBold() && 'b',
            cell.isDim() && 'd',
            cell.isItalic() && 'i',
            cell.isUnderline() && 'u',
            cell.isInverse() && 'r',
            cell.isStrikethrough() && 's',
            cell.isFgDefault() ? '' : `f${cell.getFgColor()}`,
            cell.isBgDefault() ? '' : `B${cell.getBgColor()}`,
          ].filter(Boolean)
          const chars = isBlank ? ' ' : cell.getChars()
          // The colour of what is not there cannot be seen.
          const seen = chars === ' ' ? looks.filter((look) => !/^[fbdi]/.test(String(look))) : looks
          return `${chars}${cell.getWidth() === 1 ? '' : `:${cell.getWidth()}`}${seen.length > 0 ? `{${seen.join(',')}}` : ''}`
        }).join('\u0000')
      })
    },
    cursor: async () => {
      await settled()
      return { x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY }
    },
    told: async () => {
      await settled()
      const { modes } = terminal
      return {
        title,
        bells,
        otherCommands,
        isCursorVisible,
        isAlternate: terminal.buffer.active.type === 'alternate',
        hasBracketedPaste: modes.bracketedPasteMode,
        hasFocusReports: modes.sendFocusMode,
        hasWraparound: modes.wraparoundMode,
        isInsertMode: modes.insertMode,
        mouseTracking: modes.mouseTrackingMode,
      }
    },
  }
}
