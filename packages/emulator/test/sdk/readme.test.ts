/** The README's first test, run as it stands there. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../..', import.meta.url))

test('the first test of the README passes', async () => {
  const samples = [...readFileSync(`${folder}/README.md`, 'utf8').matchAll(/```ts\n(.*?)```/gs)]
  const sample = samples.map(([, code]) => code).find((code) => code?.includes("from 'node:test'")) ?? ''
  // In an environment of its own: vitest sets variables that node:test obeys.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', sample],
    { cwd: folder, env: { PATH: process.env['PATH'] } },
  )
  expect(stdout).toMatch(/pass 1\b/)
})
