import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('each attack of the table in the README has the test that it names', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const section = /## Attacks\n([^]*?)\n## /.exec(`${readme}\n## `)?.[1] ?? ''
  const rows = section.split('\n').filter((line) => /^\| [^-a]|^\| a[^t]/.test(line))
  expect(rows.length).toBeGreaterThan(12)
  for (const row of rows) {
    const named = [...row.matchAll(/`([\w/-]+)`: ([^|;]+?)(?=;| *\|)/g)]
    expect([row, named.length > 0]).toEqual([row, true])
    for (const [, file = '', title = ''] of named)
      expect(readFileSync(join(root, 'test', `${file}.test.ts`), 'utf8')).toContain(title.trim())
  }
})
