import { expect, test } from 'vitest'
import { run } from './support/run.ts'

test.each([[['--help']], [['-h']], [['help']], [['users', '--help']]])(
  '%j shows every subcommand with an example',
  async (argv) => {
    const { status, stdout } = await run(argv)
    expect(status).toBe(0)
    for (const text of ['[serve]', 'users add|passwd|remove NAME', 'check [--json]', 'Examples:'])
      expect(stdout).toContain(text)
  },
)

test('an unknown subcommand is wrong usage, even one that objects have by nature', async () => {
  expect(await run(['strat'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'token-server: there is no "strat"\nSee: token-server --help\n',
  })
  expect((await run(['constructor'])).status).toBe(2)
})

test('an unknown option is wrong usage', async () => {
  expect(await run(['check', '--jason'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^token-server: Unknown option '--jason'.*\nSee: token-server --help\n$/s),
  })
})
