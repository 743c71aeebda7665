/** Holds the tests against the sources: every file with logic is tested, every test is about something that is there. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

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
const freeTests = [/^(sdk|behaviour|attack|journeys|fuzz)\//, /^(coverage|login)\.test\.ts$/]

const onlyTypes = (text: string): boolean => !/^export (const|function|class|async)/m.test(text)

/** What the tests of a package import from its sources, by path without ending. */
const importedBy = (root: string, tests: readonly string[]): ReadonlySet<string> =>
  new Set(
    tests.flatMap((test) => {
      const file = join(root, 'test', test)
      return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
        relative(join(root, 'src'), resolve(dirname(file), path)).replace(/\.tsx?$/, ''),
      )
    }),
  )

/** `a/b/c` → `a/b`, `a`. */
const foldersOf = (stem: string): readonly string[] => {
  const parts = stem.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

let problems = 0
const report = (text: string): void => {
  problems += 1
  console.log(text)
}
for (const name of packages) {
  const root = join(import.meta.dirname, '../packages', name)
  const tests = globSync('**/*.test.{ts,tsx}', { cwd: join(root, 'test') })
  const tested = new Set(tests.map((test) => test.replace(/\.test\.tsx?$/, '')))
  const testedFolders = new Set([...tested].flatMap((stem) => foldersOf(stem).slice(0, 1)))
  const imported = importedBy(root, tests)
  for (const file of globSync('**/*.{ts,tsx}', { cwd: join(root, 'src') })) {
    const stem = file.replace(/\.tsx?$/, '')
    if (tested.has(stem) || imported.has(stem) || exempt.some((pattern) => pattern.test(file))) continue
    if (onlyTypes(readFileSync(join(root, 'src', file), 'utf8'))) continue
    // A folder may be tested as one: `operations.test.ts` for all of `operations/`, or by what it does, in files of its own.
    const folders = foldersOf(stem)
    if (folders.some((folder) => tested.has(folder))) continue
    if (folders[0] !== undefined && testedFolders.has(folders[0])) continue
    report(`packages/${name}/src/${file} has no test at test/${stem}.test.ts`)
  }
  for (const test of tests) {
    const stem = test.replace(/\.test\.tsx?$/, '')
    if (freeTests.some((pattern) => pattern.test(test))) continue
    const isThere = ['.ts', '.tsx', ''].some((ending) => existsSync(join(root, 'src', stem + ending)))
    const folder = foldersOf(stem)[0]
    if (isThere || (folder !== undefined && existsSync(join(root, 'src', folder)))) continue
    report(`packages/${name}/test/${test} tests no file`)
  }
}
process.exit(problems === 0 ? 0 : 1)
