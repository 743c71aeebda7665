/** Content templates over REST: what the `twilio` package has as `content.v1.contents`. */
import { Type } from 'typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RecordRow } from '../database/records.ts'
import { TwilioError } from '../errors.ts'
import { formatDates } from '../rest/dates.ts'
import { replyPage } from '../rest/page.ts'
import type { RestContext } from '../rest/route.ts'
import { handleError } from '../rest/serve.ts'
import { createCheck } from '../validate.ts'
import { parseTemplate } from './template.ts'
import type { Template } from './template.ts'

interface ContentRoute {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly status: number
  /** The body of the answer; undefined for none. */
  readonly run: (context: RestContext, request: FastifyRequest) => object | undefined
}

const PATH = '/v1/Content'
const one = `${PATH}/:Sid`
const checkSid = createCheck(Type.Object({ Sid: Type.String() }))

/** The approvals of WhatsApp are told as Twilio tells them, though nobody approves here. */
const format =
  ({ deps, url }: RestContext) =>
  (row: RecordRow): object => {
    const { friendlyName, language, variables, types } = JSON.parse(row.data) as Template
    const self = `${url}${PATH}/${row.sid}`
    return {
      sid: row.sid,
      account_sid: deps.credentials.accountSid,
      friendly_name: friendlyName,
      language: language ?? 'en',
      variables: variables ?? {},
      types,
      ...formatDates(row),
      url: self,
      links: {
        approval_create: `${self}/ApprovalRequests/whatsapp`,
        approval_fetch: `${self}/ApprovalRequests`,
      },
    }
  }

const find = ({ deps, operations }: RestContext, request: FastifyRequest): RecordRow =>
  operations.findRecord('content', deps.credentials.accountSid, checkSid(request.params).Sid)

/** Names as they are sent to names as they are stored; what is not sent is not touched. */
const readTemplate = (body: unknown, known?: Template): Template => {
  const given = (body ?? {}) as Record<string, unknown>
  const { friendly_name: friendlyName, language, variables, types } = given
  const changes = { friendlyName, language, variables, types }
  return parseTemplate({
    ...known,
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  })
}

/** THE table of requests about content templates. */
export const contentRoutes: readonly ContentRoute[] = [
  {
    id: 'ListContent',
    method: 'GET',
    path: PATH,
    status: 200,
    run: (context, request) => {
      const { searchParams, pathname } = new URL(request.url, 'http://emulator')
      const { deps } = context
      const list = {
        key: 'contents',
        largest: 500,
        load: (page: Parameters<typeof deps.records.page>[2]) =>
          deps.records.page('content', deps.credentials.accountSid, page),
        keyOf: (row: RecordRow) => row.id,
        format: format(context),
      }
      return replyPage(context, { query: searchParams, path: pathname }, list).body
    },
  },
  {
    id: 'CreateContent',
    method: 'POST',
    path: PATH,
    status: 201,
    run: (context, { body }) => {
      const { deps, operations } = context
      return format(context)(
        operations.createRecord('content', deps.credentials.accountSid, readTemplate(body)),
      )
    },
  },
  {
    id: 'FetchContent',
    method: 'GET',
    path: one,
    status: 200,
    run: (context, request) => format(context)(find(context, request)),
  },
  {
    id: 'UpdateContent',
    method: 'PUT',
    path: one,
    status: 200,
    run: (context, request) => {
      const row = find(context, request)
      const template = readTemplate(request.body, JSON.parse(row.data) as Template)
      return format(context)(context.operations.updateRecord(row, template))
    },
  },
  {
    id: 'DeleteContent',
    method: 'DELETE',
    path: one,
    status: 204,
    run: (context, request) => {
      context.operations.deleteRecord(find(context, request))
      return undefined
    },
  },
]

/** Bodies are JSON here, not forms; credentials and errors are those of the rest of the API. */
export const serveContent = (
  server: FastifyInstance,
  context: RestContext,
  isAuthorized: (header: string | undefined) => boolean,
): void => {
  const { turn } = context.deps
  void server.register((scope, _, done) => {
    scope.setErrorHandler((error, request, reply) => handleError(context, error, request, reply))
    scope.addHook('onRequest', async (request) => {
      if (!isAuthorized(request.headers.authorization)) throw new TwilioError('unauthorized')
    })
    for (const { method, path: url, status, run } of contentRoutes) {
      scope.route({
        method,
        url,
        handler: (request, reply) => {
          const work = (): object | undefined => run(context, request)
          const body = method === 'GET' ? work() : turn.write(work)
          turn.afterCommit(
            () => void reply.code(status).send(body),
            () => void reply.code(500).send({ status: 500, code: 20500, message: 'It could not be stored.' }),
          )
          return reply
        },
      })
    }
    done()
  })
}
