import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { isAlive } from '../src/files/is-alive.ts'
import { main } from '../src/main.ts'
import { makeHome, parseLines } from './support/chat-process.ts'
import { until } from './support/until.ts'

test('when the local service is killed the open chats bring it back and lose nothing', async () => {
  const home = makeHome()
  const bob = home.start('tail', '-i', 'bob', '--json', '--since', '0')
  const carol = home.start('tail', '-i', 'carol', '--json', '--since', '0')
  await home.run(['send', '-i', 'alice', 'before'])
  const bodies = (text: string) => parseLines(text).map(({ body }) => body)
  const both = (...wanted: readonly string[]) =>
    until(
      `both have read ${wanted.join(', ')}`,
      () => [bob, carol].every(({ stdout }) => wanted.every((body) => bodies(stdout()).includes(body))),
      30_000,
    )
  await both('before')
  const pid = home.servicePid() ?? 0
  process.kill(pid, 'SIGKILL')
  await until(
    'another one runs',
    () => {
      const next = home.servicePid()
      return next !== null && next !== pid && isAlive(next)
    },
    30_000,
  )
  await home.run(['send', '-i', 'alice', 'after'])
  await both('before', 'after')
  expect(bodies(bob.stdout())).toEqual(['before', 'after'])
  expect(bodies(carol.stdout())).toEqual(['before', 'after'])
  expect(bob.stderr() + carol.stderr()).toBe('')
}, 120_000)

test('the debug log tells what happened and holds no token and no secret', async () => {
  const home = makeHome()
  const file = `${home.folder}/debug.log`
  expect((await home.run(['send', '-i', 'alice', '--debug', file, 'words of mine'])).status).toBe(0)
  const { readFileSync } = await import('node:fs')
  const text = readFileSync(file, 'utf8')
  expect(parseLines(text).map(({ type }) => type)).toContain('message/sent')
  expect(text).not.toMatch(/eyJ|words of mine|[0-9a-f]{64}/)
}, 60_000)

test('a configuration that cannot be read says which file it is', async () => {
  const home = makeHome()
  const { mkdirSync, writeFileSync } = await import('node:fs')
  const folder = home.env['CHAT_CONFIG_DIR'] ?? ''
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/config.json`, '{')
  const { status, stderr } = await home.run(['who', '-i', 'alice'])
  expect(status).toBe(2)
  expect(stderr).toContain(`${folder}/config.json cannot be read`)
}, 60_000)

test('whatever is printed finds the terminal given back by what showed the first screen', async () => {
  const log: string[] = []
  const early = {
    shown: { columns: 80, rows: 24, enter: '', frame: '', leave: '' },
    isIntact: () => true,
    takeOver: () => log.push('taken over'),
    giveBack: () => log.push('given back'),
  }
  const stream = (name: string) =>
    Object.assign(new EventEmitter(), {
      write: (text: string) => log.push(`${name}: ${text.split('\n')[0]}`),
    })
  const run = async (...words: readonly string[]): Promise<number> =>
    await main({
      words,
      env: {},
      stdin: {} as NodeJS.ReadStream,
      stdout: stream('out') as unknown as NodeJS.WriteStream,
      stderr: stream('err') as unknown as NodeJS.WriteStream,
      on: () => process,
      early,
    })
  expect(await run('--nonsense')).toBe(2)
  expect(await run('--version')).toBe(0)
  expect(log).toEqual([
    'given back',
    expect.stringMatching(/^err: chat: /),
    'given back',
    'given back',
    expect.stringMatching(/^out: \d/),
    'given back',
  ])
})
