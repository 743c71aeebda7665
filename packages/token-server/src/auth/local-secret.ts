/** Keeps other users of this machine out: requests must carry a secret that only its owner can read. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Check } from '../admission.ts'
import { ApiError } from '../errors.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The check; digests are compared, so neither content nor length of the secret shows in the time it takes. */
export const createLocalSecretCheck = (secret: string): Check => {
  const expected = digest(secret)
  return (headers, { needsLocalSecret }) => {
    if (needsLocalSecret === false) return
    const given = headers['x-chat-secret']
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected))
      throw new ApiError('local-secret')
  }
}
