extension Schema {
  /// What is remembered, what is thought of a course, and what is said about lessons and questions.
  static let feedback = """
    -- Questions asked again by themselves.
    CREATE TABLE review (
      person   TEXT    NOT NULL,
      quiz     TEXT    NOT NULL,
      question TEXT    NOT NULL,
      at_ms    INTEGER NOT NULL,
      grade    INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
      PRIMARY KEY (person, quiz, question, at_ms, grade)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE survey_reply (
      person TEXT NOT NULL,
      course TEXT NOT NULL,
      choice TEXT NOT NULL,
      PRIMARY KEY (person, course, choice)
    ) STRICT, WITHOUT ROWID;

    -- `id` names an answer sheet, nobody.
    CREATE TABLE survey_answer (
      id       TEXT    NOT NULL,
      course   TEXT    NOT NULL,
      survey   TEXT    NOT NULL,
      document TEXT    NOT NULL,
      answers  TEXT    NOT NULL,
      at_ms    INTEGER NOT NULL,
      PRIMARY KEY (course, id, survey, document, answers)
    ) STRICT, WITHOUT ROWID;

    -- Answer sheets that wait until there are enough of them to be mixed; see SurveyBox.swift. In the
    -- order of their random ids, so that the file does not keep the order in which they came. Neither
    -- history nor derived.
    CREATE TABLE survey_box (
      id       TEXT NOT NULL PRIMARY KEY,
      course   TEXT NOT NULL,
      survey   TEXT NOT NULL,
      document TEXT NOT NULL,
      answers  TEXT NOT NULL
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
    CREATE INDEX lesson_remark_of_person ON lesson_remark (person);

    -- A reply is to a question in an attempt or to a remark on a lesson.
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
    CREATE INDEX remark_reply_to_question ON remark_reply (attempt, question)
    WHERE attempt IS NOT NULL;
    CREATE INDEX remark_reply_to_remark ON remark_reply (remark) WHERE remark IS NOT NULL;

    CREATE TABLE reply_seen (
      person TEXT NOT NULL,
      reply  TEXT NOT NULL,
      PRIMARY KEY (person, reply)
    ) STRICT, WITHOUT ROWID;
    """

  static let feedbackTables = [
    "review", "survey_reply", "survey_answer", "lesson_remark", "remark_reply", "reply_seen",
  ]
}
