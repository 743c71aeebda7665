/** Asks the local service something. */
import { isObject } from '../files/is-object.ts'
import { nodeHttp } from '../node-http.ts'
import { controlRoutes, secretHeader, type ServiceStatus } from './control.ts'
import type { RunningState } from './state-file.ts'

/** Milliseconds; it is on the same machine, which may be busy. */
const patience = 5_000

/** `null` when it is not there, or when somebody else is. */
const ask = (
  { controlUrl, secret }: Pick<RunningState, 'controlUrl' | 'secret'>,
  route: string,
): Promise<unknown> =>
  new Promise((resolve) => {
    const [method, path = '/'] = route.split(' ')
    const outgoing = nodeHttp().request(
      `${controlUrl}${path}`,
      { method, headers: { [secretHeader]: secret }, timeout: patience, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('error', () => resolve(null))
        response.on('end', () => {
          try {
            resolve(response.statusCode === 200 ? JSON.parse(text) : null)
          } catch {
            resolve(null)
          }
        })
      },
    )
    outgoing.on('error', () => resolve(null))
    outgoing.on('timeout', () => outgoing.destroy())
    outgoing.end()
  })

export const askStatus = async (state: RunningState): Promise<ServiceStatus | null> => {
  const answer = await ask(state, controlRoutes.status)
  return isObject(answer) && answer['pid'] === state.pid ? (answer as unknown as ServiceStatus) : null
}

/** `true`: it has heard. */
export const askToKeep = async (state: RunningState): Promise<boolean> =>
  (await ask(state, controlRoutes.keep)) !== null

/** `true`: it has heard and stops. */
export const askToStop = async (state: RunningState): Promise<boolean> =>
  (await ask(state, controlRoutes.stop)) !== null
