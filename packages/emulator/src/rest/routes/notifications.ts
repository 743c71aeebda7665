/** What a service would push, over REST: kept, nothing is pushed. */
import { Type } from 'typebox'
import { text, truth } from '../form.ts'
import { defineRestRoute, ok } from '../route.ts'
import type { RestContext, RestRoute } from '../route.ts'

const resource = 'Notification'
const scope = 'service'
const path = '/Configuration/Notifications'

interface Push {
  readonly enabled: boolean
  readonly template: string | null
  readonly sound: string | null
}

interface Notifications {
  readonly log_enabled: boolean
  readonly new_message: Push & {
    readonly badge_count_enabled: boolean
    readonly with_media: { readonly enabled: boolean; readonly template: string | null }
  }
  readonly added_to_conversation: Push
  readonly removed_from_conversation: Push
}

const off: Push = { enabled: false, template: null, sound: null }
const initial: Notifications = {
  log_enabled: false,
  new_message: { ...off, badge_count_enabled: false, with_media: { enabled: false, template: null } },
  added_to_conversation: off,
  removed_from_conversation: off,
}

const form = Type.Object({
  LogEnabled: truth,
  'NewMessage.Enabled': truth,
  'NewMessage.Template': text,
  'NewMessage.Sound': text,
  'NewMessage.BadgeCountEnabled': truth,
  'NewMessage.WithMedia.Enabled': truth,
  'NewMessage.WithMedia.Template': text,
  'AddedToConversation.Enabled': truth,
  'AddedToConversation.Template': text,
  'AddedToConversation.Sound': text,
  'RemovedFromConversation.Enabled': truth,
  'RemovedFromConversation.Template': text,
  'RemovedFromConversation.Sound': text,
})

const read = ({ deps }: RestContext, serviceSid: string): Notifications => {
  const [row] = deps.records.all('notifications', serviceSid)
  return row === undefined ? initial : (JSON.parse(row.data) as Notifications)
}

const format = ({ deps, url }: RestContext, serviceSid: string, notifications: Notifications): object => ({
  account_sid: deps.credentials.accountSid,
  chat_service_sid: serviceSid,
  ...notifications,
  url: `${url}/v1/Services/${serviceSid}${path}`,
})

export const notificationRoutes: readonly RestRoute[] = [
  defineRestRoute({
    verb: 'Fetch',
    resource,
    scope,
    path,
    run: (context, { caller: { serviceSid } }) => ok(format(context, serviceSid, read(context, serviceSid))),
  }),
  defineRestRoute({
    verb: 'Update',
    resource,
    scope,
    path,
    form,
    run: (context, { caller: { serviceSid }, form: given }) => {
      const known = read(context, serviceSid)
      const push = (
        name: 'NewMessage' | 'AddedToConversation' | 'RemovedFromConversation',
        old: Push,
      ): Push => ({
        enabled: given[`${name}.Enabled`] ?? old.enabled,
        template: given[`${name}.Template`] ?? old.template,
        sound: given[`${name}.Sound`] ?? old.sound,
      })
      const message = known.new_message
      const notifications: Notifications = {
        log_enabled: given.LogEnabled ?? known.log_enabled,
        new_message: {
          ...push('NewMessage', message),
          badge_count_enabled: given['NewMessage.BadgeCountEnabled'] ?? message.badge_count_enabled,
          with_media: {
            enabled: given['NewMessage.WithMedia.Enabled'] ?? message.with_media.enabled,
            template: given['NewMessage.WithMedia.Template'] ?? message.with_media.template,
          },
        },
        added_to_conversation: push('AddedToConversation', known.added_to_conversation),
        removed_from_conversation: push('RemovedFromConversation', known.removed_from_conversation),
      }
      context.operations.writeSetting('notifications', serviceSid, notifications)
      return ok(format(context, serviceSid, notifications))
    },
  }),
]
