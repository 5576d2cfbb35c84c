extension Schema {
  /// What is exchanged with other installations.
  static let bundles = """
    -- Of each name this installation has had; the last is the present one. NULL where no key was
    -- ever made.
    ALTER TABLE installation ADD COLUMN key BLOB CHECK (length(key) = 32);

    -- What installations signed of their histories, kept as it was signed.
    CREATE TABLE head (
      origin    TEXT    NOT NULL,
      seq       INTEGER NOT NULL CHECK (seq > 0),
      at_ms     INTEGER NOT NULL,
      hash      BLOB    NOT NULL CHECK (length(hash) = 32),
      signature BLOB    NOT NULL CHECK (length(signature) = 64),
      PRIMARY KEY (origin, seq, hash)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER head_is_never_changed BEFORE UPDATE ON head
    BEGIN SELECT RAISE(ABORT, 'heads are never changed'); END;
    CREATE TRIGGER head_is_never_deleted BEFORE DELETE ON head
    BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;

    -- When entries of other installations arrived here. Event times are in the journal.
    CREATE TABLE arrival (
      origin    TEXT    NOT NULL,
      first_seq INTEGER NOT NULL,
      last_seq  INTEGER NOT NULL,
      at_ms     INTEGER NOT NULL,
      PRIMARY KEY (origin, first_seq)
    ) STRICT, WITHOUT ROWID;

    -- Entries whose predecessors have not arrived yet. They do not count until they have.
    CREATE TABLE waiting (
      origin   TEXT    NOT NULL,
      seq      INTEGER NOT NULL CHECK (seq > 1),
      at_ms    INTEGER NOT NULL,
      person   TEXT    NOT NULL,
      kind     TEXT    NOT NULL,
      body     TEXT    NOT NULL,
      hash     BLOB    NOT NULL CHECK (length(hash) = 32),
      previous BLOB    NOT NULL CHECK (length(previous) = 32),
      PRIMARY KEY (origin, seq)
    ) STRICT, WITHOUT ROWID;

    -- Up to which entry each origin was handed out, for `--since last`.
    CREATE TABLE handed_out (
      origin TEXT    NOT NULL PRIMARY KEY,
      seq    INTEGER NOT NULL,
      at_ms  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE origin_trust (
      speaker TEXT    NOT NULL,
      origin  TEXT    NOT NULL,
      key     BLOB    NOT NULL CHECK (length(key) = 32),
      level   TEXT    NOT NULL,
      name    TEXT    NOT NULL,
      at_ms   INTEGER NOT NULL,
      PRIMARY KEY (speaker, origin)
    ) STRICT, WITHOUT ROWID;

    -- Whose exams count here.
    CREATE VIEW exam_origin (origin) AS
      SELECT origin FROM installation UNION
      SELECT origin FROM origin_trust
      WHERE level = 'exam-centre' AND speaker IN (SELECT origin FROM installation);

    DROP INDEX attempt_of_person;
    CREATE INDEX attempt_of_person ON attempt
      (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades, home);
    """
}
