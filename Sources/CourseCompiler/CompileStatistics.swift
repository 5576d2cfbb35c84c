package import LearningCore

/// Reads what `balai report public` wrote.
///
/// Numbers of people that are no full groups are refused, so that a file that was edited by hand
/// tells no more than one that was not.
///
/// - Returns: `nil` where it does not say of when it is.
package func compileStatistics(_ file: SourceFile) -> Compilation<PublicStatistics?> {
  let yaml = YAMLText(file)
  var front = FrontMatter(yaml, path: file.path)
  front.require("date", expected: Phrase("tanggal, misalnya 2026-12-31", "a date"))
  let date = front.date("date")
  let least = PublicStatistics.leastGroup
  let group = front.integer("group", in: least...1000) ?? least
  let courses = front.statisticsOfCourses(group)
  let sessions = front.statisticsOfSessions(group)
  front.finish()
  let statistics = date.map {
    PublicStatistics(date: $0, group: group, courses: courses, sessions: sessions)
  }
  return Compilation(statistics, yaml.diagnostics + front.diagnostics)
}

extension FrontMatter {
  fileprivate mutating func statisticsOfCourses(_ group: Int) -> [PublicStatistics.Course] {
    nestedList("courses").compactMap { entry in
      var entry = entry
      let id = entry.name(
        "course", expected: Phrase("folder sebuah kursus", "the folder of a course")
      ) { CourseID($0) }
      let years = entry.nestedList("years").compactMap { year -> PublicStatistics.Counts? in
        var year = year
        defer { adopt(year) }
        let counts = year.integer("year", in: 1970...9999).map {
          PublicStatistics.Counts(
            year: $0, began: year.people("began", group), finished: year.people("finished", group),
            certified: year.people("certified", group),
            minutes: year.integer("minutes", in: 0...Self.most) ?? 0)
        }
        year.finish()
        return counts
      }
      entry.finish()
      adopt(entry)
      return id.map { PublicStatistics.Course(id: $0, years: years.sorted { $0.year < $1.year }) }
    }
  }

  fileprivate mutating func statisticsOfSessions(_ group: Int) -> [PublicStatistics.Sessions] {
    nestedList("sessions").compactMap { entry -> PublicStatistics.Sessions? in
      var entry = entry
      let year = entry.integer("year", in: 1970...9999)
      let held = entry.integer("held", in: 0...Self.most) ?? 0
      let people = entry.people("people", group)
      entry.finish()
      adopt(entry)
      return year.map { PublicStatistics.Sessions(year: $0, held: held, people: people) }
    }.sorted { $0.year < $1.year }
  }

  private mutating func people(_ key: String, _ group: Int) -> Int {
    guard let count = integer(key, in: 0...Self.most) else { return 0 }
    guard count.isMultiple(of: group) else {
      reject(key, Phrase("kelipatan \(group)", "a multiple of \(group)"))
      return 0
    }
    return count
  }

  private static var most: Int { 1_000_000_000 }
}
