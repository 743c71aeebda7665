/** Stands between a client and a server on this machine as a slow network does: whatever passes comes late, both ways. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface DelayProxy {
  /** On 127.0.0.1. */
  readonly port: number
  /** Lets nothing pass until what it returns is called; nothing is lost. */
  readonly hold: () => () => void
  readonly close: () => Promise<void>
}

/** Hands on, each part `late` milliseconds after it came and not before `gate` opens, in the same order. */
const carry = (from: Socket, to: Socket, late: number, gate: () => Promise<void>): void => {
  let turn = Promise.resolve()
  const after = (act: () => void): void => {
    const due = delay(late)
    turn = turn.then(async () => {
      await due
      await gate()
      act()
    })
  }
  from.on('data', (bytes) => after(() => to.write(bytes)))
  from.on('end', () => after(() => to.end()))
  from.on('error', () => to.destroy())
  from.on('close', () => after(() => to.destroySoon()))
}

/** `target`: a port on 127.0.0.1; `late`: milliseconds each way. */
export const createDelayProxy = async (target: number, late: number): Promise<DelayProxy> => {
  const sockets = new Set<Socket>()
  let gate = Promise.resolve()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    carry(near, far, late, () => gate)
    carry(far, near, late, () => gate)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
