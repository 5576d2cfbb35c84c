extension Schema {
  /// What it takes to derive the same from the entries of several installations, in whatever order
  /// they arrive.
  static let severalOrigins = """
    -- Where the answers of an attempt stand in the journal, and what else tells of it. See
    -- Derivation+Attempts.swift.
    ALTER TABLE attempt ADD COLUMN home TEXT NOT NULL DEFAULT '';
    ALTER TABLE attempt ADD COLUMN first_seq INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attempt ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attempt ADD COLUMN last_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attempt ADD COLUMN is_mixed INTEGER NOT NULL DEFAULT 0 CHECK (is_mixed IN (0, 1));
    CREATE TABLE attempt_entry (
      attempt TEXT    NOT NULL,
      origin  TEXT    NOT NULL,
      seq     INTEGER NOT NULL,
      PRIMARY KEY (attempt, origin, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sitting_closing (
      sitting   TEXT    NOT NULL PRIMARY KEY,
      closed_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Two installations can give one number to two certificates.
    DROP TABLE certificate;
    CREATE TABLE certificate (
      number     TEXT    NOT NULL,
      text       TEXT    NOT NULL,
      person     TEXT    NOT NULL,
      course     TEXT    NOT NULL,
      issued_ms  INTEGER NOT NULL,
      revoked_ms INTEGER,
      reason     TEXT,
      PRIMARY KEY (number, text),
      CHECK ((revoked_ms IS NULL) = (reason IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX certificate_of_person ON certificate (person, issued_ms, number);
    CREATE TABLE revocation (
      number     TEXT    NOT NULL PRIMARY KEY,
      revoked_ms INTEGER NOT NULL,
      reason     TEXT    NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
