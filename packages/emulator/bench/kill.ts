/** 200 rounds of `kill -9` at random moments, under three SDK clients that send and edit. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runKillRounds } from './support/kill-rounds.ts'

// The SDK leaves some of its own requests that a lost connection ends unhandled.
let unhandled = 0
process.on('unhandledRejection', () => (unhandled += 1))

const report = await runKillRounds({
  rounds: Number(process.env['ROUNDS'] ?? 200),
  data: join(mkdtempSync(join(tmpdir(), 'kill-')), 'data.db'),
  below: (limit) => Math.floor(Math.random() * limit),
  say: (text) => void process.stdout.write(`${text}\n`),
})
process.stdout.write(`${JSON.stringify({ ...report, unhandled }, null, 2)}\n`)
process.exit(report.violations.length === 0 ? 0 : 1)
