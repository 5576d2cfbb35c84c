extension Schema {
  /// Who may do what on this installation, and what tells their PINs. Neither history nor derived:
  /// it says what this one machine believes, and it never leaves it.
  static let access = """
    CREATE TABLE access (
      person     TEXT    NOT NULL PRIMARY KEY,
      role       TEXT    NOT NULL DEFAULT 'learner'
                 CHECK (role IN ('learner', 'trainer', 'administrator')),
      lock       TEXT,
      failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      blocked_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """
}
