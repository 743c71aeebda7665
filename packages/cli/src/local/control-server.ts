/** Answers what the local service is asked, to whoever has the secret. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { controlRoutes, secretHeader, type ControlHandlers } from './control.ts'

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
