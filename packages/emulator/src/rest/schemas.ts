/** Schemas of the forms that REST requests carry, by Twilio's parameter names. */
import { Type } from 'typebox'
import { integer, sid, text, truth } from './form.ts'

const dates = { DateCreated: text, DateUpdated: text }

/** ISO 8601 durations. */
const timers = { 'Timers.Inactive': text, 'Timers.Closed': text }
const emailBindings = { 'Bindings.Email.Address': text, 'Bindings.Email.Name': text }

const conversation = {
  ...dates,
  ...timers,
  ...emailBindings,
  FriendlyName: text,
  UniqueName: text,
  Attributes: text,
  State: text,
  MessagingServiceSid: sid('MG'),
}

const message = { ...dates, Author: text, Body: text, Attributes: text, Subject: text }

export const conversationForm = Type.Object(conversation)
export const conversationWithParticipantsForm = Type.Object({
  ...conversation,
  Participant: Type.Optional(Type.Array(Type.String())),
})
export const conversationFilter = Type.Object({ StartDate: text, EndDate: text, State: text })

export const newMessageForm = Type.Object({
  ...message,
  MediaSid: text,
  ContentSid: text,
  ContentVariables: text,
})
export const messageForm = Type.Object(message)
export const messageFilter = Type.Object({ Order: text })

export const newParticipantForm = Type.Object({
  ...dates,
  Identity: text,
  Attributes: text,
  RoleSid: text,
  'MessagingBinding.Address': text,
  'MessagingBinding.ProxyAddress': text,
  'MessagingBinding.ProjectedAddress': text,
})
export const participantForm = Type.Object({
  ...dates,
  Identity: text,
  Attributes: text,
  RoleSid: text,
  'MessagingBinding.ProxyAddress': text,
  'MessagingBinding.ProjectedAddress': text,
  LastReadMessageIndex: integer,
  LastReadTimestamp: text,
})

export const newUserForm = Type.Object({
  Identity: Type.String(),
  FriendlyName: text,
  Attributes: text,
  RoleSid: text,
})
export const userForm = Type.Object({ FriendlyName: text, Attributes: text, RoleSid: text })
export const userConversationForm = Type.Object({
  NotificationLevel: text,
  LastReadTimestamp: text,
  LastReadMessageIndex: integer,
})
export const participantConversationFilter = Type.Object({ Identity: text, Address: text })

export const newRoleForm = Type.Object({
  FriendlyName: Type.String(),
  Type: Type.String(),
  Permission: Type.Array(Type.String()),
})
export const roleForm = Type.Object({ Permission: Type.Array(Type.String()) })

export const serviceForm = Type.Object({ FriendlyName: Type.String() })
export const serviceConfigurationForm = Type.Object({
  DefaultConversationCreatorRoleSid: text,
  DefaultConversationRoleSid: text,
  DefaultChatServiceRoleSid: text,
  ReachabilityEnabled: truth,
})
