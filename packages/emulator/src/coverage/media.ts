/** The ledger of media requests. */
import type { Coverage, CoverageEntry } from './entry.ts'

const absent: CoverageEntry = { status: 'absent', tests: ['media.test.ts'], limits: 'answers 501' }

export const mediaCoverage: Coverage = {
  'media.upload': absent,
  'media.fetch': absent,
  'media.fetch-set': absent,
}
