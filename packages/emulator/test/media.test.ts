/** Media requests are answered honestly. */
import { expect, test } from 'vitest'
import { mediaRoutes } from '../src/media/serve.ts'
import { startEmulator } from './support/start-emulator.ts'

test.for(mediaRoutes)('$id answers 501', async ({ method, path }) => {
  const emulator = await startEmulator()
  const url = emulator.url + path.replaceAll(/:\w+/g, 'XX1')
  const body = method === 'POST' ? { body: 'bytes', headers: { 'content-type': 'image/png' } } : {}
  const response = await fetch(url, { method, ...body })
  expect(response.status).toBe(501)
  expect(await response.json()).toMatchObject({ code: 'emulator/unsupported' })
})
