/** Writes runs in an order that takes few bytes: what is near, and in the same style, comes next. */
import { moveCost, type Pen } from './pen.ts'
import type { Run } from './runs.ts'
import type { Styles } from './style.ts'

/** With more runs than this the screen is as good as new: from top to bottom is near enough. */
const worthOrdering = 160

const styleCost = (run: Run, style: number, styles: Styles): number =>
  run.isBlank && styles.isSameBlank(run.style, style) ? 0 : styles.change(style, run.style).length

const paintRun = (pen: Pen, run: Run, styles: Styles): void => {
  const { x, y, content, width } = run
  pen.moveTo(x, y)
  if (content === null) {
    pen.eraseToEnd()
    return
  }
  if (!(run.isBlank && styles.isSameBlank(run.style, pen.state().style))) pen.setStyle(run.style)
  if (typeof content === 'string') {
    pen.write(content, width, true)
    return
  }
  // The terminal may think it narrower: what it leaves uncovered must be blank.
  pen.write(' '.repeat(width), width, true)
  pen.moveTo(x, y)
  pen.write(content.text, width, false)
}

export const paintRuns = (pen: Pen, runs: readonly Run[], styles: Styles): void => {
  if (runs.length > worthOrdering) {
    for (const run of runs) paintRun(pen, run, styles)
    return
  }
  const left = new Set(runs)
  while (left.size > 0) {
    const { x, y, style } = pen.state()
    let best: Run | null = null
    let bestCost = Infinity
    for (const run of left) {
      if (run.before !== null && left.has(run.before)) continue
      const cost = moveCost(x, y, run.x, run.y) + styleCost(run, style, styles)
      if (cost < bestCost) {
        best = run
        bestCost = cost
      }
    }
    if (best === null) return
    left.delete(best)
    paintRun(pen, best, styles)
  }
}
