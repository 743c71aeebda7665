import { expect, test } from 'vitest'
import { createAudit } from '../src/audit.ts'
import { createMemoryLog } from './support/log.ts'
import { startServer, tokenFor } from './support/server.ts'

test('a line says who, when and from where, and cannot be broken by a name', () => {
  const log = createMemoryLog()
  const record = {
    reqId: 'r-1',
    identity: 'a"\n{"level":60}',
    renewed: true,
    expiresAt: '2026-01-01T00:00:00.000Z',
    ip: '192.0.2.1',
  }
  createAudit(log, () => 5)(record)
  expect(log.text().split('\n')).toHaveLength(2)
  expect(log.records()).toEqual([{ level: 30, time: 5, audit: 'token', msg: 'token minted', ...record }])
})

test('tokens are written down at every log level', async () => {
  const server = await startServer({ LOG_LEVEL: 'silent' })
  await tokenFor(server, 'alice')
  expect(server.log.records()).toEqual([expect.objectContaining({ audit: 'token', identity: 'alice' })])
})
