/** `kill -9` again and again under writing clients; bench/kill.ts does the same two hundred times. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runKillRounds } from '../../bench/support/kill-rounds.ts'
import { createRandom } from '../support/random.ts'

test(
  'nothing acknowledged is lost, nothing is there twice, and every client knows the same',
  { timeout: 120_000 },
  async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'kill-')), 'data.db')
    const report = await runKillRounds({ rounds: 3, data, below: createRandom(20_260_103).below })
    expect(report.violations).toEqual([])
    expect(report.kills).toBe(3)
    expect(report.acknowledged).toBeGreaterThan(0)
  },
)
