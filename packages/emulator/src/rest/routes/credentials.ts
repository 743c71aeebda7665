/** Credentials for push services over REST: kept without their secrets, never used. */
import { Type } from 'typebox'
import type { RecordRow } from '../../database/records.ts'
import { TwilioError } from '../../errors.ts'
import { formatDates } from '../dates.ts'
import { text, truth } from '../form.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const resource = 'Credential'
const scope = 'account'
const path = '/Credentials'
/** Certificates, keys and secrets are taken and forgotten: nothing here would use them. */
const common = { FriendlyName: text, Sandbox: truth }

interface Credential {
  readonly type: string
  readonly friendly_name: string | null
  readonly sandbox: string
}

const types = new Set(['apn', 'gcm', 'fcm'])

const checkType = (type: string): string => {
  if (!types.has(type)) throw new TwilioError('bad-parameter', 'Type')
  return type
}

const spell = (isSandbox: boolean | undefined): string => (isSandbox === true ? 'True' : 'False')

const format =
  ({ deps, url }: RestContext) =>
  (row: RecordRow): object => ({
    sid: row.sid,
    account_sid: deps.credentials.accountSid,
    ...(JSON.parse(row.data) as Credential),
    ...formatDates(row),
    url: `${url}/v1${path}/${row.sid}`,
  })

const find = ({ deps, operations }: RestContext, { params }: RestRequest): RecordRow =>
  operations.findRecord('credential', deps.credentials.accountSid, params['Sid'] ?? '')

export const credentialRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    scope,
    path,
    run: (context, request) =>
      replyPage(context, request, {
        key: 'credentials',
        largest: 100,
        load: (page) => context.deps.records.page('credential', context.deps.credentials.accountSid, page),
        keyOf: (row) => row.id,
        format: format(context),
      }),
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    scope,
    path,
    form: Type.Object({ ...common, Type: Type.String() }),
    run: (context, { form }) => {
      const row = context.operations.createRecord('credential', context.deps.credentials.accountSid, {
        type: checkType(form.Type),
        friendly_name: form.FriendlyName ?? null,
        sandbox: spell(form.Sandbox),
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
    form: Type.Object({ ...common, Type: text }),
    run: (context, request) => {
      const { form } = request
      const known = find(context, request)
      const credential = JSON.parse(known.data) as Credential
      const row = context.operations.updateRecord(known, {
        type: form.Type === undefined ? credential.type : checkType(form.Type),
        friendly_name: form.FriendlyName ?? credential.friendly_name,
        sandbox: form.Sandbox === undefined ? credential.sandbox : spell(form.Sandbox),
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
