/** What Tab has to offer, from what the chat knows and from the files of this machine. */
import type { OutgoingFile } from '@terminal-chat/core'
import type { PathName } from '../../attachments/list-paths.ts'
import { pastedPaths } from '../../attachments/pasted-paths.ts'
import { completionAt } from '../panes/composer/complete.ts'
import type { CompletionOffer } from '../panes/composer/completion-offer.ts'
import { quotedPath } from '../panes/composer/complete-path.ts'
import { createEmojiTable } from '../panes/composer/emoji.ts'
import type { ComposerState } from '../panes/composer/state.ts'
import type { Screen } from '../screen.ts'
import { createCompletionSources, type SettableThings } from './completion-sources.ts'
import type { Desktop } from './desk-parts.ts'

export interface CompletingParts {
  readonly screen: Pick<Screen, 'client' | 'view' | 'commands'>
  readonly controls: SettableThings
  readonly desktop: Pick<Desktop, 'listPaths' | 'findFiles'>
  /** Called when what was pasted names files, whose upload Tab offers now. */
  readonly onFiles: (files: readonly OutgoingFile[]) => void
}

export interface Completing {
  readonly canComplete: () => boolean
  readonly complete: (step: 1 | -1) => void
  /** What Tab would offer now, when that is known; `isLoading`: more may be known when `load` has resolved. */
  readonly offer: () => CompletionOffer | null
  /** Looks up what the last offer lacked. */
  readonly load: () => Promise<void>
  /** Text as it is to be put into the composer: a path that was dropped where one is wanted becomes an argument. */
  readonly pasting: (text: string) => string
  /** Looks whether what was pasted, now all that is written, names files. */
  readonly pasted: (text: string) => void
}

/** A folder that Tab completed is gone into by the next Tab. */
const isFolderAlone = ({ last }: ComposerState): boolean =>
  last.kind === 'completion' &&
  last.offer.candidates.length === 1 &&
  last.offer.candidates[0]?.text.endsWith('/') === true

export const createCompleting = ({ screen, controls, desktop, onFiles }: CompletingParts): Completing => {
  const { client, view, commands } = screen
  const emoji = createEmojiTable()
  let listed: { readonly typed: string; readonly found: readonly PathName[] } | null = null
  let wanted: string | null = null
  let dropped: { readonly text: string; readonly files: readonly OutgoingFile[] } | null = null
  const sources = createCompletionSources({
    client,
    commands,
    controls,
    emoji: emoji.names,
    paths: (typed) => {
      if (listed?.typed === typed) return listed.found
      wanted = typed
      return null
    },
  })
  const current = (): ComposerState => view.get().drafts.current
  const isGoingOn = (): boolean => current().last.kind === 'completion' && !isFolderAlone(current())

  const fileOffer = (): CompletionOffer | null => {
    const { text } = current().buffer
    if (dropped?.text !== text) return null
    return {
      start: 0,
      end: text.length,
      candidates: dropped.files.map(({ path, name }) => ({
        text: `/upload ${quotedPath(path)} `,
        label: `/upload ${name}`,
      })),
    }
  }
  const offer = (): CompletionOffer | null => fileOffer() ?? completionAt(current().buffer, sources)
  const load = async (): Promise<void> => {
    if (wanted === null) {
      await emoji.load()
      return
    }
    const typed = wanted
    wanted = null
    listed = { typed, found: await desktop.listPaths(typed) }
  }
  const take = (step: 1 | -1, found: CompletionOffer | null): void =>
    view.dispatch({ type: 'composer/edited', edit: { type: 'complete', step, offer: found } })

  return {
    offer,
    load,
    canComplete: () => isGoingOn() || offer() !== null,
    complete: (step) => {
      // What is on the disk may have changed since it was suggested.
      if (!isGoingOn()) listed = null
      const found = isGoingOn() ? null : offer()
      if (found?.candidates.length === 0)
        void load().then(() => {
          const loaded = offer()
          if (loaded !== null) take(step, loaded)
        })
      else take(step, found)
    },
    pasting: (text) => {
      let begun: string | undefined
      const paths = (typed: string): null => {
        begun = typed
        return null
      }
      completionAt(current().buffer, { ...sources, paths })
      const [[path, ...others] = []] = pastedPaths(text)
      return begun === '' && path !== undefined && others.length === 0 ? `${quotedPath(path)} ` : text
    },
    pasted: (text) => {
      const readings = pastedPaths(text)
      const before = current()
      if (readings.length === 0 || before.purpose.kind !== 'message') return
      void desktop.findFiles(readings).then((files) => {
        if (files.length === 0 || current().buffer.text !== before.buffer.text) return
        dropped = { text: before.buffer.text, files }
        onFiles(files)
      })
    },
  }
}
