/** What holds for all services of the account, over REST. */
import { Type } from 'typebox'
import { checkTimers } from '../../operations/check-timers.ts'
import { sid, text } from '../form.ts'
import { defineRestRoute, ok } from '../route.ts'
import type { RestContext, RestRoute } from '../route.ts'

const resource = 'Configuration'
const scope = 'account'
const path = '/Configuration'
const none = { inactiveTimer: null, closedTimer: null }

const format = ({ deps, operations, url }: RestContext): object => {
  const account = operations.readAccount()
  return {
    account_sid: deps.credentials.accountSid,
    default_chat_service_sid: account.defaultChatServiceSid,
    default_messaging_service_sid: account.defaultMessagingServiceSid,
    default_inactive_timer: account.defaultInactiveTimer,
    default_closed_timer: account.defaultClosedTimer,
    url: `${url}/v1/Configuration`,
    links: {
      service: `${url}/v1/Services/${account.defaultChatServiceSid}/Configuration`,
      webhooks: `${url}/v1/Configuration/Webhooks`,
    },
  }
}

export const accountRoutes: readonly RestRoute[] = [
  defineRestRoute({ verb: 'Fetch', resource, scope, path, run: (context) => ok(format(context)) }),
  defineRestRoute({
    verb: 'Update',
    resource,
    scope,
    path,
    form: Type.Object({
      DefaultChatServiceSid: text,
      DefaultMessagingServiceSid: sid('MG'),
      DefaultInactiveTimer: text,
      DefaultClosedTimer: text,
    }),
    run: (context, { form }) => {
      const { deps, operations } = context
      const known = operations.readAccount()
      checkTimers({ inactiveTimer: form.DefaultInactiveTimer, closedTimer: form.DefaultClosedTimer }, none)
      operations.writeSetting('account', deps.credentials.accountSid, {
        defaultChatServiceSid:
          form.DefaultChatServiceSid === undefined
            ? known.defaultChatServiceSid
            : operations.findService(form.DefaultChatServiceSid).sid,
        defaultMessagingServiceSid: form.DefaultMessagingServiceSid ?? known.defaultMessagingServiceSid,
        defaultInactiveTimer: form.DefaultInactiveTimer ?? known.defaultInactiveTimer,
        defaultClosedTimer: form.DefaultClosedTimer ?? known.defaultClosedTimer,
      })
      return ok(format(context))
    },
  }),
]
