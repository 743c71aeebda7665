/** Stands for a token where the token itself should not be kept. */
import { createHash } from 'node:crypto'

/** SHA-256, as text. */
export const digestToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
