/** Where the conversation resources of the client protocol live; the client learns all but two of these from its Configuration (P-22). */

export const imsPaths = {
  configuration: '/Client/v2/Configuration',
  contentTemplates: '/Client/v2/ContentTemplates',
  memberships: '/Client/v2/MyConversations',
  conversations: '/Client/v2/Conversations',
  users: '/Client/v2/Users',
  typing: '/Client/v2/Typing',
} as const
