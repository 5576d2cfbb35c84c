extension Schema {
  static let renewals = """
    -- What a lesson said when it was read last. Only readings of which that is known.
    CREATE TABLE lesson_reading (
      person  TEXT    NOT NULL,
      course  TEXT    NOT NULL,
      module  TEXT    NOT NULL,
      lesson  TEXT    NOT NULL,
      content TEXT    NOT NULL CHECK (length(content) = 64),
      read_ms INTEGER NOT NULL,
      PRIMARY KEY (person, course, module, lesson)
    ) STRICT, WITHOUT ROWID;

    -- Hours of training that was done again for a certificate.
    CREATE TABLE renewal (
      person     TEXT    NOT NULL,
      number     TEXT    NOT NULL,
      course     TEXT    NOT NULL,
      minutes    INTEGER NOT NULL CHECK (minutes >= 0),
      renewed_ms INTEGER NOT NULL,
      PRIMARY KEY (person, number)
    ) STRICT, WITHOUT ROWID;
    """
}
