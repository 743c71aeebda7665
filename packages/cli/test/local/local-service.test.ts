import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAlive } from '../../src/files/is-alive.ts'
import { createLocalService } from '../../src/local/local-service.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { makeHome } from '../support/chat-process.ts'
import { pause, until } from '../support/until.ts'

const serviceOf = (dataFolder: string) =>
  createLocalService({ dataFolder, version: '0.0.0-test', clock: systemClock })

/** Command lines of processes whose arguments name the folder. */
const processesOf = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return line.includes(folder) ? [line] : []
      } catch {
        return []
      }
    })

test('ten that are started in the same instant share one, whose secret is in no command line', async () => {
  const home = makeHome()
  const ended = await Promise.all(Array.from({ length: 10 }, () => home.run(['server', 'start'])))
  expect(ended.map(({ status, stderr }) => `${status} ${stderr}`)).toEqual(
    Array.from({ length: 10 }, () => '0 '),
  )
  expect(new Set(ended.map(({ stdout }) => stdout)).size).toBe(1)
  const state = (await serviceOf(home.dataFolder).find())?.state
  expect(state?.secret).toMatch(/^[0-9a-f]{64}$/)
  const lines = await until('the others have given up', () => {
    const found = processesOf(home.dataFolder)
    return found.length === 1 && found
  })
  expect(lines.join('\n')).not.toContain(state?.secret)
}, 60_000)

test('its files are private, and without the secret its token server mints nothing', async () => {
  const { dataFolder } = makeHome()
  const { secret, url } = await serviceOf(dataFolder).ensureRunning()
  const folder = join(dataFolder, 'service')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of ['service.json', 'service.log', 'ports.json'])
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  expect(readFileSync(join(folder, 'service.log'), 'utf8')).not.toContain(secret)
  const body = '{"identity":"mallory"}'
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${url}/token`, { method: 'POST', headers, body })).status).toBe(401)
})

test('after a kill it comes back on the same ports with another secret', async () => {
  const service = serviceOf(makeHome().dataFolder)
  const first = await service.ensureRunning()
  process.kill(first.pid, 'SIGKILL')
  await until('it is dead', () => !isAlive(first.pid))
  expect(await service.find()).toBeNull()
  const second = await service.ensureRunning({ unlessStopped: true })
  expect(second.pid).not.toBe(first.pid)
  expect([second.url, second.realtimeUrl]).toEqual([first.url, first.realtimeUrl])
  expect(second.secret).not.toBe(first.secret)
}, 60_000)

test('one that was told to stop is left alone by open chats and started by new ones', async () => {
  const { dataFolder } = makeHome()
  const service = serviceOf(dataFolder)
  const { pid } = await service.ensureRunning()
  expect(await service.stop()).toBe(true)
  expect(isAlive(pid)).toBe(false)
  expect(await service.stop()).toBe(false)
  await expect(service.ensureRunning({ unlessStopped: true })).rejects.toMatchObject({
    code: 'local-service-stopped',
  })
  expect((await service.ensureRunning()).pid).not.toBe(pid)
}, 60_000)

test('nobody for a while stops it, and somebody who is there does not', async () => {
  const home = makeHome({ CHAT_SERVICE_IDLE_MS: '1500' })
  const tail = home.start('tail', '-i', 'alice')
  const pid = await until('it runs', home.servicePid)
  await pause(3000)
  expect(isAlive(pid)).toBe(true)
  tail.process.kill('SIGTERM')
  await tail.ended
  await until('it has stopped', () => !isAlive(pid))
  expect(home.servicePid()).toBeNull()
}, 60_000)

test('one that is kept stays', async () => {
  const home = makeHome({ CHAT_SERVICE_IDLE_MS: '1500' })
  expect((await home.run(['server', 'start'])).status).toBe(0)
  const pid = home.servicePid()
  await pause(3000)
  expect(isAlive(pid ?? 0)).toBe(true)
})

test('one that cannot be started says why', async () => {
  const { dataFolder } = makeHome()
  const service = createLocalService({
    dataFolder,
    version: '0.0.0-test',
    clock: systemClock,
    start: () => ({ ended: Promise.resolve(1) }),
  })
  await expect(service.ensureRunning()).rejects.toMatchObject({
    code: 'local-service-failed',
    message: 'The local service did not start: it ended with status 1',
  })
})
