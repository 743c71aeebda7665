/** Turns whatever goes wrong in a request into `{code, message, hint}` with the right status. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, errors, type ErrorCode } from './errors.ts'

/** Fastify's own refusals. */
const byFastifyCode: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
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

/** The error handler of the application. */
export const sendError = (
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  const answer = toApiError(error)
  if (answer.statusCode >= 500)
    request.log.error({ err: answer.cause ?? error, code: answer.code }, answer.message)
  if (answer.statusCode === 401) reply.header('www-authenticate', 'Bearer')
  if (answer.retryAfter !== undefined) reply.header('retry-after', answer.retryAfter)
  reply
    .code(answer.statusCode)
    .header('cache-control', 'no-store')
    .send({ code: answer.code, message: answer.message, hint: answer.hint })
}

/** The answer to what no route takes. */
export const sendNotFound = (_request: FastifyRequest, reply: FastifyReply): void => {
  const { status, message, hint } = errors['route-not-found']
  reply.code(status).send({ code: 'route-not-found', message, hint })
}
