/** What a row of the table of REST routes is. */
import type { Static, TSchema } from 'typebox'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { Operations } from '../operations/index.ts'
import { createFormCheck } from './form.ts'

/** What a route has at hand. */
export interface RestContext {
  readonly deps: Deps
  readonly operations: Operations
  /** `http://127.0.0.1:PORT`, for the links in replies. */
  readonly url: string
}

/** A request that has shown its credentials. */
export interface RestRequest<Form = unknown> {
  /** The REST API may do everything in the service that the path names, or in the default one. */
  readonly caller: Caller & { readonly identity: null }
  readonly params: Readonly<Record<string, string>>
  /** Parameters of the body, or of the query for a read. */
  readonly form: Form
  /** Path of the request without its query. */
  readonly path: string
  /** Where the resources of this request begin: `/v1` or `/v1/Services/IS…`. */
  readonly base: string
  readonly query: URLSearchParams
}

/** The answer; no body means 204. */
export interface RestReply {
  readonly status: number
  readonly body?: object
}

/** Where a route exists: at `/v1`, at `/v1/Services/IS…`, or at both. */
export type RestScope = 'account' | 'service' | 'both'

/** One row. */
export interface RestRoute {
  /** Verb and resource of Twilio's operation name, for instance `Create` and `Conversation`. */
  readonly verb: 'List' | 'Create' | 'Fetch' | 'Update' | 'Delete'
  readonly resource: string
  readonly scope: RestScope
  /** Behind the base; `:Name` stands for a segment that varies. */
  readonly path: string
  readonly run: (context: RestContext, request: RestRequest) => RestReply
}

/** A row whose form is checked against a schema before it runs. */
export const defineRestRoute = <S extends TSchema>(route: {
  readonly verb: RestRoute['verb']
  readonly resource: string
  readonly scope?: RestScope
  readonly path: string
  readonly form?: S
  readonly run: (context: RestContext, request: RestRequest<Static<S>>) => RestReply
}): RestRoute => {
  const check = route.form === undefined ? undefined : createFormCheck(route.form)
  return {
    verb: route.verb,
    resource: route.resource,
    scope: route.scope ?? 'both',
    path: route.path,
    run: (context, request) => {
      const form = check === undefined ? (undefined as Static<S>) : check(request.form as URLSearchParams)
      return route.run(context, { ...request, form })
    },
  }
}

/** The HTTP method of each verb. */
export const methods = {
  List: 'GET',
  Create: 'POST',
  Fetch: 'GET',
  Update: 'POST',
  Delete: 'DELETE',
} as const

/** Twilio's name of the operation in one of its two forms. */
export const operationName = (
  route: Pick<RestRoute, 'verb' | 'resource' | 'scope'>,
  isScoped: boolean,
): string => `${route.verb}${isScoped && route.scope !== 'account' ? 'Service' : ''}${route.resource}`

export const ok = (body: object): RestReply => ({ status: 200, body })
export const created = (body: object): RestReply => ({ status: 201, body })
export const deleted: RestReply = { status: 204 }
