import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker

/// What `balai report public` says: how many learned, so that it can be told to everybody.
struct PublicReport {
  let statistics: PublicStatistics
  private let library: Library

  /// - Parameter library: with the sessions and who came to them.
  init(of library: Library, in records: LearnerRecords, now: Timestamp) throws {
    self.library = library
    let workspace = library.workspace
    let group = max(workspace.surveyMinimum, PublicStatistics.leastGroup)
    var tallies: [CourseID: Tally] = [:]
    let firsts = try records.firstLessons()
    let courses = library.courses.filter { $0.modules.contains { $0.visibility == .public } }
    for learner in try records.everybody() {
      for course in courses {
        let milestones = milestones(
          of: course, in: library, record: learner.record,
          firstLesson: firsts[learner.person.id]?[course.id])
        let certificate = learner.record.certificates.last {
          $0.certificate.course == course.id && $0.revocation == nil
        }
        tallies[course.id, default: Tally()].add(
          milestones, certified: certificate.flatMap { $0.isValid(at: now) ? $0.issuedAt : nil },
          in: workspace.zone)
      }
    }
    statistics = PublicStatistics(
      date: now.date(in: workspace.zone), group: group,
      courses: courses.compactMap { course in
        let years = tallies[course.id]?.years(group: group, minutes: course.minutes) ?? []
        return years.isEmpty ? nil : PublicStatistics.Course(id: course.id, years: years)
      },
      sessions: Self.sessions(of: library, group: group, now: now))
  }

  private static func sessions(
    of library: Library, group: Int, now: Timestamp
  ) -> [PublicStatistics.Sessions] {
    var held: [Int: Int] = [:]
    var people = PeopleByYear()
    for session in library.sessions where !session.isCancelled && session.end.time <= now {
      let year = session.start.time.date(in: session.start.zone).year
      held[year, default: 0] += 1
      if let attendance = session.attendance { people.add(attendance.total, in: year) }
    }
    let years = held.keys.sorted()
    return zip(years, people.shown(group: group, in: years)).map {
      PublicStatistics.Sessions(year: $0, held: held[$0] ?? 0, people: $1)
    }
  }

  // MARK: Words

  var report: Report {
    let years = statistics.years
    var parts: [Report.Part] = [
      .paragraph(statistics.date.phrase),
      .paragraph(
        Phrase(
          "Orang dihitung per kelompok berisi \(statistics.group). Kelompok yang belum penuh tidak ikut "
            + "dihitung; 0 berarti belum ada kelompok yang penuh.",
          "Only full groups of \(statistics.group) people are told, in the year they became full; 0 means "
            + "that none did.")),
    ]
    if years.isEmpty, statistics.sessions.isEmpty {
      parts.append(
        .paragraph(Phrase("Belum ada yang bisa disebut.", "There is nothing to tell yet.")))
    }
    if !years.isEmpty {
      parts += [
        .heading(Phrase("Menurut tahun", "By year")), table(years.map { ("\($0.year)", $0) }),
      ]
      let courses = statistics.courses.map { course in
        (library[course: course.id]?.title ?? course.id.description, course.years.total())
      }
      parts += [.heading(Phrase("Menurut kursus", "By course")), table(courses)]
    }
    if !statistics.sessions.isEmpty { parts += sessionParts }
    return Report(title: Phrase("Statistik untuk umum", "Public statistics"), parts: parts)
  }

  private func table(_ rows: [(name: String, counts: PublicStatistics.Counts)]) -> Report.Part {
    .table(
      Report.Table(
        columns: [
          .init(Phrase("Tentang", "About")), .init(Phrase("Mulai", "Began"), isNumber: true),
          .init(Phrase("Selesai", "Finished"), isNumber: true),
          .init(Phrase("Bersertifikat", "Certified"), isNumber: true),
          .init(Phrase("JP", "Hours"), isNumber: true),
        ],
        rows: rows.map { name, counts in
          [name].map(Phrase.init(verbatim:))
            + [
              counts.began, counts.finished, counts.certified,
              library.workspace.hours(minutes: counts.minutes).whole,
            ].map { Phrase(verbatim: "\($0)") }
        }))
  }

  private var sessionParts: [Report.Part] {
    [
      .heading(Phrase("Sosialisasi", "Community sessions")),
      .table(
        Report.Table(
          columns: [
            .init(Phrase("Tahun", "Year")), .init(Phrase("Diadakan", "Held"), isNumber: true),
            .init(Phrase("Orang hadir", "People who came"), isNumber: true),
          ],
          rows: statistics.sessions.map { year in
            [year.year, year.held, year.people].map { Phrase(verbatim: "\($0)") }
          })),
    ]
  }

  var json: JSON {
    .object([
      "date": .string(statistics.date.description), "group": .integer(statistics.group),
      "courses": .array(
        statistics.courses.map { course in
          .object([
            "course": .string(course.id.description),
            "years": .array(
              course.years.map { year in
                .object([
                  "year": .integer(year.year), "began": .integer(year.began),
                  "finished": .integer(year.finished), "certified": .integer(year.certified),
                  "minutes": .integer(year.minutes),
                ])
              }),
          ])
        }),
      "sessions": .array(
        statistics.sessions.map { year in
          .object([
            "year": .integer(year.year), "held": .integer(year.held),
            "people": .integer(year.people),
          ])
        }),
    ])
  }
}

/// What is counted of one course, before it is made fit to be told.
private struct Tally {
  private var began = PeopleByYear()
  private var finished = PeopleByYear()
  private var certified = PeopleByYear()
  private var minutes = PeopleByYear()

  mutating func add(
    _ milestones: CourseMilestones, certified issued: Timestamp?, in zone: UTCOffset
  ) {
    if let at = milestones.began { began.add(in: at.date(in: zone).year) }
    if let at = milestones.finished { finished.add(in: at.date(in: zone).year) }
    if let issued { certified.add(in: issued.date(in: zone).year) }
    for (count, at) in milestones.minutes { minutes.add(count, in: at.date(in: zone).year) }
  }

  /// - Parameter most: minutes of the whole course.
  func years(group: Int, minutes most: Int) -> [PublicStatistics.Counts] {
    let years = began.years.union(finished.years).union(certified.years).union(minutes.years)
      .sorted()
    let counts = [began, finished, certified].map { $0.shown(group: group, in: years) }
    let amounts = minutes.shownAmounts(group: group, of: began, most: most, in: years)
    return years.indices.map { place in
      PublicStatistics.Counts(
        year: years[place], began: counts[0][place], finished: counts[1][place],
        certified: counts[2][place], minutes: amounts[place])
    }.filter { !$0.isEmpty }
  }
}

extension CertificateRecord {
  /// Not revoked, and not ended as it says itself.
  fileprivate func isValid(at now: Timestamp) -> Bool {
    guard revocation == nil else { return false }
    return (CertificateClaim.statedEnd(in: certificate.jws) ?? nil).map { now < $0 } ?? true
  }
}
