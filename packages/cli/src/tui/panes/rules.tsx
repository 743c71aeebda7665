/** Draws the thin rules between the panes. */
import { memo } from 'react'
import { line, own, span, type Line } from '../text/line.ts'
import type { Layout } from '../layout.ts'
import { useScreen } from '../screen-context.ts'
import { useStore } from '../use-store.ts'
import { Pane } from './pane.tsx'

const faint = (text: string): Line => line([span(own(text), 'text.faint')])

const upright = faint('│')

const across = (width: number, { columnRules }: Layout): Line => {
  let text = ''
  for (let x = 0; x < width; x += 1) text += columnRules.includes(x) ? '┼' : '─'
  return faint(text)
}

export const Rules = memo(() => {
  const { view, layout } = useScreen()
  const { columns } = useStore(view, ({ size }) => size)
  const shown = useStore(view, layout)
  const { columnRules, headerRule, timeline } = shown
  const height = timeline.height
  const lines = Array.from({ length: height }, () => upright)
  return (
    <>
      {columnRules.map((x, at) => (
        <Pane key={at} rect={{ x, y: timeline.y, width: 1, height }} lines={lines} />
      ))}
      {headerRule === null ? null : (
        <Pane rect={{ x: 0, y: headerRule, width: columns, height: 1 }} lines={[across(columns, shown)]} />
      )}
    </>
  )
})
