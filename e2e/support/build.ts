/** Builds the `chat` command once before the journeys. */
import { buildIfStale } from '../../scripts/build-if-stale.ts'

export const setup = async (): Promise<void> => {
  await buildIfStale()
}
