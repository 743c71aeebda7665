/** The first shape of the data: Twilio's resources, with the Sync objects that mirror them for the SDK. */

/** SQL that turns an empty file into version 1. Dates are ms since 1970, booleans 0 and 1, attributes JSON text. */
export const initial = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE services (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  friendlyName TEXT NOT NULL,
  creatorRoleSid TEXT NOT NULL,
  conversationRoleSid TEXT NOT NULL,
  serviceRoleSid TEXT NOT NULL,
  isReachabilityEnabled INTEGER NOT NULL,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL
) STRICT;

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  serviceSid TEXT NOT NULL,
  friendlyName TEXT NOT NULL,
  type TEXT NOT NULL,
  permissions TEXT NOT NULL,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL
) STRICT;
CREATE INDEX rolesByService ON roles (serviceSid, id);

CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  serviceSid TEXT NOT NULL,
  identity TEXT NOT NULL,
  friendlyName TEXT,
  attributes TEXT NOT NULL,
  roleSid TEXT NOT NULL,
  isOnline INTEGER NOT NULL,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL,
  UNIQUE (serviceSid, identity)
) STRICT;

CREATE TABLE conversations (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  serviceSid TEXT NOT NULL,
  uniqueName TEXT,
  friendlyName TEXT,
  attributes TEXT NOT NULL,
  state TEXT NOT NULL,
  createdBy TEXT NOT NULL,
  messagingServiceSid TEXT,
  nextMessageIndex INTEGER NOT NULL,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL,
  UNIQUE (serviceSid, uniqueName)
) STRICT;
CREATE INDEX conversationsByService ON conversations (serviceSid, id);

CREATE TABLE participants (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  conversationId INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  identity TEXT,
  messagingBinding TEXT,
  attributes TEXT NOT NULL,
  roleSid TEXT NOT NULL,
  notificationLevel TEXT NOT NULL,
  lastReadMessageIndex INTEGER,
  lastReadTimestamp INTEGER,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL,
  UNIQUE (conversationId, identity)
) STRICT;
CREATE INDEX participantsByIdentity ON participants (identity, id);

CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  conversationId INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  messageIndex INTEGER NOT NULL,
  author TEXT NOT NULL,
  body TEXT,
  subject TEXT,
  attributes TEXT NOT NULL,
  contentSid TEXT,
  participantSid TEXT,
  lastUpdatedBy TEXT,
  dateCreated INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL,
  UNIQUE (conversationId, messageIndex)
) STRICT;

CREATE TABLE syncObjects (
  id INTEGER PRIMARY KEY,
  sid TEXT NOT NULL UNIQUE,
  uniqueName TEXT NOT NULL UNIQUE,
  serviceSid TEXT NOT NULL,
  type TEXT NOT NULL,
  audience TEXT NOT NULL,
  ownerSid TEXT NOT NULL,
  data TEXT,
  lastEventId INTEGER NOT NULL,
  isRemoved INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL
) STRICT;

CREATE TABLE syncItems (
  objectId INTEGER NOT NULL REFERENCES syncObjects (id) ON DELETE CASCADE,
  key ANY NOT NULL,
  data TEXT NOT NULL,
  createdEventId INTEGER NOT NULL,
  lastEventId INTEGER NOT NULL,
  removedEventId INTEGER,
  isRemoved INTEGER NOT NULL,
  dateUpdated INTEGER NOT NULL,
  UNIQUE (objectId, key)
) STRICT;
CREATE INDEX syncItemsByEvent ON syncItems (objectId, lastEventId);
`
