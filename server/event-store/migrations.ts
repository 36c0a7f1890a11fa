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
  `
  -- Who may see what: a session, a template and an organizer belong to one workspace. What was there before goes to the first.
  CREATE TABLE workspaces (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  INSERT INTO workspaces (id, name) VALUES (1, 'Exchange Table');
  ALTER TABLE sessions ADD COLUMN workspace INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX sessions_of_workspace ON sessions (workspace);
  ALTER TABLE templates ADD COLUMN workspace INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE organizers ADD COLUMN workspace INTEGER NOT NULL DEFAULT 1;

  -- From here on in the shape that better-auth reads and writes: times as ISO 8601, yes and no as 1 and 0. Nobody makes an account by
  -- themselves, so an address counts as proven.
  ALTER TABLE organizers ADD COLUMN email_verified INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE organizers ADD COLUMN image TEXT;
  ALTER TABLE organizers ADD COLUMN created_at TEXT NOT NULL DEFAULT '2026-01-01T00:00:00.000Z';
  ALTER TABLE organizers ADD COLUMN updated_at TEXT NOT NULL DEFAULT '2026-01-01T00:00:00.000Z';

  -- How an organizer proves who they are: a password (credential), or another service (oidc).
  CREATE TABLE sign_in_methods (
    id INTEGER PRIMARY KEY,
    organizer INTEGER NOT NULL REFERENCES organizers (id) ON DELETE CASCADE,
    provider TEXT NOT NULL,
    account TEXT NOT NULL,
    password TEXT,
    access_token TEXT,
    refresh_token TEXT,
    id_token TEXT,
    access_token_expires_at TEXT,
    refresh_token_expires_at TEXT,
    scope TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (provider, account)
  ) STRICT;
  CREATE INDEX sign_in_methods_of_organizer ON sign_in_methods (organizer);
  INSERT INTO sign_in_methods (organizer, provider, account, password, created_at, updated_at)
    SELECT id, 'credential', CAST(id AS TEXT), password, created_at, updated_at FROM organizers;
  ALTER TABLE organizers DROP COLUMN password;

  -- Browsers that are signed in; the token by its hash, the device in a word or two, and never from where.
  DROP TABLE logins;
  CREATE TABLE sign_ins (
    id INTEGER PRIMARY KEY,
    organizer INTEGER NOT NULL REFERENCES organizers (id) ON DELETE CASCADE,
    token TEXT NOT NULL UNIQUE,
    device TEXT,
    ip_address TEXT CHECK (coalesce(ip_address, '') = ''),
    expires_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sign_ins_of_organizer ON sign_ins (organizer);

  -- What was asked and waits to be answered: links by mail (hashed), challenges to a passkey, trips to another service.
  CREATE TABLE verifications (
    id INTEGER PRIMARY KEY,
    identifier TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX verifications_by_identifier ON verifications (identifier);

  CREATE TABLE passkeys (
    id INTEGER PRIMARY KEY,
    organizer INTEGER NOT NULL REFERENCES organizers (id) ON DELETE CASCADE,
    name TEXT,
    public_key TEXT NOT NULL,
    credential TEXT NOT NULL UNIQUE,
    counter INTEGER NOT NULL,
    device_type TEXT NOT NULL,
    backed_up INTEGER NOT NULL,
    transports TEXT,
    aaguid TEXT,
    created_at TEXT,
    last_used INTEGER
  ) STRICT;
  CREATE INDEX passkeys_of_organizer ON passkeys (organizer);

  -- Links that let somebody become an organizer, by their hash: of a workspace without any (no address), or as a colleague. In ms.
  DROP TABLE set_up;
  CREATE TABLE entry_links (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    workspace INTEGER NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    email TEXT,
    until INTEGER NOT NULL
  ) STRICT;
  `,
]
