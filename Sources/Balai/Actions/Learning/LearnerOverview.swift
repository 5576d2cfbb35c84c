import LearnerRecords
import LearningCore
import ProgressTracker

/// Everything there is to say about how far one person is.
struct LearnerOverview {
  let workspace: Workspace
  let person: Person?
  let courses: [CourseProgress]
  let paths: [PathProgress]
  let ledger: TrainingLedger
  let year: Int
  /// The course to go on with.
  let current: CourseProgress?

  init(_ reading: ProgressReading, person: Person?, record: LearningRecord) throws {
    self.init(
      reading.library, person: person, record: record,
      courses: try reading.progress(of: record), now: reading.now)
  }

  /// - Parameter courses: the person's progress in every course.
  init(
    _ library: Library, person: Person?, record: LearningRecord, courses: [CourseProgress],
    now: Timestamp
  ) {
    (workspace, self.person, self.courses) = (library.workspace, person, courses)
    let today = now.date(in: workspace.zone)
    let assigned = person.map(library.workspace.paths(of:)) ?? []
    paths = assigned.map { PathProgress($0, courses: courses, today: today) }
    ledger = TrainingLedger(
      earned: record.earnedMinutes,
      planned: plannedMinutes(courses, paths: assigned, today: today),
      target: workspace.hoursTarget(of: person), zone: workspace.zone, through: today.year)
    year = today.year
    current = currentCourse(among: courses, lastLesson: record.lastLesson, paths: paths)
  }

  /// This year's hours. A ledger always has this year.
  var thisYear: TrainingLedger.Year? { ledger[year] }

  /// `Jam pelajaran 2026: 2 JP dari sasaran 20 JP.`
  var hoursSentence: Phrase {
    guard let thisYear else { return Phrase("", "") }
    func hours(_ minutes: Int) -> Phrase { workspace.hours(minutes: minutes).phrase }
    let (total, target) = (hours(thisYear.total), hours(thisYear.target))
    var indonesian = "Jam pelajaran \(year): \(total.indonesian) dari sasaran \(target.indonesian)"
    var english = "Training hours \(year): \(total.english) of a target of \(target.english)"
    if thisYear.carried > 0 {
      let carried = hours(thisYear.carried)
      indonesian += ", termasuk \(carried.indonesian) dari tahun sebelumnya"
      english += ", with \(carried.english) from earlier years"
    }
    return Phrase(indonesian + ".", english + ".")
  }

  /// One for each path: how far it is, and what is next.
  var pathSentences: [Phrase] {
    paths.filter { !$0.required.isEmpty }.map { path in
      var indonesian =
        "\(path.path.title): \(path.completed) dari \(path.required.count) kursus wajib selesai"
      var english =
        "\(path.path.title): \(path.completed) of \(path.required.count) required courses completed"
      if let due = path.path.due, path.next != nil {
        indonesian += path.isOverdue ? ", sudah lewat " : ", paling lambat "
        english += path.isOverdue ? ", was due on " : ", due on "
        (indonesian, english) = (indonesian + due.phrase.indonesian, english + due.phrase.english)
      }
      if let next = path.next {
        (indonesian, english) = (
          indonesian + ". Wajib berikutnya: \(next.title)",
          english + ". Required next: \(next.title)"
        )
      }
      return Phrase(indonesian + ".", english + ".")
    }
  }
}
