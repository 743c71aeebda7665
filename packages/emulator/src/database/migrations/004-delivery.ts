/** Adds what became of messages that went to people outside of chat. */

/** SQL from version 3 to 4. `delivery` is JSON text as the SDK and the REST API read it, or null. */
export const delivery = 'ALTER TABLE messages ADD COLUMN delivery TEXT;'
