/** Registrations for push notifications: kept as bindings of the service, though nothing is ever pushed. */
import { Type } from 'typebox'
import type { Binding } from '../../delivery/binding.ts'
import { createRecord, updateRecord } from '../../operations/write-record.ts'
import type { RecordRow } from '../../database/records.ts'
import type { TunnelContext } from '../route.ts'
import { defineTunnelRoute, noContent, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'

/** Built into the SDK. */
const REGISTRATIONS = '/v1/registrations'

const findAll = ({ deps }: TunnelContext, serviceSid: string, type: string, endpoint: string) =>
  deps.records.all('binding', serviceSid).filter(({ data }) => {
    const binding = JSON.parse(data) as Binding
    return binding.type === type && binding.endpoint === endpoint
  })

const isOf = ({ data }: RecordRow, identity: string): boolean =>
  (JSON.parse(data) as Binding).identity === identity

export const registrationRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'push.register',
    method: 'POST',
    path: REGISTRATIONS,
    body: Type.Object({
      channel_type: Type.Optional(Type.String()),
      message_types: Type.Optional(Type.Array(Type.String())),
      data: Type.Optional(Type.Object({ registration_id: Type.Optional(Type.String()) })),
    }),
    run: (context, { caller, body }) => {
      const binding: Binding = {
        identity: caller.identity,
        type: body.channel_type ?? 'fcm',
        endpoint: body.data?.registration_id ?? '',
        messageTypes: body.message_types ?? [],
      }
      const { serviceSid } = caller
      const [known] = findAll(context, serviceSid, binding.type, binding.endpoint)
      const row =
        known === undefined
          ? createRecord(context.deps)('binding', serviceSid, binding)
          : updateRecord(context.deps)(known, binding)
      return reply({ id: row.sid }, 201)
    },
  }),
  defineTunnelRoute({
    id: 'push.unregister',
    method: 'DELETE',
    path: `${REGISTRATIONS}/:registration`,
    run: ({ deps }, { caller, params }) => {
      const row = deps.records.bySid('binding', caller.serviceSid, params['registration'] ?? '')
      if (row !== undefined && isOf(row, caller.identity)) deps.records.remove(row.sid)
      return noContent
    },
  }),
  defineTunnelRoute({
    id: 'push.unregister-address',
    method: 'DELETE',
    path: REGISTRATIONS,
    body: Type.Object({ binding_type: Type.Optional(Type.String()), address: Type.Optional(Type.String()) }),
    run: (context, { caller, body }) => {
      const rows = findAll(context, caller.serviceSid, body.binding_type ?? '', body.address ?? '')
      for (const row of rows) if (isOf(row, caller.identity)) context.deps.records.remove(row.sid)
      return noContent
    },
  }),
]
