/** Steers an emulator in another process over HTTP, with the same functions as one in this process. */
import type { EmulatorCredentials } from '../credentials.ts'
import { isRecord } from '../is-record.ts'
import { controlRoutes } from './routes.ts'
import type { ControlRoute } from './routes.ts'
import type { SteeringWheel } from './steering-wheel.ts'

/** A function of this process, called in another. */
type Remote<F> = F extends (...args: infer Args) => infer Result ? (...args: Args) => Promise<Result> : never

/** The functions of `control` and `faults`, each with a promise for its result. */
export type RemoteEmulator = {
  readonly [P in keyof SteeringWheel]: { readonly [M in keyof SteeringWheel[P]]: Remote<SteeringWheel[P][M]> }
}

/** Where it is and who may steer it: what the command prints with `--json`. */
export interface RemoteOptions extends Pick<EmulatorCredentials, 'accountSid' | 'authToken'> {
  readonly url: string
}

const messageOf = (body: unknown, status: number): string =>
  isRecord(body) && typeof body['message'] === 'string' ? body['message'] : `HTTP ${status}`

/** Every call rejects with an Error that says why when the emulator refuses it. */
export const connectRemote = ({ url, accountSid, authToken }: RemoteOptions): RemoteEmulator => {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  const createCall =
    ({ name, fields, result }: ControlRoute) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      const names = Object.keys(fields)
      const body = JSON.stringify(Object.fromEntries(names.map((field, at) => [field, args[at]])))
      const headers = { 'content-type': 'application/json', authorization }
      const response = await fetch(`${url}/_emulator/${name}`, { method: 'POST', headers, body })
      const answer: unknown = await response.json()
      if (!response.ok) throw new Error(`${name}: ${messageOf(answer, response.status)}`)
      return result !== undefined && isRecord(answer) ? answer[result] : undefined
    }

  const partOf = (part: keyof SteeringWheel): object =>
    Object.fromEntries(
      controlRoutes.filter((route) => route.part === part).map((route) => [route.method, createCall(route)]),
    )
  const control = partOf('control') as RemoteEmulator['control']
  const faults = partOf('faults') as RemoteEmulator['faults']
  return { control: { ...control, dropSockets: faults.dropSockets }, faults }
}
