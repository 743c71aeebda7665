import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDebugLog } from '../../src/main/debug-log.ts'
import { parseLines } from '../support/chat-process.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { attacks, expectPlain } from '../support/hostile.ts'
import { buildConversation, buildMessage, noon } from '../support/records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJncmFudHMiOnt9fQ.c2lnbmF0dXJl'

test('events are told by kind and place, not by what people wrote', () => {
  const path = join(temporaryFolder(), 'debug.log')
  const log = createDebugLog(path, fakeClock(noon))
  log.event({ type: 'message/added', message: buildMessage({ index: 7, body: 'private words' }) })
  log.event({ type: 'connection/changed', state: 'connecting', reason: 'The connection broke', at: noon })
  log.event({ type: 'conversation/added', conversation: buildConversation({ friendlyName: 'secret plans' }) })
  const text = readFileSync(path, 'utf8')
  expect(parseLines(text)).toMatchObject([
    { time: '2026-11-24T12:00:00.000Z', type: 'debug/started' },
    { type: 'message/added', conversationSid: 'CH1', index: 7 },
    { type: 'connection/changed', state: 'connecting', reason: 'The connection broke' },
    { type: 'conversation/added' },
  ])
  expect(text).not.toMatch(/private words|secret plans/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('tokens and secrets are struck out wherever they turn up', () => {
  const path = join(temporaryFolder(), 'debug.log')
  const log = createDebugLog(path, fakeClock())
  log.note('sdk/rejected', `init with ${jwt} failed`)
  log.event({ type: 'token/renewal-failed', reason: `secret ${'0a'.repeat(32)} refused`, at: noon })
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('init with … failed')
  expect(text).toContain('secret … refused')
})

test('without a file nothing is written', () => {
  const log = createDebugLog(null, fakeClock())
  log.note('x', 'y')
  log.event({ type: 'session/ready', at: noon })
})

test('what others are called cannot reach into the terminal in which the file is read', () => {
  const path = join(temporaryFolder(), 'debug.log')
  const log = createDebugLog(path, fakeClock())
  for (const text of attacks) {
    log.event({ type: 'typing/started', conversationSid: 'CH1', identity: text })
    log.note('console/written', text)
  }
  expectPlain(readFileSync(path, 'utf8'))
})
