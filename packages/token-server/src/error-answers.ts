/** Turns whatever goes wrong in a request into `{code, message, hint}` with the right status. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, type ErrorCode } from './errors.ts'
import { upstreamCodes, upstreamErrors } from './directory/upstream-error.ts'
import type { Metrics } from './metrics.ts'

/** Fastify's own refusals. */
const byFastifyCode: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_MAX_PARAM_LENGTH: 'path-too-long',
}

/** An error as an answer; what is not the caller's doing stays in the log. */
export const toApiError = (error: FastifyError | Error): ApiError => {
  if (error instanceof ApiError) return error
  const { code = '', statusCode = 500, validation, validationContext } = error as Partial<FastifyError>
  const known = byFastifyCode[code]
  if (known) return new ApiError(known, { cause: error })
  if (validation) {
    const [first] = validation
    return new ApiError('bad-request', {
      cause: error,
      detail: `${validationContext}${first?.instancePath ?? ''} ${first?.message ?? ''}`,
    })
  }
  if (statusCode >= 400 && statusCode < 500) return new ApiError('bad-request', { cause: error })
  return new ApiError('internal', { cause: error })
}

/** The line for the operator: what really happened, and what to do where that is known. */
const logFailure = (answer: ApiError, error: Error, request: FastifyRequest): void => {
  const cause = answer.cause ?? error
  const { recovery } = upstreamErrors[upstreamCodes(cause).twilioCode ?? 0] ?? {}
  request.log.error(
    { reqId: request.id, err: cause, code: answer.code, ...(recovery === undefined ? {} : { recovery }) },
    answer.message,
  )
}

/** The handlers of the application. */
export interface ErrorAnswers {
  readonly sendError: (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) => void
  /** The answer to what no route takes. */
  readonly sendNotFound: (request: FastifyRequest, reply: FastifyReply) => void
}

/** Methods a route may have. */
const methods = ['GET', 'POST'] as const

/** Creates the handlers; each error answer is counted by its code. */
export const createErrorAnswers = ({ refusal }: Pick<Metrics, 'refusal'>): ErrorAnswers => {
  const send = (answer: ApiError, reply: FastifyReply): void => {
    refusal(answer.code)
    if (answer.statusCode === 401) reply.header('www-authenticate', 'Bearer')
    if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
    reply.code(answer.statusCode).send({ code: answer.code, message: answer.message, hint: answer.hint })
  }
  return {
    sendError: (error, request, reply) => {
      const answer = toApiError(error)
      if (answer.statusCode >= 500) logFailure(answer, error, request)
      send(answer, reply)
    },
    sendNotFound: (request, reply) => {
      const path = request.url.split('?')[0] ?? ''
      const allowed = methods.filter((method) => request.server.findRoute({ method, url: path }) !== null)
      if (allowed.length > 0) reply.header('allow', allowed.join(', '))
      send(new ApiError(allowed.length > 0 ? 'method-not-allowed' : 'route-not-found'), reply)
    },
  }
}
