/** Addresses whose incoming messages would make conversations, over REST: kept, never used. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { RecordRow } from '../../database/records.ts'
import { TwilioError } from '../../errors.ts'
import { formatDates } from '../dates.ts'
import { integer, sid, text, truth } from '../form.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const resource = 'ConfigurationAddress'
const scope = 'account'
const path = '/Configuration/Addresses'

const changes = {
  FriendlyName: text,
  'AutoCreation.Enabled': truth,
  'AutoCreation.Type': text,
  'AutoCreation.ConversationServiceSid': sid('IS'),
  'AutoCreation.WebhookUrl': text,
  'AutoCreation.WebhookMethod': text,
  'AutoCreation.WebhookFilters': Type.Optional(Type.Array(Type.String())),
  'AutoCreation.StudioFlowSid': sid('FW'),
  'AutoCreation.StudioRetryCount': integer,
}
const addressForm = Type.Object(changes)
const newAddressForm = Type.Object({
  ...changes,
  Type: Type.String(),
  Address: Type.String(),
  AddressCountry: text,
})

interface Address {
  readonly type: string
  readonly address: string
  readonly address_country: string | null
  readonly friendly_name: string | null
  readonly auto_creation: Readonly<Record<string, unknown>>
}

const types = new Set(['sms', 'whatsapp', 'messenger', 'gbm', 'email', 'rcs', 'apple', 'chat'])

const autoCreation = (form: Static<typeof addressForm>): Record<string, unknown> => {
  const given = {
    enabled: form['AutoCreation.Enabled'],
    type: form['AutoCreation.Type'],
    conversation_service_sid: form['AutoCreation.ConversationServiceSid'],
    webhook_url: form['AutoCreation.WebhookUrl'],
    webhook_method: form['AutoCreation.WebhookMethod'],
    webhook_filters: form['AutoCreation.WebhookFilters'],
    studio_flow_sid: form['AutoCreation.StudioFlowSid'],
    studio_retry_count: form['AutoCreation.StudioRetryCount'],
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

const format =
  ({ deps, url }: RestContext) =>
  (row: RecordRow): object => ({
    sid: row.sid,
    account_sid: deps.credentials.accountSid,
    ...(JSON.parse(row.data) as Address),
    ...formatDates(row),
    url: `${url}/v1${path}/${row.sid}`,
  })

/** By its SID or by the address itself, as Twilio allows. */
const find = ({ deps, operations }: RestContext, { params }: RestRequest): RecordRow => {
  const name = params['Sid'] ?? ''
  const { accountSid } = deps.credentials
  const byAddress = deps.records
    .all('address', accountSid)
    .find(({ data }) => (JSON.parse(data) as Address).address === name)
  return byAddress ?? operations.findRecord('address', accountSid, name)
}

export const addressRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    scope,
    path,
    form: Type.Object({ Type: text }),
    run: (context, request) =>
      replyPage(context, request, {
        key: 'address_configurations',
        largest: 50,
        load: (page) => {
          const found = context.deps.records.page('address', context.deps.credentials.accountSid, page)
          const { Type: type } = request.form
          if (type === undefined) return found
          const rows = found.rows.filter(({ data }) => (JSON.parse(data) as Address).type === type)
          return { ...found, rows }
        },
        keyOf: (row) => row.id,
        format: format(context),
      }),
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    scope,
    path,
    form: newAddressForm,
    run: (context, { form }) => {
      const { deps, operations } = context
      if (!types.has(form.Type)) throw new TwilioError('bad-parameter', 'Type')
      const row = operations.createRecord('address', deps.credentials.accountSid, {
        type: form.Type,
        address: form.Address,
        address_country: form.AddressCountry ?? null,
        friendly_name: form.FriendlyName ?? null,
        auto_creation: { enabled: false, type: 'default', ...autoCreation(form) },
      })
      return created(format(context)(row))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    scope,
    path: `${path}/:Sid`,
    run: (context, request) => ok(format(context)(find(context, request))),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    scope,
    path: `${path}/:Sid`,
    form: addressForm,
    run: (context, request) => {
      const { form } = request
      const known = find(context, request)
      const address = JSON.parse(known.data) as Address
      const row = context.operations.updateRecord(known, {
        ...address,
        friendly_name: form.FriendlyName ?? address.friendly_name,
        auto_creation: { ...address.auto_creation, ...autoCreation(form) },
      })
      return ok(format(context)(row))
    },
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
