/** Marks a file as ours in SQLite's own header: "ExTa". */
export const applicationId = 0x45785461

/**
 * The steps that lead an older database to this version; `PRAGMA user_version` counts those taken. Never changed once
 * released: a new need is a new step.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- By order of arrival, not WITHOUT ROWID: pages only grow at the end, so events are never copied to make room, which would
  -- leave pieces behind when they are deleted; and a batch of many sessions fills few pages.
  -- A sealed event has type 'Sealed', no v, no at, and bytes for data.
  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    v INTEGER,
    at INTEGER,
    data ANY NOT NULL,
    UNIQUE (session, version)
  ) STRICT;

  CREATE TABLE ballot_keys (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    material BLOB NOT NULL
  ) STRICT;

  CREATE TABLE people (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    guest TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    PRIMARY KEY (session, guest)
  ) STRICT;

  CREATE TABLE links (
    hash TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    guest TEXT,
    number INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_of_guest ON links (session, guest, number);

  CREATE TABLE acknowledged (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    command_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (session, command_key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE organizers (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT NOT NULL
  ) STRICT;

  -- At most one row: the token that lets the first organizer in.
  CREATE TABLE set_up (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE logins (
    hash TEXT NOT NULL PRIMARY KEY,
    organizer INTEGER NOT NULL REFERENCES organizers (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX logins_of_organizer ON logins (organizer);
  `,
  `
  -- The version beside the changes: so a lost last one shows.
  CREATE TABLE articles (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- By order of arrival, as events are, and for the same reason. Changes are JSON, in which every character comes back.
  CREATE TABLE article_updates (
    id INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES articles (session) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    client TEXT NOT NULL,
    changes TEXT NOT NULL,
    organizer INTEGER REFERENCES organizers (id) ON DELETE SET NULL,
    at INTEGER NOT NULL,
    UNIQUE (session, version)
  ) STRICT;
  `,
  `
  -- What organizers kept to begin with again: an agenda with its rules, as JSON.
  CREATE TABLE templates (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    kept_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Mails that were asked for, one row a guest. No name and no address: those are looked up when it is sent. The reason is a word
  -- of a closed list; what a mail server answers may hold the address.
  CREATE TABLE invitations (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    guest TEXT NOT NULL,
    asked INTEGER NOT NULL,
    organizer INTEGER REFERENCES organizers (id) ON DELETE SET NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'handed', 'sent', 'failed')),
    tries INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    reason TEXT,
    sent_at INTEGER,
    said TEXT,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (session, guest)
  ) STRICT;
  CREATE INDEX invitations_due ON invitations (state, due_at);
  CREATE INDEX invitations_asked ON invitations (asked);

  -- What an organizer made of the invitation's text; without a row it is the standard one.
  CREATE TABLE invitation_texts (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What is left of the links of a cleared session, so that they can be told from links that never were: the hash of a token that
  -- chance might as well have made, and neither whose it was nor how many there were for whom.
  CREATE TABLE spent_links (
    hash TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX spent_links_of_session ON spent_links (session);
  `,
  `
  -- At most one row: something of a person was deleted, and the file was not written anew since.
  CREATE TABLE renewals (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;
  `,
]
