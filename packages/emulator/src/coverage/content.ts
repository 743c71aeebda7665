/** The ledger of content templates over REST. */
import { partial, supported } from './entry.ts'
import type { Coverage } from './entry.ts'

const approvals = 'nothing is approved by WhatsApp; the approval resources answer 404'

export const contentCoverage: Coverage = {
  ListContent: supported('content/serve.test.ts'),
  CreateContent: partial(approvals, 'content/serve.test.ts'),
  FetchContent: supported('content/serve.test.ts'),
  UpdateContent: supported('content/serve.test.ts'),
  DeleteContent: supported('content/serve.test.ts'),
}
