/** Registrations for push notifications over REST: those that clients registered, to which nothing is ever pushed. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Page, PageRequest } from '../../database/page.ts'
import type { RecordRow } from '../../database/records.ts'
import type { Binding } from '../../delivery/binding.ts'
import { formatDates } from '../dates.ts'
import { replyPage } from '../page.ts'
import { defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const resource = 'Binding'
const scope = 'service'
const path = '/Bindings'
const filter = Type.Object({
  BindingType: Type.Optional(Type.Array(Type.String())),
  Identity: Type.Optional(Type.Array(Type.String())),
})

/** Throws 404/20404. */
const find = ({ operations }: RestContext, { caller, params }: RestRequest) =>
  operations.findRecord('binding', caller.serviceSid, params['Sid'] ?? '')

/** Bindings know no credential here: nothing is pushed. */
const format =
  ({ deps, url }: RestContext) =>
  (row: RecordRow): object => {
    const { identity, type, endpoint, messageTypes } = JSON.parse(row.data) as Binding
    return {
      sid: row.sid,
      account_sid: deps.credentials.accountSid,
      chat_service_sid: row.ownerSid,
      credential_sid: null,
      ...formatDates(row),
      endpoint,
      identity,
      binding_type: type,
      message_types: messageTypes,
      url: `${url}/v1/Services/${row.ownerSid}${path}/${row.sid}`,
    }
  }

/** The filters are looked up in the JSON of each: a service has few of them. */
const load = (
  { deps }: RestContext,
  { caller, form }: RestRequest<Static<typeof filter>>,
  { cursor, limit }: PageRequest,
): Page<RecordRow> => {
  const rows = deps.records.all('binding', caller.serviceSid).filter(({ data }) => {
    const { identity, type } = JSON.parse(data) as Binding
    return (form.Identity?.includes(identity) ?? true) && (form.BindingType?.includes(type) ?? true)
  })
  const isBefore = cursor?.side === 'before'
  const beyond = rows.filter(({ id }) => {
    if (cursor === undefined) return true
    return isBefore ? id < cursor.key : id > cursor.key
  })
  const page = isBefore ? beyond.slice(-limit) : beyond.slice(0, limit)
  return {
    rows: page,
    hasPrevious: page[0]?.id !== rows[0]?.id,
    hasNext: page.at(-1)?.id !== rows.at(-1)?.id,
  }
}

export const bindingRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    scope,
    path,
    form: filter,
    run: (context, request) =>
      replyPage(context, request, {
        key: 'bindings',
        largest: 100,
        load: (page) => load(context, request, page),
        keyOf: (row) => row.id,
        format: format(context),
      }),
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    scope,
    path: `${path}/:Sid`,
    run: (context, request) => ok(format(context)(find(context, request))),
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    scope,
    path: `${path}/:Sid`,
    run: (context, request) => {
      context.operations.deleteRecord(find(context, request))
      return deleted
    },
  }),
]
