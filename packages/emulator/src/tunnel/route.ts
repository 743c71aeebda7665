/** What a row of the tables of tunnelled requests is: HTTP inside a twilsock frame. */
import type { Static, TSchema } from 'typebox'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { Operations } from '../operations/index.ts'
import type { Listener } from '../socket/listener.ts'
import { createCheck } from '../validate.ts'

/** What a route has at hand. */
export interface TunnelContext {
  readonly deps: Deps
  readonly operations: Operations
  /** `http://127.0.0.1:PORT`, for links that the client follows. */
  readonly url: string
}

/** A request taken out of its frame. */
export interface TunnelRequest<Body = unknown> {
  readonly caller: Caller & { readonly identity: string }
  readonly listener: Listener
  /** Path segments, decoded, by the names in the route's path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
}

/** The answer; `json` is JSON text, or empty for none. */
export interface TunnelReply {
  readonly status: number
  readonly json: string
  /** True for a read that must not overtake the notifications sent just before (P-19). */
  readonly isOvertakable?: boolean
}

/** One row. */
export interface TunnelRoute {
  /** Name in the ledger. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Segments; `:name` stands for one that varies. */
  readonly path: string
  readonly run: (context: TunnelContext, request: TunnelRequest) => TunnelReply
}

/** A row whose body is checked against a schema before it runs. */
export const defineTunnelRoute = <S extends TSchema>(route: {
  readonly id: string
  readonly method: TunnelRoute['method']
  readonly path: string
  readonly body?: S
  readonly run: (context: TunnelContext, request: TunnelRequest<Static<S>>) => TunnelReply
}): TunnelRoute => {
  const check = route.body === undefined ? undefined : createCheck(route.body)
  return {
    id: route.id,
    method: route.method,
    path: route.path,
    run: (context, request) =>
      route.run(context, {
        ...request,
        body: check === undefined ? (undefined as Static<S>) : check(request.body),
      }),
  }
}

/** 200, or another status, with a JSON body. */
export const reply = (body: object, status = 200): TunnelReply => ({ status, json: JSON.stringify(body) })

/** Done, nothing to say. */
export const noContent: TunnelReply = { status: 204, json: '' }
