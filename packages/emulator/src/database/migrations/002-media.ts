/** Adds uploaded media: what is known of each file, and which of them a message carries. */

/** SQL from version 1 to 2. `messages.media` is JSON text as the SDK reads it, or null for a message of text. */
export const media = `
CREATE TABLE media (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  serviceSid TEXT NOT NULL,
  author TEXT NOT NULL,
  category TEXT NOT NULL,
  contentType TEXT NOT NULL,
  filename TEXT,
  size INTEGER NOT NULL,
  isMultipart INTEGER NOT NULL,
  messageId INTEGER REFERENCES messages (id) ON DELETE CASCADE,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL
) STRICT;
CREATE INDEX mediaByMessage ON media (messageId);

ALTER TABLE messages ADD COLUMN media TEXT;
`
