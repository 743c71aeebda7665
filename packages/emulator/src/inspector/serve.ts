/** Serves the inspector: a page without data; its script asks for the credentials and then for data, as any client does. */
import type { FastifyInstance } from 'fastify'
import { page } from './page.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** Nothing but its own script runs, nothing is fetched from elsewhere, no other page frames it, no text becomes markup. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const files = [
  { path: '/', type: 'text/html', content: page },
  { path: '/_emulator/inspector.css', type: 'text/css', content: style },
  { path: '/_emulator/inspector.js', type: 'text/javascript', content: script },
] as const

/** Where a browser opens the inspector with its credentials; the part behind `#` never leaves the browser. */
export const inspectorUrl = (url: string, user: string, password: string): string =>
  `${url}/#${encodeURIComponent(user)}:${encodeURIComponent(password)}`

export const serveInspector = (server: FastifyInstance): void => {
  for (const { path, type, content } of files) {
    server.get(path, (_request, reply) =>
      reply
        .headers({
          'content-type': `${type}; charset=utf-8`,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        })
        .send(content),
    )
  }
}
