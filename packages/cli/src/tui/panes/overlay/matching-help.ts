/** Finds the lines of help that are looked for. */
import type { HelpPage } from '../../../reference/help.ts'

/** Those whose key, command or meaning, or the title they stand under, hold all words of `filter`, in any case. */
export const matching = (page: HelpPage, filter: string): HelpPage => {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return page
  const sections = page.sections.map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ term, meaning }) => {
      const text = `${term} ${meaning} ${title}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  }))
  return { ...page, sections: sections.filter(({ rows }) => rows.length > 0) }
}
