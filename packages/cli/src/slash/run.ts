/** Runs a line that begins with a slash, and says how it went. */
import { SlashError, type SlashContext } from './define.ts'
import type { ParsedLine } from './parse.ts'

/** `refused`: nothing was done; the line belongs back into the composer. `hint` may be `null`. */
export type SlashOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly problem: string; readonly hint: string | null }

/** Never rejects: whatever goes wrong becomes a sentence for people. */
export const runCommand = async (
  context: SlashContext,
  { command, values }: Extract<ParsedLine, { kind: 'command' }>,
): Promise<SlashOutcome> => {
  try {
    await command.run(context, values)
    return { kind: 'done' }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', problem, hint: error instanceof SlashError ? error.hint : null }
  }
}
