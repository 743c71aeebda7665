/** Figures of interleaved rounds, as a table. */

const show = (value: number): string =>
  (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)).padStart(11)

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** One row per name: median, least and most, and the median of the ratios to the first name in the same round. */
export const report = (
  title: string,
  unit: string,
  rounds: Readonly<Record<string, readonly number[]>>,
): void => {
  const [base = []] = Object.values(rounds)
  process.stdout.write(`\n${title} (${unit}; ${base.length} rounds)\n`)
  for (const [name, values] of Object.entries(rounds)) {
    const ratio = medianOf(values.map((value, at) => value / (base[at] ?? Number.NaN)))
    const figures = [medianOf(values), Math.min(...values), Math.max(...values)].map(show)
    process.stdout.write(`  ${name.padEnd(44)}${figures.join('')}   ${ratio.toFixed(2)} x\n`)
  }
}
