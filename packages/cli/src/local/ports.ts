/** Listens where it listened before, so that clients which are still running find it again. */
import { createHash } from 'node:crypto'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'

export interface Ports {
  readonly server: number
  readonly realtime: number
}

/** Below the ports that systems give to outgoing connections, above those of well-known services. */
const range = { first: 17_000, count: 12_000 }

/** The ports it had last; before there were any, ones that follow from where its files are. */
export const preferredPorts = (path: string): Ports => {
  const saved = readJson(path)
  if (isObject(saved) && typeof saved['server'] === 'number' && typeof saved['realtime'] === 'number')
    return { server: saved['server'], realtime: saved['realtime'] }
  const seed = createHash('sha256').update(path).digest().readUInt32BE()
  const server = range.first + (seed % (range.count - 1))
  return { server, realtime: server + 1 }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

/** Starts on the preferred port, on any free one when that is taken. */
export const listenNear = async <T>(preferred: number, start: (port: number) => Promise<T>): Promise<T> => {
  try {
    return await start(preferred)
  } catch (error) {
    if (!isTaken(error)) throw error
    return await start(0)
  }
}
