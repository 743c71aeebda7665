/** Decides, before anything of a request is read but its head, whether it is let in. */
import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import type { Callers } from './callers.ts'
import type { Take } from './limits/limiter.ts'
import { takeOrRefuse } from './limits/take-or-refuse.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for probes, which name the address of the machine. */
    needsKnownHost?: boolean
    /** False for routes that prove their caller otherwise or have nothing to hide. */
    needsLocalSecret?: boolean
    /** False for routes that count otherwise or that probes call often. */
    isRateLimited?: boolean
    /** True for routes whose successes are asked for all the time or have a line of their own. */
    isQuiet?: boolean
  }
}

/** Throws when a request with these headers may not use a route of that configuration. */
export type Check = (headers: IncomingHttpHeaders, route: FastifyContextConfig) => void

interface AdmissionDeps {
  /** Sent with every answer, refusals included. */
  readonly headers: Readonly<Record<string, string>>
  readonly checks: readonly Check[]
  readonly callers: Callers
  readonly take: Take
}

const finish = async (counted: Promise<void>, done: (error?: Error) => void): Promise<void> => {
  const refusal = await counted.then(
    () => undefined,
    (error: Error) => error,
  )
  done(refusal)
}

/** A hook that waits for nothing unless the count is elsewhere: a token is made in the turn that its request came. */
type OnRequest = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void

/** The hook. Requests are counted per route; what no route takes is counted together, since probing for routes is an attack. */
export const createAdmission =
  ({ headers, checks, callers, take }: AdmissionDeps): OnRequest =>
  (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    const { config, url = 'none' } = request.routeOptions
    try {
      for (const check of checks) check(request.headers, config)
      const counted =
        config.isRateLimited === false ? undefined : takeOrRefuse(take, `${url} ${callers(request).name}`)
      if (counted === undefined) done()
      else void finish(counted, done)
    } catch (error) {
      done(error as Error)
    }
  }
