extension Schema {
  /// Attempts, with what was answered in the same row as soon as they are handed in. Long columns
  /// stand last, so that to read the others is to read one page; and rows have numbers, because a
  /// tree that is made of long rows itself is deep.
  static let attempts = """
    DROP TABLE response;
    DROP TABLE attempt;
    CREATE TABLE attempt (
      id           TEXT    NOT NULL PRIMARY KEY,
      person       TEXT    NOT NULL,
      quiz         TEXT    NOT NULL,
      sitting      TEXT,
      started_ms   INTEGER NOT NULL,
      set_back_ms  INTEGER NOT NULL DEFAULT 0 CHECK (set_back_ms >= 0),
      granted_ms   INTEGER NOT NULL DEFAULT 0 CHECK (granted_ms >= 0),

      -- Where it stands in the journal: see AttemptEntries.swift.
      home         TEXT    NOT NULL,
      first_seq    INTEGER NOT NULL,
      is_mixed     INTEGER NOT NULL DEFAULT 0 CHECK (is_mixed IN (0, 1)),

      -- Since it was handed in.
      last_seq     INTEGER,
      last_ms      INTEGER,
      active_ms    INTEGER,
      submitted_ms INTEGER,
      timed_out    INTEGER CHECK (timed_out IN (0, 1)),
      earned       INTEGER CHECK (earned BETWEEN 0 AND possible),
      possible     INTEGER,
      passed       INTEGER CHECK (passed IN (0, 1)),
      regrades     INTEGER NOT NULL DEFAULT 0,

      plan         TEXT    NOT NULL,
      marks        TEXT,
      answers      TEXT,

      CHECK ((submitted_ms IS NULL) = (last_seq IS NULL)),
      CHECK ((submitted_ms IS NULL) = (last_ms IS NULL)),
      CHECK ((submitted_ms IS NULL) = (active_ms IS NULL)),
      CHECK ((submitted_ms IS NULL) = (timed_out IS NULL)),
      CHECK ((submitted_ms IS NULL) = (earned IS NULL)),
      CHECK ((submitted_ms IS NULL) = (marks IS NULL)),
      CHECK ((submitted_ms IS NULL) = (answers IS NULL))
    ) STRICT;
    -- Covers the list of a person's attempts: plans are long, and the list does not need them.
    CREATE INDEX attempt_of_person ON attempt
      (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades, home);
    CREATE INDEX attempt_of_quiz ON attempt (quiz, started_ms, id);
    """
}
