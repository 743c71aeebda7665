import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Channel } from '../../src/directory/channel.ts'
import { createDirectory } from '../../src/directory/directory.ts'
import type { Snapshot } from '../../src/directory/snapshot.ts'
import { buildChannel } from '../support/channel.ts'

const start = (pollIntervalMs = 10) => {
  const world = {
    channels: [] as Channel[],
    reads: 0,
    now: 1_000,
    errors: 0,
    failure: undefined as Error | undefined,
    gate: Promise.resolve(),
  }
  const directory = createDirectory({
    list: async () => {
      world.reads += 1
      const { channels } = world
      await world.gate
      if (world.failure) throw world.failure
      return channels
    },
    now: () => world.now,
    pollIntervalMs,
    onError: () => (world.errors += 1),
  })
  onTestFinished(() => directory.close())
  return { world, directory }
}

test('nothing is read before somebody asks', async () => {
  const { world } = start()
  await sleep(50)
  expect(world.reads).toBe(0)
})

test('a snapshot that is young enough is not read again', async () => {
  const { world, directory } = start()
  await directory.read(1_000)
  world.now += 1_000
  await directory.read(1_000)
  expect(world.reads).toBe(1)
  world.now += 1
  await directory.read(1_000)
  expect(world.reads).toBe(2)
  await directory.read(0)
  expect(world.reads).toBe(3)
})

test('a reader never gets what began to be read before it asked, and many readers share the next read', async () => {
  const { world, directory } = start()
  const gate = Promise.withResolvers<void>()
  world.gate = gate.promise
  const early = directory.read(0)
  world.channels = [buildChannel('1')]
  const late = Array.from({ length: 10 }, () => directory.read(0))
  gate.resolve()
  expect((await early).channels).toEqual([])
  expect((await Promise.all(late)).map(({ channels }) => channels.length)).toEqual(
    Array.from({ length: 10 }, () => 1),
  )
  expect(world.reads).toBe(2)
})

test('a failed read fails its readers only', async () => {
  const { world, directory } = start()
  world.failure = new Error('away')
  await expect(directory.read(0)).rejects.toThrow('away')
  world.failure = undefined
  expect((await directory.read(0)).channels).toEqual([])
})

test('listeners hear of each new state once, while they listen', async () => {
  const { world, directory } = start()
  await directory.read(0)
  const heard: Snapshot[] = []
  const news = Promise.withResolvers<void>()
  const stop = directory.subscribe((snapshot) => {
    heard.push(snapshot)
    news.resolve()
  })
  await sleep(50)
  expect(heard).toEqual([])
  world.channels = [buildChannel('1')]
  await news.promise
  await sleep(50)
  expect(heard.map(({ channels }) => channels.length)).toEqual([1])
  stop()
  await sleep(30)
  const { reads } = world
  await sleep(50)
  expect(world.reads).toBe(reads)
})

test('polling goes on after a failure', async () => {
  const { world, directory } = start()
  world.failure = new Error('away')
  const news = Promise.withResolvers<void>()
  directory.subscribe(() => news.resolve())
  while (world.errors < 2) await sleep(5)
  world.failure = undefined
  await news.promise
})

test('a touch is read at once for listeners, and makes what is cached too old for anybody', async () => {
  const { world, directory } = start(600_000)
  await directory.read(0)
  directory.touch()
  expect(world.reads).toBe(1)
  await directory.read(60_000)
  expect(world.reads).toBe(2)
  const news = Promise.withResolvers<Snapshot>()
  directory.subscribe(news.resolve)
  world.channels = [buildChannel('1')]
  directory.touch()
  expect((await news.promise).channels).toHaveLength(1)
})

test('recent states are found by their version, old ones are forgotten', async () => {
  const { world, directory } = start()
  const first = await directory.read(0)
  for (let count = 0; count < 63; count += 1) {
    world.channels = [buildChannel('1', { friendlyName: String(count) })]
    await directory.read(0)
  }
  expect(directory.find(first.version)).toBe(first)
  world.channels = [buildChannel('2')]
  const last = await directory.read(0)
  expect(directory.find(first.version)).toBeUndefined()
  expect(directory.find(last.version)).toBe(last)
  expect(directory.latest()).toBe(last)
})
