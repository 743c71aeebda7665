/** Lays a pane over the timeline: with a title, a rule at its open side, and nothing shining through. */
import type { Rect } from '../layout.ts'
import { blanks, fit, line, own, span, type Line } from '../text/line.ts'

/** Rows that the title takes. */
export const overTitleRows = ({ height }: Rect): number => (height > 3 ? 1 : 0)

export const overPane = (
  title: string,
  rect: Rect,
  ruleSide: 'left' | 'right',
  layOut: (width: number, height: number) => readonly Line[],
): readonly Line[] => {
  const { width, height } = rect
  const inner = Math.max(1, width - 1)
  const head = overTitleRows(rect) > 0 ? [line([blanks(1), span(own(title), 'accent')])] : []
  const content = [...head, ...layOut(inner, height - head.length)]
  const rule = span(own('│'), 'text.faint')
  return Array.from({ length: height }, (_, at) => {
    const { spans, surface } = content[at] ?? line([])
    const filled = fit(spans, inner)
    return line(ruleSide === 'right' ? [...filled, rule] : [rule, ...filled], surface)
  })
}
