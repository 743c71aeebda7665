/** What is wrong with the configuration, in a form that a person can act on. */

/** Thrown for a variable that is missing or wrong; the process exits 2 on it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'config'
  /** The environment variable at fault. */
  readonly variable: string
  /** What is wrong with it, as a predicate: "is not set". Never repeats a secret's value. */
  readonly problem: string
  /** What a right one looks like. */
  readonly example: string
  /** What to do about it. */
  readonly hint: string

  constructor(variable: string, problem: string, example: string) {
    super(`${variable} ${problem}`)
    this.variable = variable
    this.problem = problem
    this.example = example
    this.hint = `Set it like this: ${variable}=${example}`
  }
}
