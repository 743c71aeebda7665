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

/** One `<text>` per cell run of one style, placed by column, so that a font of another width shifts nothing. */
const renderRow = (grid: Grid, row: number): string => {
  const line = grid.buffer.active.getLine(grid.buffer.active.baseY + row)
  if (line === undefined) return ''
  const parts: string[] = []
  const y = padding + row * cellHeight
  let column = 0
  while (column < grid.cols) {
    const cell = line.getCell(column)
    if (cell === undefined) break
    const style = styleOf(cell)
    const key = JSON.stringify(style)
    const start = column
    let text = ''
    for (let next: Cell | undefined = cell; next !== undefined; next = line.getCell(column)) {
      if (column > start && (JSON.stringify(styleOf(next)) !== key || next.getWidth() === 2)) break
      text += next.getChars() === '' ? ' ' : next.getChars()
      column += Math.max(1, next.getWidth())
      if (next.getWidth() === 2) break
    }
    const x = padding + start * cellWidth
    const width = (column - start) * cellWidth
    if (style.paper !== background)
      parts.push(
        `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${cellHeight}" fill="${style.paper}"/>`,
      )
    if (text.trim() === '') continue
    const fit = `textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`
    parts.push(
      `<text x="${x.toFixed(1)}" y="${y + 13}" ${fit} fill="${style.ink}"${style.attributes} xml:space="preserve">${escape(text)}</text>`,
    )
  }
  return parts.join('')
}

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
