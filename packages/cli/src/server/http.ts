/** One request to the token server, with failures as the core knows them. */
import { GatewayError, type GatewayErrorCode } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import type { AddressBook, ServerAddress } from './address.ts'
import type { Answer, Fetch } from './http-fetch.ts'

export interface ServerRequest {
  readonly method: 'GET' | 'POST'
  /** Begins with a slash. */
  readonly path: string
  readonly bearer?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly signal?: AbortSignal
}

/** Resolves with a response of status 2xx; rejects with a `GatewayError`. */
export type SendRequest = (request: ServerRequest) => Promise<Answer>

/** A server that has not answered after this many ms will not. */
const patience = 15_000

const codes: Readonly<Record<number, GatewayErrorCode>> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate-limited',
}

/** A name with several addresses fails with several reasons. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

const refusal = async (
  response: Answer,
): Promise<{ readonly error: GatewayError; readonly code: string }> => {
  const body: unknown = await response.json().catch(() => null)
  const text = (field: string): string =>
    isObject(body) && typeof body[field] === 'string' ? body[field] : ''
  const message = text('message') === '' ? `The server answered ${response.status}` : text('message')
  return { error: new GatewayError(codes[response.status] ?? 'failed', message), code: text('code') }
}

const headersOf = (
  { bearer, body, headers }: ServerRequest,
  { secret }: ServerAddress,
): Record<string, string> => ({
  accept: 'application/json',
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  ...(secret === null ? {} : { 'x-chat-secret': secret }),
  ...headers,
})

export const createSendRequest = (addresses: AddressBook, fetch: Fetch): SendRequest => {
  const attempt = async (
    request: ServerRequest,
    address: ServerAddress,
  ): Promise<Answer | { readonly error: GatewayError; readonly isElsewhere: boolean }> => {
    const { method, path, body, signal } = request
    // Only the answer's beginning is waited for so long; an event stream goes on.
    const slow = new AbortController()
    const timer = setTimeout(() => slow.abort(new Error('no answer')), patience)
    try {
      const response = await fetch(`${address.url}${path}`, {
        method,
        headers: headersOf(request, address),
        signal: signal === undefined ? slow.signal : AbortSignal.any([signal, slow.signal]),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (response.ok) return response
      const { error, code } = await refusal(response)
      return { error, isElsewhere: code === 'local-secret' }
    } catch (error) {
      return { error: new GatewayError('disconnected', reasonOf(error)), isElsewhere: true }
    } finally {
      clearTimeout(timer)
    }
  }

  const find = async (): Promise<ServerAddress> => {
    try {
      return await addresses.current()
    } catch (error) {
      throw error instanceof GatewayError ? error : new GatewayError('disconnected', reasonOf(error))
    }
  }

  return async (request) => {
    const address = await find()
    const first = await attempt(request, address)
    if (!('error' in first)) return first
    if (!first.isElsewhere || request.signal?.aborted === true) throw first.error
    addresses.distrust(address)
    const next = await find()
    if (next.url === address.url && next.secret === address.secret) throw first.error
    const second = await attempt(request, next)
    if (!('error' in second)) return second
    throw second.error
  }
}
