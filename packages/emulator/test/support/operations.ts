/** Operations on an in-memory database, with a clock that stands still. */
import { onTestFinished } from 'vitest'
import { createDeps } from '../../src/deps.ts'
import { createOperations } from '../../src/operations/index.ts'

/** 2026-01-01T00:00:00.000Z */
export const NEW_YEAR = Date.UTC(2026, 0, 1)

/** Everything but the network. */
export const createTestOperations = () => {
  const deps = createDeps({ clock: { now: () => NEW_YEAR } })
  onTestFinished(deps.close)
  const operations = createOperations(deps)
  const serviceSid = deps.credentials.chatServiceSid
  operations.ensureService(serviceSid, 'test')
  const caller = (identity: string) => {
    operations.ensureUser({ serviceSid, identity }, identity)
    return { serviceSid, identity }
  }
  return { deps, operations, serviceSid, api: { serviceSid, identity: null }, caller }
}
