import GRDB

/// Every change of the schema ever shipped, oldest first.
///
/// A shipped migration is never edited. Migrations are plain SQL and name no Swift type: types
/// change, history must not. Times are milliseconds since 1970 UTC, marks are units (`Mark`).
enum Schema {
  static var migrator: Upgrades {
    var migrator = Upgrades()
    migrator.registerMigration("1 journal, people, and what is derived") { db in
      try db.execute(sql: facts)
      try db.execute(sql: derived)
    }
    migrator.registerMigration("2 what opens a sitting") { db in try db.execute(sql: secrets) }
    migrator.registerMigration("3 the same person, erased people, consent") { db in
      try db.execute(sql: identities)
    }
    migrator.registerMigration("4 history of several installations") { db in
      try db.execute(sql: severalOrigins)
    }
    migrator.registerMigration("5 bundles") { db in try db.execute(sql: bundles) }
    migrator.registerMigration("6 roles and PINs") { db in try db.execute(sql: access) }
    migrator.registerMigration("7 lessons as they were read, renewals") { db in
      try db.execute(sql: renewals)
    }
    migrator.registerMigration("8 reviews, surveys and remarks") { db in
      try db.execute(sql: feedback)
    }
    migrator.registerMigration("9 answers beside the marks") { db in
      try db.execute(sql: attempts)
    }
    migrator.registerMigration("10 places in status lists, corrected certificates") { db in
      try db.execute(sql: certificatePlaces)
    }
    return migrator
  }

  /// What is written down. Rows are added and never changed; triggers see to it.
  private static let facts = """
    CREATE TABLE installation (
      origin     TEXT    NOT NULL PRIMARY KEY,
      created_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      origin TEXT    NOT NULL,
      seq    INTEGER NOT NULL CHECK (seq > 0),
      at_ms  INTEGER NOT NULL,
      person TEXT    NOT NULL,
      kind   TEXT    NOT NULL,
      body   TEXT    NOT NULL,
      hash   BLOB    NOT NULL CHECK (length(hash) = 32),
      PRIMARY KEY (origin, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      path   TEXT NOT NULL,
      text   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;
    CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;
    CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
    BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;

    -- INSERT OR REPLACE deletes without asking the triggers above.
    CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
    WHEN EXISTS (SELECT 1 FROM journal WHERE origin = NEW.origin AND seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
    WHEN EXISTS (SELECT 1 FROM document WHERE digest = NEW.digest)
    BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;

    -- The signed texts of certificates, by the SHA-256 that the journal knows. They bear names, so
    -- unlike history they can be erased.
    CREATE TABLE certificate_text (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      jws    TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER certificate_text_is_never_changed BEFORE UPDATE ON certificate_text
    BEGIN SELECT RAISE(ABORT, 'certificates are never changed'); END;

    CREATE TABLE person (
      id         TEXT    NOT NULL PRIMARY KEY,
      name       TEXT    NOT NULL,
      nip        TEXT    UNIQUE CHECK (length(nip) = 18),
      unit       TEXT,
      created_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// What follows from the journal. May be dropped and worked out again at any time.
  private static let derived = """
    CREATE TABLE lesson (
      person       TEXT    NOT NULL,
      course       TEXT    NOT NULL,
      module       TEXT    NOT NULL,
      lesson       TEXT    NOT NULL,
      opened_ms    INTEGER,
      completed_ms INTEGER,
      PRIMARY KEY (person, course, module, lesson)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE module_completion (
      person       TEXT    NOT NULL,
      course       TEXT    NOT NULL,
      module       TEXT    NOT NULL,
      title        TEXT    NOT NULL,
      minutes      INTEGER NOT NULL CHECK (minutes >= 0),
      completed_ms INTEGER NOT NULL,
      PRIMARY KEY (person, course, module)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempt (
      id           TEXT    NOT NULL PRIMARY KEY,
      person       TEXT    NOT NULL,
      quiz         TEXT    NOT NULL,
      plan         TEXT    NOT NULL,
      started_ms   INTEGER NOT NULL,
      submitted_ms INTEGER,
      marks        TEXT,
      earned       INTEGER CHECK (earned BETWEEN 0 AND possible),
      possible     INTEGER,
      passed       INTEGER CHECK (passed IN (0, 1)),
      timed_out    INTEGER CHECK (timed_out IN (0, 1)),
      sitting      TEXT,
      active_ms    INTEGER NOT NULL,
      set_back_ms  INTEGER NOT NULL DEFAULT 0 CHECK (set_back_ms >= 0),
      granted_ms   INTEGER NOT NULL DEFAULT 0 CHECK (granted_ms >= 0),
      regrades     INTEGER NOT NULL DEFAULT 0,
      CHECK ((earned IS NULL) = (marks IS NULL))
    ) STRICT, WITHOUT ROWID;
    -- Covers the list of a person's attempts: plans are long, and the list does not need them.
    CREATE INDEX attempt_of_person ON attempt
      (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades);
    CREATE INDEX attempt_of_quiz ON attempt (quiz, started_ms, id);

    CREATE TABLE response (
      attempt     TEXT    NOT NULL REFERENCES attempt (id),
      question    TEXT    NOT NULL,
      chosen      TEXT    NOT NULL,
      answered_ms INTEGER NOT NULL,
      changes     INTEGER NOT NULL CHECK (changes >= 0),
      PRIMARY KEY (attempt, question)
    ) STRICT, WITHOUT ROWID;

    -- For statistics: what each submitted attempt earned, one row an attempt. See PackedMarks.swift.
    CREATE TABLE quiz_question (
      quiz     TEXT    NOT NULL,
      number   INTEGER NOT NULL CHECK (number >= 0),
      question TEXT    NOT NULL,
      PRIMARY KEY (quiz, number),
      UNIQUE (quiz, question)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE packed_marks (
      quiz       TEXT    NOT NULL,
      started_ms INTEGER NOT NULL,
      attempt    TEXT    NOT NULL UNIQUE,
      person     TEXT    NOT NULL,
      document   TEXT    NOT NULL,
      marks      BLOB    NOT NULL CHECK (length(marks) % 12 = 0),
      PRIMARY KEY (quiz, started_ms, attempt)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE flag (
      attempt  TEXT    NOT NULL REFERENCES attempt (id),
      question TEXT    NOT NULL,
      remark   TEXT    NOT NULL,
      at_ms    INTEGER NOT NULL,
      PRIMARY KEY (attempt, question)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE allowance (
      id          TEXT    NOT NULL PRIMARY KEY,
      person      TEXT    NOT NULL,
      quiz        TEXT    NOT NULL,
      extra_tries INTEGER NOT NULL CHECK (extra_tries >= 0),
      extra_ms    INTEGER CHECK (extra_ms > 0),
      reason      TEXT    NOT NULL,
      granted_by  TEXT    NOT NULL,
      at_ms       INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX allowance_of_person ON allowance (person, quiz, at_ms);

    CREATE TABLE sitting (
      id        TEXT    NOT NULL PRIMARY KEY,
      quiz      TEXT    NOT NULL,
      witness   TEXT    NOT NULL,
      place     TEXT    NOT NULL,
      opened_ms INTEGER NOT NULL,
      closed_ms INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE regrade (
      attempt         TEXT    NOT NULL REFERENCES attempt (id),
      number          INTEGER NOT NULL,
      regrade         TEXT    NOT NULL,
      at_ms           INTEGER NOT NULL,
      earned_before   INTEGER NOT NULL CHECK (earned_before BETWEEN 0 AND possible_before),
      possible_before INTEGER NOT NULL,
      passed_before   INTEGER CHECK (passed_before IN (0, 1)),
      earned_after    INTEGER NOT NULL CHECK (earned_after BETWEEN 0 AND possible_after),
      possible_after  INTEGER NOT NULL,
      passed_after    INTEGER CHECK (passed_after IN (0, 1)),
      PRIMARY KEY (attempt, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE certificate (
      number     TEXT    NOT NULL PRIMARY KEY,
      person     TEXT    NOT NULL,
      course     TEXT    NOT NULL,
      text       TEXT    NOT NULL,
      issued_ms  INTEGER NOT NULL,
      revoked_ms INTEGER,
      reason     TEXT,
      CHECK ((revoked_ms IS NULL) = (reason IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX certificate_of_person ON certificate (person, issued_ms, number);
    """

  /// Known to this installation alone, and only while a sitting is open. No part of history.
  private static let secrets = """
    CREATE TABLE sitting_secret (
      sitting    TEXT    NOT NULL PRIMARY KEY,
      quiz       TEXT    NOT NULL UNIQUE,
      lock       TEXT    NOT NULL,
      failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      blocked_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    """

  /// Children before parents, so that they can be emptied in this order.
  static let derivedTables =
    [
      "packed_marks", "regrade", "flag", "attempt", "attempt_entry", "allowance",
      "sitting", "sitting_closing", "lesson", "module_completion", "certificate", "revocation",
      "merged_person", "identity", "erasure", "consent", "origin_trust",
      "lesson_reading", "renewal",
    ] + feedbackTables + ["certificate_status", "certificate_successor"]
}
