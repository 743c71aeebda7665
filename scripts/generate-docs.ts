/** Writes every page that is computed from the code; with `--check` only says which ones are stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderReference } from '../packages/cli/src/reference/index.ts'
import { renderCoverage } from '../packages/emulator/src/coverage.ts'
import { renderCodeMap } from './code-map.ts'

const root = join(import.meta.dirname, '..')
const pages = [
  { path: 'docs/code-map.md', content: renderCodeMap() },
  { path: 'packages/emulator/COVERAGE.md', content: renderCoverage() },
  ...renderReference(),
]

const stale = pages.filter(({ path, content }) => {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, 'utf8') !== content
})
if (process.argv.includes('--check')) {
  for (const { path } of stale) console.log(`${path} is stale: run \`pnpm docs\``)
  process.exit(stale.length === 0 ? 0 : 1)
}
for (const { path, content } of stale) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  console.log(`wrote ${path}`)
}
