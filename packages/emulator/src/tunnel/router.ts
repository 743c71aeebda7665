/** Finds the route of a tunnelled request by its path, whatever host it names (P-16). */
import type { TunnelRoute } from './route.ts'

/** A route with the segments that varied. */
export interface RouteMatch {
  readonly route: TunnelRoute
  readonly params: Readonly<Record<string, string>>
}

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

const matchSegments = (
  pattern: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined => {
  const params: Record<string, string> = {}
  for (const [index, segment] of pattern.entries()) {
    const actual = path[index] ?? ''
    if (!segment.startsWith(':')) {
      if (segment !== actual) return undefined
      continue
    }
    // P-15: a name may hold an encoded slash, so segments are decoded one by one.
    const value = decode(actual)
    if (value === undefined || value === '') return undefined
    params[segment.slice(1)] = value
  }
  return params
}

/** So many matches are remembered, of each path the last: clients ask for the same again and again. */
const MOST = 1000
/** In characters; longer ones are not worth their memory. */
const LONGEST = 300

/** Earlier rows win. */
export const createRouter = (routes: readonly TunnelRoute[]) => {
  const byShape = new Map<string, { readonly route: TunnelRoute; readonly pattern: readonly string[] }[]>()
  const shapeOf = (method: string, segments: readonly string[]): string => `${method} ${segments.length}`
  for (const route of routes) {
    const pattern = route.path.split('/')
    const shape = shapeOf(route.method, pattern)
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, pattern }])
  }
  const find = (method: string, path: string): RouteMatch | undefined => {
    const segments = path.split('/')
    for (const { route, pattern } of byShape.get(shapeOf(method, segments)) ?? []) {
      const params = matchSegments(pattern, segments)
      if (params !== undefined) return { route, params }
    }
    return undefined
  }
  const known = new Map<string, RouteMatch>()
  return (method: string, path: string): RouteMatch | undefined => {
    const before = known.get(path)
    if (before?.route.method === method) return before
    const match = find(method, path)
    if (match === undefined || path.length > LONGEST) return match
    if (known.size >= MOST) known.clear()
    known.set(path, match)
    return match
  }
}
