extension Schema {
  static let certificatePlaces = """
    -- Where status lists say whether certificates were revoked. A place is never given away again.
    CREATE TABLE certificate_status (
      list   TEXT    NOT NULL,
      place  INTEGER NOT NULL CHECK (place >= 0),
      number TEXT    NOT NULL,
      PRIMARY KEY (list, place, number)
    ) STRICT, WITHOUT ROWID;

    -- Which certificate corrects which.
    CREATE TABLE certificate_successor (
      number    TEXT NOT NULL,
      successor TEXT NOT NULL,
      PRIMARY KEY (number, successor)
    ) STRICT, WITHOUT ROWID;
    """
}
