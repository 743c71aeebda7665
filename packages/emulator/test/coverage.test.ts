/** The ledger says what is registered, no more and no less. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentRoutes } from '../src/content/serve.ts'
import { controlRoutes } from '../src/control/routes.ts'
import { coverage, ledgerName, renderCoverage } from '../src/coverage.ts'
import { mediaRoutes } from '../src/media/serve.ts'
import { restRoutes } from '../src/rest/routes.ts'
import { frameMethods } from '../src/socket/messages.ts'
import { syncEvents } from '../src/sync/events.ts'
import { tunnelRoutes } from '../src/tunnel/index.ts'

/** What the SDK declares is read by coverage/sdk-surface.test.ts. */
const registered: Record<Exclude<keyof typeof coverage, 'sdk'>, readonly string[]> = {
  clientFrames: Object.keys(frameMethods),
  serverFrames: ['reply', 'notification', 'client_update', 'close'],
  syncEvents: Object.values(syncEvents),
  tunnel: tunnelRoutes.map(({ id }) => id),
  rest: restRoutes.map(ledgerName),
  content: contentRoutes.map(({ id }) => id),
  media: mediaRoutes.map(({ id }) => id),
  control: controlRoutes.map(({ name }) => name),
}

const sections = Object.entries(coverage)
const ours = Object.entries(registered)

test.for(ours)('the ledger of %s is what is registered', ([name, names]) => {
  const { entries } = coverage[name as keyof typeof registered]
  expect(Object.keys(entries).toSorted()).toEqual(names.toSorted())
  expect(new Set(names).size).toBe(names.length)
})

test.for(sections)('every test that the ledger of %s names exists', ([, { entries }]) => {
  const named = Object.values(entries).flatMap(({ tests }) => tests)
  expect([...new Set(named)].filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([])
})

test.for(sections)('everything in the ledger of %s is shown by a test', ([, { entries }]) => {
  expect(Object.entries(entries).filter(([, { tests }]) => tests.length === 0)).toEqual([])
})

test('the REST operations are the 103 of Conversations v1', () => {
  expect(restRoutes.reduce((sum, { scope }) => sum + (scope === 'both' ? 2 : 1), 0)).toBe(103)
})

test('COVERAGE.md is what the ledger says', () => {
  const file = join(import.meta.dirname, '..', 'COVERAGE.md')
  expect(readFileSync(file, 'utf8')).toBe(renderCoverage())
})

const readProtocol = (): string => readFileSync(join(import.meta.dirname, '..', 'PROTOCOL.md'), 'utf8')

test('the facts of PROTOCOL.md are numbered from 1 without gaps', () => {
  const numbers = [...readProtocol().matchAll(/^\*\*P-(\d+)\*\*/gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  expect(numbers.length).toBeGreaterThan(40)
})

test('every fact of PROTOCOL.md says how it is known', () => {
  const facts = readProtocol()
    .split(/^(?=\*\*P-)/m)
    .slice(1)
  expect(facts.filter((fact) => !/\[(seen|source|unsure)[^\]]*\]/.test(fact))).toEqual([])
})

test('every fact that the code cites exists', () => {
  const root = join(import.meta.dirname, '../src')
  const cited = globSync('**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/P-\d+/g)].map(([fact]) => fact),
  )
  const known = new Set([...readProtocol().matchAll(/^\*\*(P-\d+)\*\*/gm)].map(([, fact]) => fact))
  expect([...new Set(cited)].filter((fact) => !known.has(fact))).toEqual([])
})
