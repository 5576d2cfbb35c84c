extension Schema {
  /// What is known of a person beside the name, and what follows from the facts about people.
  ///
  /// A number may stand in several rows: machines give random ids, and the same person has been at
  /// two of them.
  static let identities = """
    CREATE TABLE person_of_now (
      id         TEXT    NOT NULL PRIMARY KEY,
      name       TEXT    NOT NULL,
      nip        TEXT    CHECK (length(nip) = 18),
      unit       TEXT,
      position   TEXT,
      rank       TEXT,
      created_ms INTEGER NOT NULL,
      updated_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO person_of_now SELECT id, name, nip, unit, NULL, NULL, created_ms, created_ms FROM person;
    DROP TABLE person;
    ALTER TABLE person_of_now RENAME TO person;
    CREATE INDEX person_of_nip ON person (nip) WHERE nip IS NOT NULL;

    CREATE TABLE merged_person (
      person TEXT NOT NULL,
      other  TEXT NOT NULL,
      PRIMARY KEY (person, other)
    ) STRICT, WITHOUT ROWID;

    -- Only ids that are not alone. `same_as` is the smallest of those that are one person.
    CREATE TABLE identity (
      person  TEXT NOT NULL PRIMARY KEY,
      same_as TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_of ON identity (same_as, person);

    CREATE TABLE erasure (
      person TEXT    NOT NULL PRIMARY KEY,
      at_ms  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- In force while it was given after it was withdrawn.
    CREATE TABLE consent (
      person       TEXT NOT NULL,
      notice       TEXT NOT NULL CHECK (length(notice) = 64),
      given_ms     INTEGER,
      withdrawn_ms INTEGER,
      PRIMARY KEY (person, notice)
    ) STRICT, WITHOUT ROWID;
    """
}
