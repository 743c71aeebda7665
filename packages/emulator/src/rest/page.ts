/** Lists of the REST API: a page of rows with the links to its neighbours. */
import type { Page, PageRequest } from '../database/page.ts'
import { TwilioError } from '../errors.ts'
import { ok } from './route.ts'
import type { RestContext, RestReply, RestRequest } from './route.ts'

/** How a list is read and written. */
export interface RestList<Row> {
  /** Name of the array in the reply. */
  readonly key: string
  readonly largest: number
  readonly order?: 'asc' | 'desc'
  readonly load: (request: PageRequest) => Page<Row>
  /** The number that orders the rows. */
  readonly keyOf: (row: Row) => number
  readonly format: (row: Row) => object
}

const USUAL = 50

const parseSize = (query: URLSearchParams, largest: number): number => {
  const size = Number(query.get('PageSize') ?? Math.min(USUAL, largest))
  if (!Number.isInteger(size) || size < 1) throw new TwilioError('bad-parameter', 'PageSize')
  return Math.min(size, largest)
}

/** What the client calls the page it asks for; which rows it gets is for the token to say. */
const parseNumber = (query: URLSearchParams): number => {
  const number = Number(query.get('Page') ?? 0)
  if (!Number.isSafeInteger(number) || number < 0) throw new TwilioError('bad-parameter', 'Page')
  return number
}

const parseCursor = (token: string | null): PageRequest['cursor'] => {
  if (token === null || token === '') return undefined
  const match = /^P([AB])(\d{1,15})$/.exec(token)
  if (match === null) throw new TwilioError('bad-parameter', 'PageToken')
  return { side: match[1] === 'A' ? 'after' : 'before', key: Number(match[2]) }
}

/** One page; `next_page_url` is absolute because clients follow it as it stands (P-46). */
export const replyPage = <Row>(
  context: RestContext,
  request: Pick<RestRequest, 'query' | 'path'>,
  list: RestList<Row>,
): RestReply => {
  const { query, path } = request
  const limit = parseSize(query, list.largest)
  const cursor = parseCursor(query.get('PageToken'))
  const page = list.load({ limit, order: list.order ?? 'asc', ...(cursor && { cursor }) })
  const number = parseNumber(query)

  const link = (at: number, token?: string): string => {
    const target = new URL(path, context.url)
    for (const [name, value] of query) {
      if (!['Page', 'PageSize', 'PageToken'].includes(name)) target.searchParams.append(name, value)
    }
    target.searchParams.set('PageSize', String(limit))
    target.searchParams.set('Page', String(at))
    if (token !== undefined) target.searchParams.set('PageToken', token)
    return target.href
  }
  const first = page.rows[0]
  const last = page.rows.at(-1)
  return ok({
    [list.key]: page.rows.map(list.format),
    meta: {
      key: list.key,
      page: number,
      page_size: limit,
      first_page_url: link(0),
      previous_page_url:
        page.hasPrevious && first !== undefined
          ? link(Math.max(number - 1, 0), `PB${list.keyOf(first)}`)
          : null,
      url: link(number, query.get('PageToken') ?? undefined),
      next_page_url: page.hasNext && last !== undefined ? link(number + 1, `PA${list.keyOf(last)}`) : null,
    },
  })
}
