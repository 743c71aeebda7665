/** THE table of what the local service can be asked, and who may ask. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'

/** How the service is. */
export interface ServiceStatus {
  readonly pid: number
  readonly url: string
  readonly realtimeUrl: string
  /** Connected right now. */
  readonly clients: number
  readonly startedAt: string
  readonly dataFile: string
  readonly version: string
  /** Whether it stays when nobody uses it. */
  readonly isKept: boolean
}

export interface ControlHandlers {
  readonly status: () => ServiceStatus
  /** Stays until it is told to stop. */
  readonly keep: () => void
  readonly stop: () => void
}

/** What is asked, as method and path. */
export const controlRoutes = {
  status: 'GET /status',
  keep: 'POST /keep',
  stop: 'POST /stop',
} as const satisfies Record<keyof ControlHandlers, string>

/** The header that carries the secret, here as for the token server. */
export const secretHeader = 'x-chat-secret'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Not listening yet. Callers without the secret learn nothing, not even which routes there are. */
export const createControl = (secret: string, handlers: ControlHandlers): Server => {
  const expected = digest(secret)
  const routes = new Map(
    Object.entries(controlRoutes).map(([name, route]) => [route as string, name as keyof ControlHandlers]),
  )
  return createServer((request, response) => {
    request.resume()
    const given = request.headers[secretHeader]
    const isOwner = typeof given === 'string' && timingSafeEqual(digest(given), expected)
    const name = routes.get(`${request.method ?? ''} ${request.url ?? ''}`)
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
      response.end(JSON.stringify(body))
    }
    if (!isOwner) return answer(401, { code: 'local-secret' })
    if (name === undefined) return answer(404, { code: 'route-not-found' })
    answer(200, handlers[name]() ?? {})
  })
}
