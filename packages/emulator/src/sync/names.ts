/** The unique names of the Sync objects behind users and conversations. */

/** Names of the objects of one user. */
export const userSync = (userSid: string) => ({
  /** Map: one entry per conversation he is in, by conversation SID. */
  conversations: `${userSid}.conversations`,
  /** Map: friendlyName, attributes, reachability. */
  info: `${userSid}.info`,
})

/** Names of the objects of one conversation; the SDK falls back on two of these spellings (P-29). */
export const conversationSync = (conversationSid: string) => ({
  document: `${conversationSid}.channel`,
  messages: `${conversationSid}.messages`,
  roster: `${conversationSid}.roster`,
})
