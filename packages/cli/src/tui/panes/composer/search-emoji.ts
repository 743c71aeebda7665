/** Finds emoji by a part of their names. */
import type { EmojiName } from './complete.ts'

/** What people put on messages most: shown before anything was typed. */
const common = ['+1', 'heart', 'joy', 'tada', 'eyes', 'white_check_mark', 'pray', 'open_mouth', 'cry', '-1']

/** Those whose name begins with it, then those of which a later word does, then the rest that holds it; each once. */
export const searchEmoji = (
  table: readonly EmojiName[],
  typed: string,
  limit = 100,
): readonly EmojiName[] => {
  const wanted = typed.trim().toLowerCase().replaceAll(':', '').replaceAll(' ', '_')
  if (wanted === '')
    return common.flatMap((name) => table.find((entry) => entry.name === name) ?? []).slice(0, limit)
  const rank = ({ name, emoji }: EmojiName): number => {
    if (name === wanted || emoji === wanted) return 0
    if (name.startsWith(wanted)) return 1
    return name.includes(`_${wanted}`) ? 2 : name.includes(wanted) ? 3 : 4
  }
  const seen = new Set<string>()
  return table
    .map((entry) => ({ entry, at: rank(entry) }))
    .filter(({ at }) => at < 4)
    .sort((left, right) => left.at - right.at)
    .map(({ entry }) => entry)
    .filter(({ emoji }) => !seen.has(emoji) && seen.add(emoji))
    .slice(0, limit)
}
