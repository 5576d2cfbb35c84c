import Certificates
import CourseCompiler
import LearnerRecords
import LearningCore
import ProgressTracker
import QuizEngine

/// Works out what a corrected quiz means for the attempts at it, and records it.
struct Regrading {
  let library: Library
  let root: String
  let records: LearnerRecords
  let folder: RecordsFolder
  let world: World
  /// Makes a quiz of its text: of the file of today, and of those that the records keep.
  var compile: (SourceFile, QuizID) throws -> Compilation<Quiz> = { compileQuiz($0, id: $1) }

  // MARK: Working out

  func plan(_ id: QuizID, _ request: RegradeRequest) throws -> RegradePlan {
    guard let path = library[quiz: id]?.path else {
      throw SessionError.noSuchQuiz(id.description)
    }
    let file = SourceFile(path: path, text: try Files.readText(root + "/" + path))
    let compilation = try compile(file, id)
    let quiz = compilation.output
    guard !compilation.hasErrors else {
      throw SessionError.quizHasErrors(quiz.title, path: file.path)
    }
    let order = RegradeOrder(
      quiz: quiz, document: digest(of: file.text),
      named: request.isForAll ? nil : request.questions, allCredit: request.allCredit,
      dropped: request.dropped)
    var regrader = Regrader(order) { [records, compile] in
      try compile(records.document($0), id).output
    }
    var plan = RegradePlan(quiz: quiz, file: file, request: request)
    let people = Dictionary(uniqueKeysWithValues: try records.people().map { ($0.id, $0) })
    var asked = Set(quiz.questions.map(\.id))
    let attempts = try records.attempts(at: quiz.id)
    try ProgressBar.during(Phrase("Menilai ulang", "Marking again"), world: world) { bar in
      for (index, id) in attempts.enumerated() {
        let attempt = try records.attempt(id)
        asked.formUnion(attempt.plan.items.map(\.question))
        let nobody = Person(id: attempt.person, name: "", nip: nil, unit: nil)
        try add(attempt, of: people[attempt.person] ?? nobody, judgedBy: &regrader, to: &plan)
        bar.show(index + 1, of: attempts.count)
      }
    }
    if let unknown = request.all.subtracting(asked).min() {
      throw RegradeError.noSuchQuestion(unknown.description)
    }
    plan.certificates = try certificates(after: plan)
    return plan
  }

  private func add(
    _ attempt: AttemptRecord, of person: Person, judgedBy regrader: inout Regrader,
    to plan: inout RegradePlan
  ) throws {
    let id = attempt.plan.id
    guard let before = attempt.result else { return plan.open += 1 }
    let earlier = try records.regrades(of: id)
    let regrade: AttemptRegrade
    do { regrade = try regrader.regrade(attempt, standing: earlier.standing) } catch {
      guard let refusal = error as? RegradeRefusal else { throw error }
      return plan.refused.append((person, id, refusal))
    }
    for (question, outcome) in regrade.questions {
      let frozen = try regrader.quiz(attempt.plan.document)[question: question]
      plan.notes[
        question,
        default: RegradePlan.QuestionNote(
          id: question, keyBefore: frozen?.interaction.keyText ?? "",
          keyAfter: plan.quiz[question: question]?.interaction.keyText ?? "")
      ].count(outcome, regrade.rewordings[question] ?? [])
    }
    guard !regrade.corrections.isEmpty else { return plan.unchanged += 1 }
    plan.changes.append(
      RegradePlan.Change(
        person: person, attempt: attempt, before: before, regrade: regrade,
        corrections: earlier.count))
  }

  /// What the changes mean for certificates of the courses whose exam this is.
  private func certificates(after plan: RegradePlan) throws -> [RegradePlan.Certificate] {
    let courses = library.courses.filter { $0.certificate?.exam == plan.quiz.id }
    guard !courses.isEmpty else { return [] }
    var results: [AttemptID: AttemptResult] = [:]
    for change in plan.changes { results[change.attempt.plan.id] = change.after }
    var seen: Set<PersonID> = []
    var found: [RegradePlan.Certificate] = []
    for person in plan.changes.map(\.person) where seen.insert(person.id).inserted {
      let before = try records.learningRecord(of: person.id)
      var after = before
      for index in after.attempts.indices {
        guard let result = results[after.attempts[index].id] else { continue }
        after.attempts[index].score = result.score
        after.attempts[index].passed = result.passed
        after.attempts[index].isRegraded = true
      }
      for course in courses {
        let progress = courseProgress(course, in: library, of: after)
        let matter: RegradePlan.Certificate.Matter
        if let certificate = progress.certificate {
          let stated = markStated(on: certificate, folder: folder, world: world)
          guard let consequence = progress.consequence(ofMarkStated: stated) else { continue }
          matter = .consequence(consequence, number: certificate.certificate.number)
        } else if progress.offersCertificate, progress.isCompleted,
          !courseProgress(course, in: library, of: before).isCompleted
        {
          matter = .due
        } else {
          continue
        }
        found.append(RegradePlan.Certificate(person: person, course: course, matter: matter))
      }
    }
    return found
  }

  // MARK: Recording

  /// Records the changes, all or none, and books what is due to those who passed by it.
  func apply(_ plan: RegradePlan, why reason: String, by person: PersonID) throws {
    guard !plan.changes.isEmpty, let id = RegradeID(world.newID()) else { return }
    let now = world.now()
    let entries = plan.changes.map { change in
      Entry(
        person: change.attempt.person, at: now,
        fact: .attemptRegraded(
          change.attempt.plan.id, change.after,
          Regrade(
            id: id, corrections: change.regrade.corrections, reason: reason, orderedBy: person)))
    }
    let usesText = plan.changes.contains { change in
      change.regrade.corrections.values.contains(.asIn(digest(of: plan.file.text)))
    }
    try records.regrade(
      entries, by: usesText ? plan.file : nil,
      corrected: Dictionary(
        uniqueKeysWithValues: plan.changes.map { ($0.attempt.plan.id, $0.corrections) }))
    for person in Set(plan.changes.map(\.attempt.person)).sorted() {
      let due = dueCompletions(in: library, of: try records.learningRecord(of: person))
      try records.append(due.map { Entry(person: person, at: now, fact: $0) })
    }
  }

  /// Who decides: the one who is named, made where nobody has that name, else the only person here.
  func decider(named name: String?) throws -> PersonID {
    if let name { return try CurrentPerson.decider(named: name, in: records, world: world).id }
    do {
      if let person = try CurrentPerson.find(named: nil, in: records, world: world) {
        return person.id
      }
    } catch PersonError.several {}
    throw RegradeError.nobodyNamed
  }
}

/// The mark that a certificate states, in hundredths of a percent; `nil` when it states none or its
/// text is no longer kept.
func markStated(
  on certificate: CertificateRecord, folder: RecordsFolder, world: World
) -> Int? {
  try? CertificateText(certificate, folder: folder, world: world).claim.basisPoints
}
