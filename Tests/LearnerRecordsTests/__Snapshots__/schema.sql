CREATE INDEX allowance_of_person ON allowance (person, quiz, at_ms);

CREATE INDEX attempt_of_person ON attempt
  (person, started_ms, id, quiz, submitted_ms, earned, possible, passed, sitting, regrades, home);

CREATE INDEX attempt_of_quiz ON attempt (quiz, started_ms, id);

CREATE INDEX certificate_of_person ON certificate (person, issued_ms, number);

CREATE INDEX identity_of ON identity (same_as, person);

CREATE INDEX lesson_remark_of_person ON lesson_remark (person);

CREATE INDEX person_of_nip ON person (nip) WHERE nip IS NOT NULL;

CREATE INDEX remark_reply_to_question ON remark_reply (attempt, question)
WHERE attempt IS NOT NULL;

CREATE INDEX remark_reply_to_remark ON remark_reply (remark) WHERE remark IS NOT NULL;

CREATE TABLE access (
  person     TEXT    NOT NULL PRIMARY KEY,
  role       TEXT    NOT NULL DEFAULT 'learner'
             CHECK (role IN ('learner', 'trainer', 'administrator')),
  lock       TEXT,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_ms INTEGER NOT NULL DEFAULT 0
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

CREATE TABLE arrival (
  origin    TEXT    NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq  INTEGER NOT NULL,
  at_ms     INTEGER NOT NULL,
  PRIMARY KEY (origin, first_seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE attempt_entry (
  attempt TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (attempt, origin, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE certificate_status (
  list   TEXT    NOT NULL,
  place  INTEGER NOT NULL CHECK (place >= 0),
  number TEXT    NOT NULL,
  PRIMARY KEY (list, place, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_successor (
  number    TEXT NOT NULL,
  successor TEXT NOT NULL,
  PRIMARY KEY (number, successor)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_text (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  jws    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  person       TEXT NOT NULL,
  notice       TEXT NOT NULL CHECK (length(notice) = 64),
  given_ms     INTEGER,
  withdrawn_ms INTEGER,
  PRIMARY KEY (person, notice)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  path   TEXT NOT NULL,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  person TEXT    NOT NULL PRIMARY KEY,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE flag (
  attempt  TEXT    NOT NULL REFERENCES attempt (id),
  question TEXT    NOT NULL,
  remark   TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (attempt, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE handed_out (
  origin TEXT    NOT NULL PRIMARY KEY,
  seq    INTEGER NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  origin    TEXT    NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq > 0),
  at_ms     INTEGER NOT NULL,
  hash      BLOB    NOT NULL CHECK (length(hash) = 32),
  signature BLOB    NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (origin, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  person  TEXT NOT NULL PRIMARY KEY,
  same_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
  origin     TEXT    NOT NULL PRIMARY KEY,
  created_ms INTEGER NOT NULL
, key BLOB CHECK (length(key) = 32)) STRICT, WITHOUT ROWID;

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

CREATE TABLE lesson (
  person       TEXT    NOT NULL,
  course       TEXT    NOT NULL,
  module       TEXT    NOT NULL,
  lesson       TEXT    NOT NULL,
  opened_ms    INTEGER,
  completed_ms INTEGER,
  PRIMARY KEY (person, course, module, lesson)
) STRICT, WITHOUT ROWID;

CREATE TABLE lesson_reading (
  person  TEXT    NOT NULL,
  course  TEXT    NOT NULL,
  module  TEXT    NOT NULL,
  lesson  TEXT    NOT NULL,
  content TEXT    NOT NULL CHECK (length(content) = 64),
  read_ms INTEGER NOT NULL,
  PRIMARY KEY (person, course, module, lesson)
) STRICT, WITHOUT ROWID;

CREATE TABLE lesson_remark (
  id     TEXT    NOT NULL PRIMARY KEY,
  person TEXT    NOT NULL,
  course TEXT    NOT NULL,
  module TEXT    NOT NULL,
  lesson TEXT    NOT NULL,
  remark TEXT    NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE merged_person (
  person TEXT NOT NULL,
  other  TEXT NOT NULL,
  PRIMARY KEY (person, other)
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

CREATE TABLE origin_trust (
  speaker TEXT    NOT NULL,
  origin  TEXT    NOT NULL,
  key     BLOB    NOT NULL CHECK (length(key) = 32),
  level   TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  at_ms   INTEGER NOT NULL,
  PRIMARY KEY (speaker, origin)
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

CREATE TABLE "person" (
  id         TEXT    NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  nip        TEXT    CHECK (length(nip) = 18),
  unit       TEXT,
  position   TEXT,
  rank       TEXT,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz_question (
  quiz     TEXT    NOT NULL,
  number   INTEGER NOT NULL CHECK (number >= 0),
  question TEXT    NOT NULL,
  PRIMARY KEY (quiz, number),
  UNIQUE (quiz, question)
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

CREATE TABLE remark_reply (
  id       TEXT    NOT NULL PRIMARY KEY,
  attempt  TEXT,
  question TEXT,
  remark   TEXT,
  status   TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  replier  TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  CHECK ((attempt IS NULL) = (question IS NULL) AND (attempt IS NULL) <> (remark IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE renewal (
  person     TEXT    NOT NULL,
  number     TEXT    NOT NULL,
  course     TEXT    NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes >= 0),
  renewed_ms INTEGER NOT NULL,
  PRIMARY KEY (person, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE reply_seen (
  person TEXT NOT NULL,
  reply  TEXT NOT NULL,
  PRIMARY KEY (person, reply)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  person   TEXT    NOT NULL,
  quiz     TEXT    NOT NULL,
  question TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  grade    INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
  PRIMARY KEY (person, quiz, question, at_ms, grade)
) STRICT, WITHOUT ROWID;

CREATE TABLE revocation (
  number     TEXT    NOT NULL PRIMARY KEY,
  revoked_ms INTEGER NOT NULL,
  reason     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
  id        TEXT    NOT NULL PRIMARY KEY,
  quiz      TEXT    NOT NULL,
  witness   TEXT    NOT NULL,
  place     TEXT    NOT NULL,
  opened_ms INTEGER NOT NULL,
  closed_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_closing (
  sitting   TEXT    NOT NULL PRIMARY KEY,
  closed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting_secret (
  sitting    TEXT    NOT NULL PRIMARY KEY,
  quiz       TEXT    NOT NULL UNIQUE,
  lock       TEXT    NOT NULL,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  blocked_ms INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_answer (
  id       TEXT    NOT NULL,
  course   TEXT    NOT NULL,
  survey   TEXT    NOT NULL,
  document TEXT    NOT NULL,
  answers  TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  PRIMARY KEY (course, id, survey, document, answers)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_box (
  id       TEXT NOT NULL PRIMARY KEY,
  course   TEXT NOT NULL,
  survey   TEXT NOT NULL,
  document TEXT NOT NULL,
  answers  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_reply (
  person TEXT NOT NULL,
  course TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (person, course, choice)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER certificate_text_is_never_changed BEFORE UPDATE ON certificate_text
BEGIN SELECT RAISE(ABORT, 'certificates are never changed'); END;

CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;

CREATE TRIGGER document_is_never_deleted BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;

CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'documents are never changed'); END;

CREATE TRIGGER head_is_never_changed BEFORE UPDATE ON head
BEGIN SELECT RAISE(ABORT, 'heads are never changed'); END;

CREATE TRIGGER head_is_never_deleted BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'heads are never deleted'); END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END;

CREATE TRIGGER journal_is_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE origin = NEW.origin AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE VIEW exam_origin (origin) AS
  SELECT origin FROM installation UNION
  SELECT origin FROM origin_trust
  WHERE level = 'exam-centre' AND speaker IN (SELECT origin FROM installation);
