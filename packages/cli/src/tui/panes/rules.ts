/** The thin rules between the panes. */
import { memoize } from '@terminal-chat/core'
import type { Layout } from '../layout.ts'
import type { Screen } from '../screen.ts'
import { line, own, span, type Line } from '../text/line.ts'
import type { PaneContent, PaneSource } from './pane-source.ts'

const faint = (text: string): Line => line([span(own(text), 'text.faint')])

const upright = faint('│')

const across = (width: number, columnRules: readonly number[]): Line => {
  let text = ''
  for (let x = 0; x < width; x += 1) text += columnRules.includes(x) ? '┼' : '─'
  return faint(text)
}

export const rulesPane = ({ view, layout }: Screen): PaneSource => {
  const content = memoize(
    (
      { columnRules, headerRule, timeline: { y, height } }: Layout,
      columns: number,
    ): readonly PaneContent[] => [
      ...columnRules.map((x) => ({
        rect: { x, y, width: 1, height },
        lines: Array.from({ length: height }, () => upright),
        level: 0,
      })),
      ...(headerRule === null
        ? []
        : [
            {
              rect: { x: 0, y: headerRule, width: columns, height: 1 },
              lines: [across(columns, columnRules)],
              level: 0,
            },
          ]),
    ],
  )
  return () => content(layout(), view.get().size.columns)
}
