import CourseCompiler
import LearningCore

/// What `balai report public` wrote for the site.
enum StatisticsFile {
  static let path = "Site/statistik.yml"

  /// - Returns: nothing where there is no such file.
  static func read(below root: String) throws(FileError) -> Compilation<PublicStatistics?> {
    guard Files.exists(root + "/" + path) else { return Compilation(nil, []) }
    return compileStatistics(SourceFile(path: path, text: try Files.readText(root + "/" + path)))
  }

  static func text(of statistics: PublicStatistics) -> String {
    var lines = [
      Phrase(
        "# Ditulis oleh 'balai report public': orang dihitung per kelompok berisi \(statistics.group).",
        "# Written by 'balai report public': full groups of \(statistics.group) people."
      ).text,
      "date: \(statistics.date)", "group: \(statistics.group)",
    ]
    if !statistics.courses.isEmpty { lines.append("courses:") }
    for course in statistics.courses {
      lines += ["  - course: \(course.id)", "    years:"]
      lines += course.years.map { year in
        "      - {year: \(year.year), began: \(year.began), finished: \(year.finished), "
          + "certified: \(year.certified), minutes: \(year.minutes)}"
      }
    }
    if !statistics.sessions.isEmpty { lines.append("sessions:") }
    lines += statistics.sessions.map { sessions in
      "  - {year: \(sessions.year), held: \(sessions.held), people: \(sessions.people)}"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
