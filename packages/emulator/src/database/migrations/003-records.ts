/** Adds the small resources that nothing looks into, and the timers of conversations. */

/** SQL from version 2 to 3. Durations and dates in ms; `bindings` is JSON text. */
export const records = `
CREATE TABLE records (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  ownerSid TEXT NOT NULL,
  data TEXT NOT NULL,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL
) STRICT;
CREATE INDEX recordsByOwner ON records (ownerSid, kind, id);

ALTER TABLE conversations ADD COLUMN inactiveTimer INTEGER;
ALTER TABLE conversations ADD COLUMN closedTimer INTEGER;
ALTER TABLE conversations ADD COLUMN dateInactive INTEGER;
ALTER TABLE conversations ADD COLUMN dateClosed INTEGER;
ALTER TABLE conversations ADD COLUMN bindings TEXT;
CREATE INDEX conversationsByInactive ON conversations (dateInactive) WHERE dateInactive IS NOT NULL;
CREATE INDEX conversationsByClosed ON conversations (dateClosed) WHERE dateClosed IS NOT NULL;
`
