import { expect, test } from 'vitest'
import { runTokenCommand } from '../../src/desktop/token-command.ts'

const node = (script: string, ...words: readonly string[]): readonly string[] => [
  process.execPath,
  '-e',
  script,
  ...words,
]

test('what it prints is the token', async () => {
  expect(await runTokenCommand(node('console.log(" a.b-c_d= ")'))).toBe('a.b-c_d=')
})

test('its words are words, whatever a shell would make of them', async () => {
  const printed = await runTokenCommand(
    node('console.log(Buffer.from(process.argv[1]).toString("hex"))', '$(id); `id`'),
  )
  expect(Buffer.from(printed, 'hex').toString()).toBe('$(id); `id`')
})

test.each([
  ['console.log("secret of another kind")', 'did not print one token'],
  ['process.exit(3)', 'ended with 3'],
  ['process.stdout.write("x".repeat(99999)); setInterval(() => 0, 1000)', 'was ended'],
])('%s is refused, and what it printed is not told', async (script, reason) => {
  const error: unknown = await runTokenCommand(node(script)).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'forbidden', message: expect.stringContaining(reason) })
  expect(String(error)).not.toContain('another kind')
})

test('a program that is not there is named', async () => {
  await expect(runTokenCommand(['/nowhere/at-all'])).rejects.toMatchObject({ code: 'forbidden' })
})
