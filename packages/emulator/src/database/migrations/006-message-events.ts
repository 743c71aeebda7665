/** Lets a message be its own entry in the list that clients read, so that its text is stored once. */

/**
 * SQL from version 5 to 6. A message knows the event that added it and the one that changed it last; those that were never changed
 * need no index for it, since their events ascend as their indices do. Entries of deleted messages stay: they are all that is left.
 */
export const messageEvents = `
ALTER TABLE messages ADD COLUMN createdEventId INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN lastEventId INTEGER NOT NULL DEFAULT 0;

-- CROSS JOIN and the plus keep SQLite to the indices: else every message would look through all entries.
UPDATE messages SET (createdEventId, lastEventId) = (
  SELECT coalesce(max(syncItems.createdEventId), 0), coalesce(max(syncItems.lastEventId), 0)
  FROM conversations CROSS JOIN syncObjects CROSS JOIN syncItems
  WHERE conversations.id = messages.conversationId
    AND syncObjects.uniqueName = conversations.sid || '.messages'
    AND syncItems.objectId = syncObjects.id AND syncItems.key = +messages.messageIndex
);

DELETE FROM syncItems WHERE isRemoved = 0 AND objectId IN (SELECT id FROM syncObjects WHERE type = 'list');

CREATE INDEX messagesByChange ON messages (conversationId, lastEventId) WHERE lastEventId <> createdEventId;
`
