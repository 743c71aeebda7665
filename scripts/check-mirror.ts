/** Holds the tests against the sources: each file with logic has a test at the same path, each test has its file. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packages = ['core', 'cli', 'token-server', 'emulator'] as const

/** Files that only declare, wire or start; and those that journeys and behaviours test from outside. */
const exempt = [
  /^(gateway|initial-state|unreachable)\.ts$/,
  /^index\.ts$/,
  /^(bin|main|server|app|deps)\.ts$/,
  /(^|\/)(define|index)\.ts$/,
  // Components only draw; `tui/app.test.tsx` looks at them together, on a terminal's grid.
  /^tui\/.*\.tsx$/,
]

/** Tests that belong to no single file: behaviours, properties, journeys. */
const freeTests = [/^(sdk|behaviour|attack|journeys|fuzz)\//, /^coverage\.test\.ts$/]

const onlyTypes = (text: string): boolean => !/^export (const|function|class|async)/m.test(text)

let problems = 0
const report = (text: string): void => {
  problems += 1
  console.log(text)
}
for (const name of packages) {
  const root = join(import.meta.dirname, '../packages', name)
  const tests = globSync('**/*.test.{ts,tsx}', { cwd: join(root, 'test') })
  const tested = new Set(tests.map((test) => test.replace(/\.test\.tsx?$/, '')))
  for (const file of globSync('**/*.{ts,tsx}', { cwd: join(root, 'src') })) {
    const stem = file.replace(/\.tsx?$/, '')
    if (tested.has(stem) || exempt.some((pattern) => pattern.test(file))) continue
    if (onlyTypes(readFileSync(join(root, 'src', file), 'utf8'))) continue
    // A folder may be tested as one: `operations.test.ts` for all of `operations/`.
    const folders = stem.split('/').slice(0, -1)
    if (folders.some((_, at) => tested.has(folders.slice(0, at + 1).join('/')))) continue
    report(`packages/${name}/src/${file} has no test at test/${stem}.test.ts`)
  }
  for (const test of tests) {
    const stem = test.replace(/\.test\.tsx?$/, '')
    if (freeTests.some((pattern) => pattern.test(test))) continue
    const isThere = ['.ts', '.tsx', ''].some((ending) => existsSync(join(root, 'src', stem + ending)))
    if (!isThere) report(`packages/${name}/test/${test} tests no file`)
  }
}
process.exit(problems === 0 ? 0 : 1)
