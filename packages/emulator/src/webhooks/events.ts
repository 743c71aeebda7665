/** THE table of what webhooks tell: before something happens, and after it did. */

/** Asked before: the receiver may change or refuse. */
export const askedEvents = [
  'onMessageAdd',
  'onMessageUpdate',
  'onMessageRemove',
  'onConversationAdd',
  'onConversationUpdate',
  'onConversationRemove',
  'onParticipantAdd',
  'onParticipantUpdate',
  'onParticipantRemove',
  'onUserUpdate',
] as const

/** Told afterwards. */
export const toldEvents = [
  'onMessageAdded',
  'onMessageUpdated',
  'onMessageRemoved',
  'onConversationAdded',
  'onConversationUpdated',
  'onConversationRemoved',
  'onConversationStateUpdated',
  'onParticipantAdded',
  'onParticipantUpdated',
  'onParticipantRemoved',
  'onDeliveryUpdated',
  'onUserAdded',
  'onUserUpdated',
] as const

export type AskedEvent = (typeof askedEvents)[number]
export type ToldEvent = (typeof toldEvents)[number]

/** What is told, by Twilio's parameter names; those that are null are left out. */
export type WebhookParameters = Readonly<Record<string, string | number | null | undefined>>

/** True for a name that exists. */
export const isToldEvent = (name: string): boolean => (toldEvents as readonly string[]).includes(name)
