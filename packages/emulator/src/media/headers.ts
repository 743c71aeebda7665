/** Headers under which the content of an upload leaves. */
import type { FastifyReply } from 'fastify'
import type { MediaRow } from '../database/media.ts'

/** What somebody uploaded must never run as a page of this origin, which the inspector shares. */
export const setHeaders = (reply: FastifyReply, media: MediaRow): void => {
  const name = media.filename === null ? '' : `; filename*=UTF-8''${encodeURIComponent(media.filename)}`
  void reply
    .header('Content-Type', media.contentType)
    .header('Content-Length', String(media.size))
    .header('Content-Disposition', `inline${name}`)
    .header('Content-Security-Policy', "sandbox; default-src 'none'")
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store')
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
}
