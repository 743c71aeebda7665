/** Finds the participants with an address without reading the others: that is asked for every message. */

/** SQL from version 4 to 5. */
export const bound =
  'CREATE INDEX participantsBound ON participants (conversationId, id) WHERE messagingBinding IS NOT NULL;'
