/** What slow sockets keep in memory together. */
import { Duplex } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { createDeps } from '../../src/deps.ts'
import { createBacklog } from '../../src/socket/backlog.ts'
import { createConnection } from '../../src/socket/connection.ts'
import { createOutbox } from '../../src/socket/outbox.ts'

const MEGABYTE = 1024 * 1024

test('the bound holds again when bytes are gone', () => {
  const backlog = createBacklog(10)
  expect([backlog.hold(6), backlog.hold(6), backlog.hold(-6), backlog.hold(4)]).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('slow sockets that are each within their bound are cut off when they are too many', async () => {
  const deps = createDeps()
  const shared = { ...deps, outbox: createOutbox(), backlog: createBacklog(5 * MEGABYTE) }
  const cut: number[] = []
  const connections = [0, 1, 2].map((at) => {
    const socket = {
      OPEN: 1,
      readyState: 1,
      pause: () => {},
      resume: () => {},
      terminate: () => cut.push(at),
    }
    // Takes bytes and is never done with them.
    const stream = new Duplex({ read: () => {}, write: () => {} })
    return createConnection(socket as unknown as WebSocket, stream, shared)
  })
  const fill = async (connection: (typeof connections)[number] | undefined): Promise<void> => {
    connection?.send('x'.repeat(2 * MEGABYTE))
    await setImmediate()
  }
  for (const connection of connections) await fill(connection)
  expect(cut).toEqual([2])
  connections[2]?.ended()
  connections[0]?.ended()
  await fill(connections[1])
  expect(cut).toEqual([2])
  deps.close()
})
