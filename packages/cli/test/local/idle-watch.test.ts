import { expect, onTestFinished, test } from 'vitest'
import { createIdleWatch } from '../../src/local/idle-watch.ts'
import { pause, until } from '../support/until.ts'

const desk = (patience = 200) => {
  let now = 0
  let clients = 0
  let idle = 0
  const watch = createIdleWatch({
    now: () => now,
    clients: () => clients,
    patience,
    onIdle: () => {
      idle += 1
    },
  })
  onTestFinished(watch.stop)
  return {
    ...watch,
    idle: () => idle,
    setClients: (count: number) => {
      clients = count
    },
    pass: async (ms: number) => {
      now += ms
      await pause(120)
    },
  }
}

test('nobody for as long as the patience lasts is idle, once', async () => {
  const { idle, pass } = desk()
  await pass(199)
  expect(idle()).toBe(0)
  await pass(1)
  await until('idle', () => idle() === 1)
  await pass(1000)
  expect(idle()).toBe(1)
})

test('a client that is there, and a request, put it off', async () => {
  const { idle, pass, touch, setClients } = desk()
  setClients(1)
  await pass(10_000)
  setClients(0)
  await pass(150)
  touch()
  await pass(150)
  expect(idle()).toBe(0)
  await pass(50)
  expect(idle()).toBe(1)
})

test('one that is kept is never idle', async () => {
  const { idle, pass, keep } = desk()
  keep()
  await pass(1_000_000)
  expect(idle()).toBe(0)
})
