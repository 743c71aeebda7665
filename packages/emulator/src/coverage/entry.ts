/** What a row of the ledger says. */

/** One thing that Twilio has or does. */
export interface CoverageEntry {
  readonly status: 'supported' | 'partial' | 'absent'
  /** Files under `test/` that show it. */
  readonly tests: readonly string[]
  /** What is missing, or where Twilio's own behaviour is not known and what was chosen. */
  readonly limits?: string
}

export type Coverage = Readonly<Record<string, CoverageEntry>>

/** Does what it should, as these tests show. */
export const supported = (...tests: readonly string[]): CoverageEntry => ({ status: 'supported', tests })

/** Does part of it, or does it on a guess. */
export const partial = (limits: string, ...tests: readonly string[]): CoverageEntry => ({
  status: 'partial',
  tests,
  limits,
})
