import GRDB
package import LearningCore

extension LearnerRecords {
  /// Records that a question was asked again by itself, and keeps the text it was asked in.
  package func review(
    _ question: QuestionID, in document: SourceFile, of quiz: QuizID, grade: RecallGrade,
    by person: PersonID, at time: Timestamp
  ) throws(RecordError) {
    let review = QuestionReview(
      quiz: quiz, question: question, document: digest(of: document.text), grade: grade)
    try write { db in
      _ = try db.keep(document)
      try append(Entry(person: person, at: time, fact: .questionReviewed(review)), in: db)
    }
  }

  /// What a person answered that tells how well it is remembered: in practice, exams and
  /// post-tests that were handed in, by the marks as they are now, and in reviews. A pre-test asks
  /// what nobody was taught yet.
  ///
  /// An answer that earned everything is ``RecallGrade/good``, any other ``RecallGrade/again``. A
  /// question that was dropped from the marks says nothing.
  package func recalls(of person: PersonID) throws(RecordError) -> [Recall] {
    try read { db in
      let attempts = try Row.fetchAll(
        db,
        sql: """
          SELECT quiz, item.value ->> 'question' AS question, submitted_ms AS at_ms,
            iif((marks ->> item.key) >= (item.value ->> 'points') * ?2, 3, 1) AS grade
          FROM attempt JOIN json_each(plan, '$.items') AS item
          WHERE person IN (\(Self.sameAsFirst)) AND submitted_ms IS NOT NULL
            AND plan ->> 'quizKind' IN ('practice', 'exam', 'posttest')
            AND NOT (regrades > 0 AND EXISTS (
              SELECT 1 FROM regrade JOIN json_each(regrade.regrade, '$.corrections') AS correction
              WHERE regrade.attempt = attempt.id AND correction.value ->> 'judged' = 'dropped'
                AND correction.value ->> 'question' = item.value ->> 'question'))
          """, arguments: [person.description, Mark.unitsPerPoint])
      let reviews = try Row.fetchAll(
        db,
        sql:
          "SELECT quiz, question, at_ms, grade FROM review WHERE person IN (\(Self.sameAsFirst))",
        arguments: [person.description])
      return try (attempts + reviews).map { row in
        guard let grade = RecallGrade(number: row["grade"]) else {
          throw RecordError.corruptRow(table: "review", detail: "grade")
        }
        return Recall(
          quiz: try row.name("quiz"), question: try row.name("question"), at: row.time("at_ms"),
          grade: grade)
      }
    }
  }
}

extension RecallGrade {
  fileprivate init?(number: Int) {
    guard let grade = RecallGrade.allCases.first(where: { $0.number == number }) else {
      return nil
    }
    self = grade
  }
}
