/** Counts by label, cheaply; Prometheus gets the counts when it asks for them. */
import { Counter, type Registry } from 'prom-client'

/** Counts one more under these labels, in the order of their names. */
export type Tally = (...labels: readonly string[]) => void

interface TallyOptions {
  readonly name: string
  readonly help: string
  readonly labelNames: readonly string[]
  readonly registry: Registry
}

/** Parts the labels of a key; no label holds it. */
const separator = '\n'

/** Creates a counter of the registry. Its labels are hashed when it is read, not for each request. */
export const createTally = ({ name, help, labelNames, registry }: TallyOptions): Tally => {
  const counts = new Map<string, number>()
  const counter = new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [],
    collect() {
      this.reset()
      for (const [key, count] of counts) {
        const labels = key.split(separator)
        this.inc(
          Object.fromEntries(labelNames.map((labelName, index) => [labelName, labels[index] ?? ''])),
          count,
        )
      }
    },
  })
  registry.registerMetric(counter)
  return (...labels) => {
    const key = labels.join(separator)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}
