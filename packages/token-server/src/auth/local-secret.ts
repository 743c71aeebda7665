/** Keeps other users of this machine out: requests must carry a secret that only its owner can read. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { ApiError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for routes that prove their caller otherwise or have nothing to hide. */
    needsLocalSecret?: boolean
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The check; digests are compared, so neither content nor length of the secret shows in the time it takes. */
export const createLocalSecretCheck = (secret: string | undefined): ((request: FastifyRequest) => void) => {
  if (secret === undefined) return () => undefined
  const expected = digest(secret)
  return ({ headers, routeOptions }) => {
    if (routeOptions.config.needsLocalSecret === false) return
    const given = headers['x-chat-secret']
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected))
      throw new ApiError('local-secret')
  }
}
