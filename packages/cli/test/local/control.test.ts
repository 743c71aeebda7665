import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { askStatus, askToKeep, askToStop } from '../../src/local/ask-control.ts'
import { createControl } from '../../src/local/control-server.ts'
import type { ServiceStatus } from '../../src/local/control.ts'
import type { RunningState } from '../../src/local/state-file.ts'

const status: ServiceStatus = {
  pid: 1234,
  url: 'http://127.0.0.1:4100',
  realtimeUrl: 'ws://127.0.0.1:4101/v3/wsconnect',
  clients: 2,
  startedAt: '2026-11-24T12:00:00.000Z',
  dataFile: '/data/chat.sqlite',
  version: '0.1.0',
  isKept: false,
}

const desk = async () => {
  const asked: string[] = []
  const server = createControl('right', {
    status: () => status,
    keep: () => void asked.push('keep'),
    stop: () => void asked.push('stop'),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const controlUrl = `http://127.0.0.1:${port}`
  return { asked, state: { pid: 1234, controlUrl, secret: 'right' } as RunningState }
}

test('its owner learns how it is and has it kept and stopped', async () => {
  const { asked, state } = await desk()
  expect(await askStatus(state)).toEqual(status)
  expect(await askToKeep(state)).toBe(true)
  expect(await askToStop(state)).toBe(true)
  expect(asked).toEqual(['keep', 'stop'])
})

test('without the secret nobody learns or does anything', async () => {
  const { asked, state } = await desk()
  const stranger = { ...state, secret: 'wrong' }
  expect(await askStatus(stranger)).toBeNull()
  expect(await askToStop(stranger)).toBe(false)
  const answers = await Promise.all(
    ['/status', '/nothing'].map((path) => fetch(`${state.controlUrl}${path}`)),
  )
  expect(answers.map((answer) => answer.status)).toEqual([401, 401])
  expect(asked).toEqual([])
})

test('only what the table names can be asked', async () => {
  const { state } = await desk()
  const ask = (method: string, path: string) =>
    fetch(`${state.controlUrl}${path}`, { method, headers: { 'x-chat-secret': 'right' } })
  expect((await ask('GET', '/stop')).status).toBe(404)
  expect((await ask('POST', '/restart')).status).toBe(404)
})

test('nobody there, or another process in its place, is no service', async () => {
  const { state } = await desk()
  expect(await askStatus({ ...state, controlUrl: 'http://127.0.0.1:1' })).toBeNull()
  expect(await askStatus({ ...state, pid: 999 })).toBeNull()
})
