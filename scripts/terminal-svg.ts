/** Draws the grid of a terminal as an SVG picture. */
import type xterm from '@xterm/headless'

type Grid = InstanceType<typeof xterm.Terminal>
type Cell = NonNullable<ReturnType<NonNullable<ReturnType<Grid['buffer']['active']['getLine']>>['getCell']>>

const cellWidth = 8.4
const cellHeight = 18
const padding = 14
const background = '#16181d'
const foreground = '#d7dae0'
const basic = [
  '#16181d',
  '#e06c75',
  '#98c379',
  '#e5c07b',
  '#61afef',
  '#c678dd',
  '#56b6c2',
  '#abb2bf',
  '#6b7280',
  '#ef8a92',
  '#b0d996',
  '#f0d399',
  '#82c3f5',
  '#d896ea',
  '#78cbd5',
  '#ffffff',
] as const

const paletteColor = (index: number): string => {
  if (index < 16) return basic[index] ?? foreground
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10
    return `rgb(${grey},${grey},${grey})`
  }
  const level = (part: number): number => (part === 0 ? 0 : 55 + part * 40)
  const cube = index - 16
  return `rgb(${level(Math.floor(cube / 36))},${level(Math.floor(cube / 6) % 6)},${level(cube % 6)})`
}

const color = (isRgb: boolean, isPalette: boolean, value: number, otherwise: string): string =>
  isRgb ? `#${value.toString(16).padStart(6, '0')}` : isPalette ? paletteColor(value) : otherwise

interface Style {
  readonly ink: string
  readonly paper: string
  readonly attributes: string
}

const styleOf = (cell: Cell): Style => {
  let ink = color(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor(), foreground)
  let paper = color(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor(), background)
  if (cell.isInverse() !== 0) [ink, paper] = [paper, ink]
  const attributes = [
    cell.isBold() !== 0 ? ' font-weight="bold"' : '',
    cell.isItalic() !== 0 ? ' font-style="italic"' : '',
    cell.isDim() !== 0 ? ' opacity="0.6"' : '',
    cell.isUnderline() !== 0 ? ' text-decoration="underline"' : '',
  ].join('')
  return { ink, paper, attributes }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Which sides of its cell a line-drawing character touches: up, right, down, left. */
const strokes: Readonly<Record<string, string>> = {
  '─': 'rl',
  '│': 'ud',
  '┬': 'rdl',
  '┴': 'url',
  '┼': 'urdl',
  '├': 'urd',
  '┤': 'udl',
  '╭': 'rd',
  '╮': 'dl',
  '╰': 'ur',
  '╯': 'ul',
  '┌': 'rd',
  '┐': 'dl',
  '└': 'ur',
  '┘': 'ul',
}

/** Lines are drawn, not written: no font makes them meet between rows. */
const renderStroke = (sides: string, column: number, row: number, ink: string): string => {
  const [x, y] = [padding + (column + 0.5) * cellWidth, padding + (row + 0.5) * cellHeight]
  const half = {
    u: `M${x} ${y}v${-cellHeight / 2}`,
    d: `M${x} ${y}v${cellHeight / 2}`,
    l: `M${x} ${y}h${-cellWidth / 2}`,
    r: `M${x} ${y}h${cellWidth / 2}`,
  }
  const path = sides
    .split('')
    .map((side) => half[side as keyof typeof half])
    .join('')
  return `<path d="${path}" stroke="${ink}" fill="none"/>`
}

interface Word extends Style {
  readonly column: number
  readonly width: number
  readonly text: string
}

/** What stands together in one style, without spaces: placed by column, so that a font of another width shifts nothing. */
const wordsOf = (grid: Grid, row: number): readonly Word[] => {
  const line = grid.buffer.active.getLine(grid.buffer.active.baseY + row)
  const words: Word[] = []
  for (let column = 0; column < grid.cols; column += 1) {
    const cell = line?.getCell(column)
    if (cell === undefined || cell.getWidth() === 0) continue
    const style = styleOf(cell)
    const text = cell.getChars() === '' ? ' ' : cell.getChars()
    const last = words.at(-1)
    const isStroke = strokes[text] !== undefined
    const goesOn =
      last !== undefined &&
      last.column + last.width === column &&
      (last.text.trim() === '') === (text.trim() === '') &&
      !isStroke &&
      strokes[last.text] === undefined &&
      cell.getWidth() === 1 &&
      last.width === last.text.length &&
      last.ink === style.ink &&
      last.paper === style.paper &&
      last.attributes === style.attributes
    if (goesOn) words.splice(-1, 1, { ...last, width: last.width + 1, text: last.text + text })
    else words.push({ ...style, column, width: cell.getWidth(), text })
  }
  return words
}

const renderRow = (grid: Grid, row: number): string =>
  wordsOf(grid, row)
    .map(({ column, width, text, ink, paper, attributes }) => {
      const [x, y, length] = [
        padding + column * cellWidth,
        padding + row * cellHeight,
        width * cellWidth,
      ].map((value) => Number(value.toFixed(1)))
      const under =
        paper === background
          ? ''
          : `<rect x="${x}" y="${y}" width="${length}" height="${cellHeight}" fill="${paper}"/>`
      if (text.trim() === '') return under
      const sides = strokes[text]
      if (sides !== undefined) return under + renderStroke(sides, column, row, ink)
      const baseline = padding + row * cellHeight + 13
      return `${under}<text x="${x}" y="${baseline}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${ink}"${attributes}>${escape(text)}</text>`
    })
    .join('')

/** A whole picture, the cursor as a block. */
export const renderTerminal = (grid: Grid): string => {
  const width = grid.cols * cellWidth + 2 * padding
  const height = grid.rows * cellHeight + 2 * padding
  const { cursorX, cursorY } = grid.buffer.active
  const rows = Array.from({ length: grid.rows }, (_, row) => renderRow(grid, row)).filter((row) => row !== '')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13">`,
    `<rect width="100%" height="100%" rx="10" fill="${background}"/>`,
    ...rows,
    `<rect x="${(padding + cursorX * cellWidth).toFixed(1)}" y="${padding + cursorY * cellHeight}" width="${cellWidth}" height="${cellHeight}" fill="${foreground}" opacity="0.7"/>`,
    '</svg>',
    '',
  ].join('\n')
}
