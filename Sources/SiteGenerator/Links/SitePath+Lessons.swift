extension SitePath {
  /// Where the lessons are that a file holds together: slides and papers are of a module or of a
  /// course.
  ///
  /// - Returns: their folder with a `/` at its end; `nil` for other files.
  package static func lessonFolder(ofWhole path: String) -> String? {
    let names = path.split(separator: "/")
    switch (names.first, names.count) {
    case ("salindia", 4), ("cetak", 4): return "kursus/\(names[1])/\(names[2])/"
    case ("cetak", 3): return "kursus/\(names[1])/"
    default: return nil
    }
  }

  /// The folders that a lesson is in, of its module and of its course; none for other files.
  package static func foldersAround(lesson path: String) -> [String] {
    let names = path.split(separator: "/")
    guard names.count == 5, names[0] == "kursus", names[4] == "index.html" else { return [] }
    return ["kursus/\(names[1])/\(names[2])/", "kursus/\(names[1])/"]
  }
}
