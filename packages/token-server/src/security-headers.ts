/** Headers of every answer: nothing here is a page, so nothing here may be treated as one. */
import type { TokenServerConfig } from './config.ts'

/** The headers, by lower-case name. */
export const securityHeaders = ({
  publicUrl,
}: Pick<TokenServerConfig, 'publicUrl'>): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  ...(publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})
