/** THE table of control calls over HTTP; each is a function of EmulatorControl. */
import { Type } from 'typebox'
import type { Static, TSchema } from 'typebox'
import { createCheck } from '../validate.ts'
import type { EmulatorControl } from './control.ts'

/** One call: `POST /_emulator/` and its name, with a JSON body. */
export interface ControlRoute {
  readonly name: string
  readonly run: (control: EmulatorControl, body: unknown) => object
}

const defineControlRoute = <S extends TSchema>(route: {
  readonly name: string
  readonly body: S
  readonly run: (control: EmulatorControl, body: Static<S>) => object
}): ControlRoute => {
  const check = createCheck(route.body)
  return { name: route.name, run: (control, body) => route.run(control, check(body)) }
}

export const controlRoutes: readonly ControlRoute[] = [
  defineControlRoute({
    name: 'advance-clock',
    body: Type.Object({ ms: Type.Number({ minimum: 0 }) }),
    run: (control, { ms }) => {
      control.advanceClock(ms)
      return {}
    },
  }),
  defineControlRoute({
    name: 'drop-sockets',
    body: Type.Object({ identity: Type.Optional(Type.String()) }),
    run: (control, { identity }) => {
      control.dropSockets(identity)
      return {}
    },
  }),
  defineControlRoute({
    name: 'dismiss-sockets',
    body: Type.Object({
      code: Type.Integer(),
      identity: Type.Optional(Type.String()),
      reconnectMinMs: Type.Optional(Type.Number({ minimum: 0 })),
    }),
    run: (control, { code, identity, reconnectMinMs }) => {
      control.dismissSockets(code, identity, reconnectMinMs)
      return {}
    },
  }),
  defineControlRoute({
    name: 'mint-token',
    body: Type.Object({
      identity: Type.String({ minLength: 1 }),
      ttlSeconds: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    }),
    run: (control, { identity, ttlSeconds }) => ({ token: control.mintToken(identity, ttlSeconds) }),
  }),
]
