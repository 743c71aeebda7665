import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { variables } from '../../src/config/variables.ts'
import { commands } from '../../src/commands/index.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

test('the README tells of every variable, in the words of the table', () => {
  const rows = readme.split('\n').filter((line) => /^\| `[A-Z_]+` /.test(line))
  expect(
    rows.map((row) =>
      row
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    ),
  ).toEqual(Object.entries(variables).map(([name, { summary }]) => [`\`${name}\``, summary]))
})

test('the README tells of every subcommand', () => {
  for (const name of Object.keys(commands).filter((command) => command !== 'serve'))
    expect(readme).toContain(`token-server ${name}`)
})
