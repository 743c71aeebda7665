/** Registrations for push notifications over REST: there are none, since clients that register are not kept. */
import { replyPage } from '../page.ts'
import { defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const resource = 'Binding'
const scope = 'service'
const path = '/Bindings'

/** Throws 404/20404. */
const find = ({ operations }: RestContext, { caller, params }: RestRequest) =>
  operations.findRecord('binding', caller.serviceSid, params['Sid'] ?? '')

export const bindingRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    scope,
    path,
    run: (context, request) =>
      replyPage(context, request, {
        key: 'bindings',
        largest: 100,
        load: (page) => context.deps.records.page('binding', request.caller.serviceSid, page),
        keyOf: (row) => row.id,
        format: (row) => ({ sid: row.sid }),
      }),
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    scope,
    path: `${path}/:Sid`,
    run: (context, request) => ok({ sid: find(context, request).sid }),
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
