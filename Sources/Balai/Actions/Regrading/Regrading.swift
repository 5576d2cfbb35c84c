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
  /// Makes a quiz of its text.
  var compile: (SourceFile, QuizID) throws -> Quiz = { file, id in
    let compilation = compileQuiz(file, id: id)
    guard !compilation.hasErrors else {
      throw SessionError.quizHasErrors(compilation.output.title, path: file.path)
    }
    return compilation.output
  }

  // MARK: Working out

  func plan(_ id: QuizID, _ request: RegradeRequest) throws -> RegradePlan {
    guard let path = library[quiz: id]?.path else {
      throw SessionError.noSuchQuiz(id.description)
    }
    let file = SourceFile(path: path, text: try Files.readText(root + "/" + path))
    let quiz = try compile(file, id)
    let order = RegradeOrder(
      quiz: quiz, document: digest(of: file.text),
      named: request.isForAll ? nil : request.questions, allCredit: request.allCredit,
      dropped: request.dropped)
    var regrader = Regrader(order) { [records, compile] in try compile(records.document($0), id) }
    let people = Dictionary(uniqueKeysWithValues: try records.people().map { ($0.id, $0) })
    var plan = RegradePlan(quiz: quiz, file: file, request: request)
    var notes: [QuestionID: RegradePlan.QuestionNote] = [:]
    var asked = Set(quiz.questions.map(\.id))
    for id in try records.attempts(at: quiz.id) {
      let attempt = try records.attempt(id)
      asked.formUnion(attempt.plan.items.map(\.question))
      guard let before = attempt.result else {
        plan.open += 1
        continue
      }
      let person =
        people[attempt.person] ?? Person(id: attempt.person, name: "", nip: nil, unit: nil)
      let earlier = try records.regrades(of: id)
      do {
        let regrade = try regrader.regrade(attempt, standing: earlier.standing)
        for (question, outcome) in regrade.questions {
          let frozen = try regrader.quiz(attempt.plan.document)[question: question]
          notes[
            question,
            default: RegradePlan.QuestionNote(
              id: question, keyBefore: frozen?.interaction.keyText ?? "",
              keyAfter: quiz[question: question]?.interaction.keyText ?? "")
          ].count(outcome, regrade.rewordings[question] ?? [])
        }
        guard !regrade.corrections.isEmpty else {
          plan.unchanged += 1
          continue
        }
        plan.changes.append(
          RegradePlan.Change(
            person: person, attempt: attempt, before: before, regrade: regrade,
            corrections: earlier.count))
      } catch let refusal as RegradeRefusal {
        plan.refused.append((person, id, refusal))
      }
    }
    if let unknown = request.all.subtracting(asked).min() {
      throw RegradeError.noSuchQuestion(unknown.description)
    }
    plan.questions =
      quiz.questions.compactMap { notes[$0.id] }
      + notes.values.filter { quiz[question: $0.id] == nil }.sorted { $0.id < $1.id }
    plan.certificates = try certificates(after: plan)
    return plan
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
    let name = name?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    do {
      if let person = try CurrentPerson.find(named: name, in: records, world: world) {
        return person.id
      }
    } catch PersonError.several { throw RegradeError.nobodyNamed } catch PersonError.notFound(
      let named, matches: 0)
    {
      guard let name, named == name, !name.isEmpty, let id = PersonID(world.newID()) else {
        throw PersonError.notFound(named, matches: 0)
      }
      try records.save(Person(id: id, name: name, nip: nil, unit: nil), at: world.now())
      return id
    }
    throw RegradeError.nobodyNamed
  }
}

extension RegradePlan.QuestionNote {
  fileprivate mutating func count(_ outcome: QuestionRegrade, _ rewordings: [Rewording]) {
    switch outcome {
    case .corrected(let correction): corrected[correction, default: 0] += 1
    case .skipped(let reason): skipped[reason, default: 0] += 1
    }
    self.rewordings.formUnion(rewordings)
  }
}

/// The mark that a certificate states, in hundredths of a percent; `nil` when it states none or its
/// text is no longer kept.
func markStated(
  on certificate: CertificateRecord, folder: RecordsFolder, world: World
) -> Int? {
  try? CertificateText(certificate, folder: folder, world: world).claim.basisPoints
}

extension Interaction {
  /// What is right, in the words of the author.
  fileprivate var keyText: String {
    switch self {
    case .choice(let choice):
      choice.keys.map { choice.options[$0].content.plainText.oneLine }.joined(separator: "; ")
    case .shortAnswer(let answer): answer.accepted.map(\.text.written).joined(separator: "; ")
    case .numeric(let answer): answer.accepted.map(\.written).joined(separator: "; ")
    case .ordering(let ordering):
      ordering.items.map(\.plainText.oneLine).joined(separator: "; ")
    case .matching(let matching):
      zip(matching.prompts, matching.keys).map {
        "\($0.plainText) = \(matching.targets[$1].plainText)"
      }.joined(separator: "; ")
    case .cloze(let cloze):
      cloze.gaps.map { $0.map(\.written).joined(separator: "|") }.joined(separator: "; ")
    case .likert, .open: ""
    }
  }
}

extension String {
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
