/** Collects figures of interleaved rounds, and writes them as a table. */

export interface Figures {
  readonly add: (figure: string, unit: string, program: string, value: number) => void
  /** Markdown. The ratio is the median of the ratios to the first program that has the figure, taken round by round. */
  readonly table: () => string
}

interface Figure {
  readonly unit: string
  readonly values: Map<string, number[]>
}

/** `share` 0.5: the median. `NaN` when there are none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const show = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

export const createFigures = (): Figures => {
  const figures = new Map<string, Figure>()
  return {
    add: (name, unit, program, value) => {
      const figure = figures.get(name) ?? { unit, values: new Map<string, number[]>() }
      figures.set(name, figure)
      figure.values.set(program, [...(figure.values.get(program) ?? []), value])
    },
    table: () => {
      const rows = [...figures].flatMap(([name, { unit, values }]) => {
        const [base = []] = values.values()
        return [...values].map(([program, own]) => {
          const ratio = median(own.map((value, at) => value / (base[at] ?? Number.NaN)))
          const ends = [median(own), Math.min(...own), Math.max(...own)].map(show)
          const compared = own === base || !Number.isFinite(ratio) ? '' : `${ratio.toPrecision(3)}x`
          return [name, unit, program, ...ends, compared, String(own.length)]
        })
      })
      const head = ['figure', 'unit', 'program', 'median', 'min', 'max', 'ratio', 'n']
      const all = [head, head.map(() => '---'), ...rows]
      const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
      return all
        .map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
        .join('\n')
    },
  }
}
