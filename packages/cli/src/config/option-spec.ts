/** What a row of the table of options says. */
import type { Parse } from './parsers.ts'

/** One option of every command that it makes sense for. */
export interface OptionSpec<T> {
  /** Without the dashes; absent = it is a setting alone. */
  readonly flag?: string
  readonly short?: string
  /** What the value is called in help; absent = a switch. */
  readonly value?: string
  /** Whether `--no-FLAG` exists. */
  readonly isNegatable?: true
  readonly env?: string
  /** Name in the configuration file and for `chat config`. */
  readonly setting?: string
  /** Whether it stands in the file as a list; as text it is the same list in JSON. */
  readonly isList?: true
  readonly fallback: T
  /** How help spells the default; absent = it has none worth telling. */
  readonly fallbackText?: string
  readonly summary: string
  readonly example: string
  readonly parse: Parse<NonNullable<T>>
}

/** A row; its type is that of its default and its parser. */
export const define = <T>(spec: OptionSpec<T>): OptionSpec<T> => spec
