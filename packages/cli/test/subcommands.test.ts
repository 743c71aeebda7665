import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeHome, parseLines } from './support/chat-process.ts'
import { until } from './support/until.ts'

test('what one sends another who follows reads, as JSON and as text, once', async () => {
  const home = makeHome()
  const json = home.start('tail', '-i', 'bob', '--json', '--since', '0')
  const text = home.start('tail', '-i', 'carol', '--events')
  await until(
    'both follow',
    async () => {
      const { stdout } = await home.run(['who', '-i', 'alice', '--json'])
      return parseLines(stdout).length === 3
    },
    40_000,
  )
  const sent = await home.run(['send', '-i', 'alice', '--json', '-'], 'build 214\nis out 漢字\n')
  expect(sent.stderr).toBe('')
  const [message] = parseLines(sent.stdout)
  expect(message).toMatchObject({ author: 'alice', body: 'build 214\nis out 漢字' })
  await until('bob has read it', () => json.stdout() !== '')
  await until('carol has read it', () => text.stdout().includes('alice: build 214 is out 漢字'))
  expect(parseLines(json.stdout()).filter(({ sid }) => sid === message?.['sid'])).toEqual([message])

  json.process.kill('SIGINT')
  text.process.kill('SIGTERM')
  expect((await json.ended).status).toBe(130)
  expect((await text.ended).status).toBe(143)
}, 120_000)

test('channels are made, listed, joined, renamed, left and deleted from a shell', async () => {
  const home = makeHome()
  const as = (identity: string, ...words: readonly string[]) => home.run([...words, '-i', identity])
  const made = await as('alice', 'channels', 'create', 'deploys', '--json')
  expect(parseLines(made.stdout)).toMatchObject([
    { friendlyName: 'deploys', status: 'joined', createdBy: 'alice' },
  ])
  const listed = await as('bob', 'channels', '--json')
  expect(parseLines(listed.stdout)).toMatchObject([
    { uniqueName: 'general', status: 'joined' },
    { friendlyName: 'deploys', status: 'notParticipating' },
  ])
  expect((await as('bob', 'send', '-c', 'deploys', 'first')).status).toBe(0)
  expect((await as('alice', 'history', '-c', 'deploys')).stdout).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d bob: first\n$/,
  )
  const file = join(home.folder, 'deploys.jsonl')
  expect((await as('alice', 'export', '-c', 'deploys', '-o', file)).status).toBe(0)
  expect(parseLines(readFileSync(file, 'utf8'))).toMatchObject([{ index: 0, author: 'bob', body: 'first' }])
  expect((await as('alice', 'channels', 'rename', 'deploys', 'releases')).status).toBe(0)
  expect((await as('bob', 'channels', 'leave', 'releases')).status).toBe(0)
  expect((await as('bob', 'channels')).stdout).toMatch(/releases +not joined/)
  expect((await as('alice', 'channels', 'delete', 'releases')).status).toBe(0)
  expect((await as('bob', 'channels')).stdout.trim()).toBe('General Channel')
}, 120_000)

test('what goes wrong is two lines on standard error and a status that tells what kind it was', async () => {
  const home = makeHome()
  const run = async (...words: readonly string[]) => {
    const { status, stdout, stderr } = await home.run(words)
    expect(stdout).toBe('')
    return { status, lines: stderr.trimEnd().split('\n') }
  }
  expect(await run('send', 'hello')).toEqual({
    status: 2,
    lines: ['chat: It is not known who you are', expect.stringContaining('--identity NAME') as string],
  })
  expect(await run('snd')).toEqual({
    status: 2,
    lines: ['chat: There is no command snd', '  Did you mean: chat send? See all of them with: chat --help'],
  })
  expect(await run('-i', 'alice')).toMatchObject({ status: 2 })
  expect(await run('who', '-i', 'alice', '-s', 'http://127.0.0.1:1')).toMatchObject({
    status: 4,
    lines: [
      expect.stringContaining('The server http://127.0.0.1:1 does not answer'),
      expect.stringContaining('chat doctor'),
    ] as string[],
  })
  expect(await run('send', '-i', 'alice', '-c', 'nowhere', 'x')).toMatchObject({ status: 5 })
  expect(await run('channels', 'delete', '-i', 'alice', 'general')).toMatchObject({ status: 3 })
  expect(await run('send', '-i', 'system', 'x')).toMatchObject({ status: 3 })
}, 120_000)

test('the local service is started, asked, followed and stopped from a shell', async () => {
  const home = makeHome()
  expect((await home.run(['server', 'status', '--json'])).stdout).toBe('{"running":false}\n')
  expect((await home.run(['server', 'start'])).stdout).toMatch(
    /^The local service runs at http:\/\/127\.0\.0\.1:\d+ \(process \d+\)\n$/,
  )
  const [status] = parseLines((await home.run(['server', 'status', '--json'])).stdout)
  expect(status).toEqual({
    running: true,
    pid: home.servicePid(),
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
    realtimeUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/wsconnect$/) as string,
    clients: 0,
    startedAt: expect.any(String) as string,
    dataFile: expect.stringContaining(home.dataFolder) as string,
  })
  expect((await home.run(['server', 'logs'])).stdout).toContain('service/started')
  expect(await home.run(['server', 'run'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('runs already') as string,
  })
  expect((await home.run(['server', 'stop'])).stdout).toBe('The local service has stopped\n')
  expect((await home.run(['server', 'stop'])).stdout).toBe('The local service was not running\n')
}, 120_000)

test('in the foreground the local service logs to standard output and ends with the signal', async () => {
  const home = makeHome()
  const server = home.start('server', 'run')
  await until('it runs', () => server.stdout().includes('service/started'))
  expect((await home.run(['server', 'status'])).stdout).toMatch(/^running +process \d+/)
  server.process.kill('SIGINT')
  expect((await server.ended).status).toBe(0)
}, 60_000)

test('settings are kept, and the doctor finds nothing wrong', async () => {
  const home = makeHome()
  expect((await home.run(['config', 'set', 'identity', 'alice'])).status).toBe(0)
  expect((await home.run(['config', 'get', 'identity'])).stdout).toBe('alice\n')
  expect((await home.run(['config', 'list'])).stdout).toMatch(/^identity +alice +file$/m)
  expect((await home.run(['config', 'path'])).stdout).toBe(`${home.env['CHAT_CONFIG_DIR']}/config.json\n`)
  expect((await home.run(['config', 'set', 'mouse', 'perhaps'])).status).toBe(2)
  expect((await home.run(['config', 'set', 'keys.app.suspnd', 'ctrl+l'])).stderr).toContain(
    'keys.app.suspend',
  )
  const collides = await home.run(['config', 'set', 'keys.app.suspend', 'ctrl+l'])
  expect(collides.status).toBe(0)
  expect(collides.stderr).toContain('screen.repaint = "ctrl+l" and app.suspend = "ctrl+l"')
  expect((await home.run(['config', 'unset', 'keys.app.suspend'])).stderr).toBe('')
  const doctor = await home.run(['doctor', '--json'])
  const looked = parseLines(doctor.stdout)
  expect(looked.filter(({ ok, hint }) => ok !== true || hint !== '')).toEqual([])
  expect(looked.map(({ check }) => check)).toEqual([
    'chat',
    'node',
    'configuration',
    'data',
    'local service',
    'server',
    'clock',
    'sign-in',
    'token',
    ...['api key', 'account', 'clock', 'service', 'directory'].map((name) => `Twilio: ${name}`),
    ...['users', 'participants', 'creators'].map((name) => `Twilio: role of ${name}`),
    'Twilio: reachability',
    'connection',
  ])
  const sick = await home.run(['doctor', '-s', 'http://127.0.0.1:1'])
  expect(sick.status).toBe(4)
  expect(sick.stdout).toMatch(/^FAIL server .*does not answer.*\n {5}Check the address/m)
  expect((await home.run(['config', 'unset', 'identity'])).status).toBe(0)
  expect((await home.run(['config', 'get', 'identity'])).stdout).toBe('\n')
}, 120_000)

test('help and version need nothing', async () => {
  const home = makeHome()
  expect((await home.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  const { stdout } = await home.run(['--help'])
  expect(stdout).toContain('chat send [TEXT…]')
  expect((await home.run(['help', 'send'])).stdout).toBe((await home.run(['send', '--help'])).stdout)
  expect((await home.run(['server'])).stdout).toContain('chat server stop')
  expect(home.servicePid()).toBeNull()
}, 60_000)

test('a reader that has had enough is no error', async () => {
  const home = makeHome()
  const reader = home.start('--help')
  reader.process.stdout.destroy()
  const { status, stderr } = await reader.ended
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}, 60_000)
