/** The ledger of media requests. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

const limits = 'the sizes and counts beyond 150 MB a file are made up: Twilio does not publish its values'

export const mediaCoverage: Coverage = {
  'media.upload': partial(limits, 'sdk/media.test.ts', 'media.test.ts', 'media/upload.test.ts'),
  'media.fetch': supported('sdk/media.test.ts', 'media.test.ts'),
  'media.fetch-content': partial('whole files only, no ranges', 'sdk/media.test.ts', 'media.test.ts'),
  'media.fetch-set': supported('sdk/media.test.ts', 'media.test.ts'),
}
