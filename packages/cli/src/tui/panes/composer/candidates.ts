/** Lists the candidates of a completion in one line. */
import { cellLine } from '../../text/cell-text.ts'
import { widthOf } from '../../text/graphemes.ts'
import { own, span, truncate, type Span } from '../../text/line.ts'
import type { CompletionOffer } from './completion-offer.ts'

const gap = 2

/** Those around the chosen one, as many as fit; `chosen`: which stands in the text, `null` = none yet. */
export const candidateSpans = (
  { candidates }: CompletionOffer,
  chosen: number | null,
  width: number,
): readonly Span[] => {
  const labelAt = (at: number) => truncate(cellLine(candidates[at]?.label ?? ''), Math.max(1, width - gap))
  const middle = chosen ?? 0
  const shown = [{ at: middle, label: labelAt(middle) }]
  let cells = widthOf(shown[0]?.label ?? '')
  const takes = (
    at: number,
    put: (some: { at: number; label: ReturnType<typeof labelAt> }) => void,
  ): boolean => {
    if (at < 0 || at >= candidates.length) return false
    const label = labelAt(at)
    if (cells + widthOf(label) + gap > width) return false
    cells += widthOf(label) + gap
    put({ at, label })
    return true
  }
  for (let at = middle + 1; takes(at, (some) => shown.push(some));) at += 1
  for (let at = middle - 1; takes(at, (some) => shown.unshift(some));) at -= 1
  return shown.flatMap(({ at, label }, place) => [
    ...(place === 0 ? [] : [span(own(' '.repeat(gap)))]),
    span(label, at === chosen ? 'accent' : 'text.muted'),
  ])
}
