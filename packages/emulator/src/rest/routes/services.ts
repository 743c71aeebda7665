/** Conversation Services and their configuration over REST. */
import { createFormat } from '../format.ts'
import { replyPage } from '../page.ts'
import { created, defineRestRoute, deleted, ok } from '../route.ts'
import type { RestRoute } from '../route.ts'
import { serviceConfigurationForm, serviceForm } from '../schemas.ts'

const resource = 'Service'
const scope = 'account'

export const serviceRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'List',
    resource,
    scope,
    path: '/Services',
    run: (context, request) =>
      replyPage(context, request, {
        key: 'services',
        largest: 100,
        load: context.deps.services.page,
        keyOf: (row) => row.id,
        format: createFormat(context, request).service,
      }),
  }),
  defineRestRoute({
    verb: 'Create',
    resource,
    scope,
    path: '/Services',
    form: serviceForm,
    run: (context, request) => {
      const service = context.operations.ensureService(
        context.deps.makeSid('service'),
        request.form.FriendlyName,
      )
      return created(createFormat(context, request).service(service))
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource,
    scope,
    path: '/Services/:Sid',
    run: (context, request) =>
      ok(createFormat(context, request).service(context.operations.findService(request.params['Sid'] ?? ''))),
  }),
  defineRestRoute({
    verb: 'Delete',
    resource,
    scope,
    path: '/Services/:Sid',
    run: (context, request) => {
      context.operations.deleteService(request.params['Sid'] ?? '')
      return deleted
    },
  }),
  defineRestRoute({
    verb: 'Fetch',
    resource: 'Configuration',
    scope: 'service',
    path: '/Configuration',
    run: (context, request) =>
      ok(
        createFormat(context, request).serviceConfiguration(
          context.operations.findService(request.caller.serviceSid),
        ),
      ),
  }),
  defineRestRoute({
    verb: 'Update',
    resource: 'Configuration',
    scope: 'service',
    path: '/Configuration',
    form: serviceConfigurationForm,
    run: (context, request) => {
      const { form, caller } = request
      const service = context.operations.updateServiceConfiguration(caller.serviceSid, {
        creatorRoleSid: form.DefaultConversationCreatorRoleSid,
        conversationRoleSid: form.DefaultConversationRoleSid,
        serviceRoleSid: form.DefaultChatServiceRoleSid,
        isReachabilityEnabled: form.ReachabilityEnabled,
      })
      return ok(createFormat(context, request).serviceConfiguration(service))
    },
  }),
]
