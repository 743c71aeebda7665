/** Webhooks over REST: of the account, of a service, of a conversation. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { RecordRow } from '../../database/records.ts'
import { checkWebhooks } from '../../operations/check-webhook.ts'
import { noWebhooks } from '../../webhooks/target.ts'
import type { ScopedWebhook, WebhookConfiguration } from '../../webhooks/target.ts'
import { formatDates } from '../dates.ts'
import { integer, text } from '../form.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestContext, RestRequest, RestRoute } from '../route.ts'

const texts = Type.Optional(Type.Array(Type.String()))
const configurationForm = Type.Object({
  PreWebhookUrl: text,
  PostWebhookUrl: text,
  Method: text,
  Filters: texts,
  Target: text,
})
const scopedForm = Type.Object({
  'Configuration.Url': text,
  'Configuration.Method': text,
  'Configuration.Filters': texts,
  'Configuration.Triggers': texts,
  'Configuration.FlowSid': text,
})
const newScopedForm = Type.Object({
  ...scopedForm.properties,
  Target: Type.String(),
  'Configuration.ReplayAfter': integer,
})

type Kind = 'accountWebhooks' | 'serviceWebhooks'

const read = ({ deps }: RestContext, kind: Kind, ownerSid: string): WebhookConfiguration => {
  const [row] = deps.records.all(kind, ownerSid)
  return row === undefined ? noWebhooks : (JSON.parse(row.data) as WebhookConfiguration)
}

const write = (
  context: RestContext,
  kind: Kind,
  ownerSid: string,
  form: Static<typeof configurationForm>,
): WebhookConfiguration => {
  const known = read(context, kind, ownerSid)
  const webhooks: WebhookConfiguration = {
    // An empty one takes it away.
    preWebhookUrl: (form.PreWebhookUrl ?? known.preWebhookUrl) || null,
    postWebhookUrl: (form.PostWebhookUrl ?? known.postWebhookUrl) || null,
    method: form.Method?.toUpperCase() ?? known.method,
    filters: form.Filters ?? known.filters,
    target: form.Target ?? known.target,
  }
  checkWebhooks(webhooks)
  context.operations.writeSetting(kind, ownerSid, webhooks)
  return webhooks
}

const formatCommon = ({ deps }: RestContext, webhooks: WebhookConfiguration): object => ({
  account_sid: deps.credentials.accountSid,
  pre_webhook_url: webhooks.preWebhookUrl,
  post_webhook_url: webhooks.postWebhookUrl,
  method: webhooks.method,
  filters: webhooks.filters,
})

const formatAccount = (context: RestContext, webhooks: WebhookConfiguration): object => ({
  ...formatCommon(context, webhooks),
  target: webhooks.target,
  url: `${context.url}/v1/Configuration/Webhooks`,
})

const formatService = (context: RestContext, serviceSid: string, webhooks: WebhookConfiguration): object => ({
  ...formatCommon(context, webhooks),
  chat_service_sid: serviceSid,
  url: `${context.url}/v1/Services/${serviceSid}/Configuration/Webhooks`,
})

const configurationRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'Fetch',
    resource: 'ConfigurationWebhook',
    scope: 'account',
    path: '/Configuration/Webhooks',
    run: (context) =>
      ok(formatAccount(context, read(context, 'accountWebhooks', context.deps.credentials.accountSid))),
  }),
  defineRestRoute({
    verb: 'Update',
    resource: 'ConfigurationWebhook',
    scope: 'account',
    path: '/Configuration/Webhooks',
    form: configurationForm,
    run: (context, { form }) =>
      ok(
        formatAccount(context, write(context, 'accountWebhooks', context.deps.credentials.accountSid, form)),
      ),
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource: 'WebhookConfiguration',
    scope: 'service',
    path: '/Configuration/Webhooks',
    run: (context, { caller: { serviceSid } }) =>
      ok(formatService(context, serviceSid, read(context, 'serviceWebhooks', serviceSid))),
  }),
  defineRestRoute({
    verb: 'Update',
    resource: 'WebhookConfiguration',
    scope: 'service',
    path: '/Configuration/Webhooks',
    form: configurationForm,
    run: (context, { caller: { serviceSid }, form }) =>
      ok(formatService(context, serviceSid, write(context, 'serviceWebhooks', serviceSid, form))),
  }),
]

const resource = 'ConversationScopedWebhook'
const path = '/Conversations/:ConversationSid/Webhooks'

const conversationOf = ({ operations }: RestContext, { caller, params }: RestRequest) =>
  operations.findConversation(caller, params['ConversationSid'] ?? '')

const formatScoped =
  ({ deps, url }: RestContext, { base, caller }: RestRequest) =>
  (row: RecordRow): object => {
    const webhook = JSON.parse(row.data) as ScopedWebhook
    const isStudio = webhook.target === 'studio'
    return {
      sid: row.sid,
      account_sid: deps.credentials.accountSid,
      chat_service_sid: caller.serviceSid,
      conversation_sid: row.ownerSid,
      target: webhook.target,
      url: `${url}${base}/Conversations/${row.ownerSid}/Webhooks/${row.sid}`,
      configuration: isStudio
        ? { flow_sid: webhook.flowSid }
        : {
            url: webhook.url,
            method: webhook.method,
            ...(webhook.target === 'webhook' ? { filters: webhook.filters } : { triggers: webhook.triggers }),
            ...(webhook.replayAfter !== null && { replay_after: webhook.replayAfter }),
          },
      ...formatDates(row),
    }
  }

const changesOf = (form: Static<typeof scopedForm>) => ({
  url: form['Configuration.Url'],
  method: form['Configuration.Method']?.toUpperCase(),
  filters: form['Configuration.Filters'],
  triggers: form['Configuration.Triggers'],
  flowSid: form['Configuration.FlowSid'],
})

const find = (context: RestContext, request: RestRequest): RecordRow =>
  context.operations.findRecord(
    'scopedWebhook',
    conversationOf(context, request).sid,
    request.params['Sid'] ?? '',
    'webhook-not-found',
  )

const scopedRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    path,
    run: (context, request) => {
      const { sid } = conversationOf(context, request)
      return replyPage(context, request, {
        key: 'webhooks',
        largest: 5,
        load: (page) => context.deps.records.page('scopedWebhook', sid, page),
        keyOf: (row) => row.id,
        format: formatScoped(context, request),
      })
    },
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    path,
    form: newScopedForm,
    run: (context, request) => {
      const { form, caller } = request
      const changes = changesOf(form)
      const row = context.operations.createWebhook(caller, conversationOf(context, request), {
        target: form.Target,
        url: changes.url ?? null,
        method: changes.method ?? 'POST',
        filters: changes.filters ?? [],
        triggers: changes.triggers ?? [],
        flowSid: changes.flowSid ?? null,
        replayAfter: form['Configuration.ReplayAfter'] ?? null,
      })
      return created(formatScoped(context, request)(row))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => ok(formatScoped(context, request)(find(context, request))),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    path: `${path}/:Sid`,
    form: scopedForm,
    run: (context, request) => {
      const { form } = request
      const known = find(context, request)
      const changes = changesOf(form)
      const row = context.operations.updateWebhook(known, {
        ...(changes.url !== undefined && { url: changes.url }),
        ...(changes.method !== undefined && { method: changes.method }),
        ...(changes.filters !== undefined && { filters: changes.filters }),
        ...(changes.triggers !== undefined && { triggers: changes.triggers }),
        ...(changes.flowSid !== undefined && { flowSid: changes.flowSid }),
      })
      return ok(formatScoped(context, request)(row))
    },
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    path: `${path}/:Sid`,
    run: (context, request) => {
      context.operations.deleteRecord(find(context, request))
      return deleted
    },
  }),
]

export const webhookRoutes: readonly RestRoute[] = [...configurationRoutes, ...scopedRoutes]
