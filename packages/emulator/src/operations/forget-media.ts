/** Removes the content of uploads once it is certain that they are gone. */
import type { Deps } from '../deps.ts'

/** After the commit, so that a refused or failed step loses nothing. */
export const forgetMedia =
  ({ mediaFiles, turn, log }: Pick<Deps, 'mediaFiles' | 'turn' | 'log'>) =>
  (sids: readonly string[]): void => {
    if (sids.length === 0) return
    turn.stage(() => {
      mediaFiles
        .remove(sids)
        .catch((error: unknown) => log({ level: 'error', event: 'media/not-removed', error: String(error) }))
    })
  }
