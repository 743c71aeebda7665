/** Runs every check that needs no test: types, lint with import walls, format, dead code, documentation. */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['format', ['oxfmt', '--check']],
  ['dead code', ['knip', '--treat-config-hints-as-errors']],
  ['docs', ['node', 'scripts/generate-docs.ts', '--check']],
  ['mirror', ['node', 'scripts/check-mirror.ts']],
  ['node', ['node', 'scripts/check-node.ts']],
]

let failed = 0
for (const [name, [command, ...args]] of checks) {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8' })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (status === 0) continue
  failed += 1
  console.log(stdout + stderr)
}
process.exit(failed === 0 ? 0 : 1)
