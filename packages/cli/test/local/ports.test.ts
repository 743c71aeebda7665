import { createServer, type Server } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listenNear, preferredPorts } from '../../src/local/ports.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const listen = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
    onTestFinished(() => void server.close())
  })

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('before there were any, the ports follow from the place of the file', () => {
  const path = join(temporaryFolder(), 'ports.json')
  const ports = preferredPorts(path)
  expect(preferredPorts(path)).toEqual(ports)
  expect(ports.realtime).toBe(ports.server + 1)
  expect(ports.server).toBeGreaterThanOrEqual(17_000)
  expect(ports.realtime).toBeLessThan(29_000)
})

test('later they are the ones it had last, unless that is spoilt', () => {
  const path = join(temporaryFolder(), 'ports.json')
  writeFileSync(path, '{"server": 4100, "realtime": 4101}')
  expect(preferredPorts(path)).toEqual({ server: 4100, realtime: 4101 })
  writeFileSync(path, '{"server": "x"}')
  expect(preferredPorts(path).server).toBeGreaterThanOrEqual(17_000)
})

test('a taken port is replaced by a free one, a free one is kept', async () => {
  const first = await listen(0)
  const taken = portOf(first)
  const second = await listenNear(taken, listen)
  expect(portOf(second)).not.toBe(taken)
  await new Promise((resolve) => first.close(resolve))
  expect(portOf(await listenNear(taken, listen))).toBe(taken)
})

test('what has nothing to do with the port fails', async () => {
  await expect(listenNear(0, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
})
