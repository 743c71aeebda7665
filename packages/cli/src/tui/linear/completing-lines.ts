/** Completes a line that is heard: the only candidate is put in, several are said. */
import type { PathName } from '../../attachments/list-paths.ts'
import { createCompletionSources, type CompletionSourceParts } from '../actions/completion-sources.ts'
import { completionAt } from '../panes/composer/complete.ts'
import type { CompletionOffer } from '../panes/composer/completion-offer.ts'
import { createEmojiTable } from '../panes/composer/emoji.ts'
import { cellLine } from '../text/cell-text.ts'
import type { LineCompletion } from './prompt.ts'

export interface CompletingLinesParts extends Pick<
  CompletionSourceParts,
  'client' | 'commands' | 'controls'
> {
  readonly listPaths: (typed: string) => Promise<readonly PathName[]>
  readonly say: (line: string) => void
}

/** Candidates that are said at once. */
const most = 12

const commonStart = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts
  let length = first.length
  for (const text of others) while (!text.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

export const createCompletingLines = ({ listPaths, say, ...parts }: CompletingLinesParts) => {
  const emoji = createEmojiTable()
  let listed: { readonly typed: string; readonly found: readonly PathName[] } | null = null
  let wanted: string | null = null
  const sources = createCompletionSources({
    ...parts,
    emoji: emoji.names,
    paths: (typed) => {
      if (listed?.typed === typed) return listed.found
      wanted = typed
      return null
    },
  })
  const offerAt = async (line: string, caret: number): Promise<CompletionOffer | null> => {
    wanted = null
    listed = null
    const offer = completionAt({ text: line, caret }, sources)
    if (offer === null || offer.candidates.length > 0) return offer
    if (wanted === null) await emoji.load()
    else listed = { typed: wanted, found: await listPaths(wanted) }
    return completionAt({ text: line, caret }, sources)
  }

  return async (line: string, caret: number): Promise<LineCompletion | null> => {
    const offer = await offerAt(line, caret)
    if (offer === null || offer.candidates.length === 0) {
      say('Nothing to complete.')
      return null
    }
    const typed = caret - offer.start
    const [only, ...others] = offer.candidates
    if (only !== undefined && others.length === 0) return { typed, text: only.text }
    const labels = offer.candidates.slice(0, most).map(({ label }) => label)
    const more = offer.candidates.length - labels.length
    say(cellLine(`${labels.join(', ')}${more > 0 ? `, and ${more} more` : ''}`))
    const common = commonStart(offer.candidates.map(({ text }) => text))
    return common.length > typed ? { typed, text: common } : null
  }
}
