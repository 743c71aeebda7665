/** What roles can allow, and the roles that a new service begins with. */

/** Every permission, by the scope of the roles that may hold it. */
export const permissions = {
  service: [
    'addParticipant',
    'createConversation',
    'deleteAnyMessage',
    'deleteConversation',
    'editAnyMessage',
    'editAnyMessageAttributes',
    'editAnyUserInfo',
    'editConversationAttributes',
    'editConversationName',
    'editOwnMessage',
    'editOwnMessageAttributes',
    'editOwnUserInfo',
    'joinConversation',
    'removeParticipant',
  ],
  conversation: [
    'addParticipant',
    'addNonChatParticipant',
    'deleteAnyMessage',
    'deleteOwnMessage',
    'deleteConversation',
    'editAnyMessage',
    'editAnyMessageAttributes',
    'editAnyParticipantAttributes',
    'editAnyUserInfo',
    'editConversationAttributes',
    'editConversationName',
    'editNotificationLevel',
    'editOwnMessage',
    'editOwnMessageAttributes',
    'editOwnParticipantAttributes',
    'editOwnUserInfo',
    'leaveConversation',
    'removeParticipant',
    'sendMediaMessage',
    'sendMessage',
  ],
} as const

export type Permission = (typeof permissions)['service' | 'conversation'][number]
export type RoleType = keyof typeof permissions

/** A role as a new service begins with it. */
export interface DefaultRole {
  readonly friendlyName: string
  readonly type: RoleType
  readonly permissions: readonly Permission[]
}

/** THE table of default roles; what Twilio's hold exactly is not known in full, see COVERAGE.md. */
export const defaultRoles = {
  serviceAdmin: {
    friendlyName: 'service admin',
    type: 'service',
    permissions: permissions.service,
  },
  serviceUser: {
    friendlyName: 'service user',
    type: 'service',
    permissions: ['createConversation', 'joinConversation', 'editOwnUserInfo'],
  },
  conversationAdmin: {
    friendlyName: 'channel admin',
    type: 'conversation',
    permissions: permissions.conversation,
  },
  conversationUser: {
    friendlyName: 'channel user',
    type: 'conversation',
    permissions: [
      'sendMessage',
      'sendMediaMessage',
      'leaveConversation',
      'editOwnMessage',
      'editOwnMessageAttributes',
      'deleteOwnMessage',
      'editOwnParticipantAttributes',
      'editNotificationLevel',
      'editOwnUserInfo',
    ],
  },
} as const satisfies Record<string, DefaultRole>
