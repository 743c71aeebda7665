/** Rows of the SDK's ledger, several at once. */
import type { Coverage, CoverageEntry } from '../entry.ts'

/** The same entry for several members of one class. */
export const members = (owner: string, entry: CoverageEntry, ...names: readonly string[]): Coverage =>
  Object.fromEntries(names.map((name) => [`${owner}.${name}`, entry]))

/** What is missing, and the test that shows that nothing is invented in its place. */
export const absent = (limits: string, ...tests: readonly string[]): CoverageEntry => ({
  status: 'absent',
  tests,
  limits,
})
