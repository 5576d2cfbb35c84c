package import LearningCore

/// A file on who came to a session, as it was read.
struct ReadAttendance {
  var attendance: SessionAttendance?
  /// The session it is about.
  var session: SessionID?
  var document: MarkdownDocument
  var diagnostics: [Diagnostic]
  var allowed: Set<Diagnostic.ID>
}

/// Compiles `Site/Sessions/Attendance/<session>.md`. Whether there is such a session is not looked at.
package func compileAttendance(_ file: SourceFile) -> Compilation<SessionAttendance?> {
  let read = readAttendance(file)
  return Compilation(read.attendance, read.diagnostics)
}

func readAttendance(_ file: SourceFile, recorder: ShapeRecorder? = nil) -> ReadAttendance {
  let split = SplitFile(file)
  var front = FrontMatter(split, recorder: recorder)
  let document = MarkdownReader.read(split.body)
  let people = 0...100_000
  let women = front.integer("women", in: people) ?? 0
  let men = front.integer("men", in: people) ?? 0
  let undisclosed = front.integer("undisclosed", in: people) ?? 0
  var attendance = SessionAttendance(
    women: women, men: men, undisclosed: undisclosed,
    withDisability: front.integer("disability", in: people),
    elderly: front.integer("elderly", in: people), ratings: front.ratings(),
    blocks: document.blocks, path: file.path)
  front.limit("disability", &attendance.withDisability, to: attendance.total)
  front.limit("elderly", &attendance.elderly, to: attendance.total)
  if attendance.rated > attendance.total {
    front.rejectMoreThan(attendance.total, "ratings")
    attendance.ratings = nil
  }
  let allowed = front.allowedDiagnostics()
  front.finish()
  var found = split.diagnostics + document.diagnostics + lineDiagnostics(of: split.body)
  found.removeAll { $0.severity == .warning && allowed.contains($0.id) }
  let id = sessionName(of: file)
  if id == nil { found.append(.fileNameUnusable(at: SourceRange(file: file.path, line: 1))) }
  return ReadAttendance(
    attendance: attendance, session: id, document: document,
    diagnostics: front.diagnostics + found, allowed: allowed)
}

extension FrontMatter {
  /// `ratings`: how many gave each mark, `{1: 0, 2: 1, 3: 4, 4: 9, 5: 6}`.
  fileprivate mutating func ratings() -> [Int]? {
    guard var inner = nested("ratings") else { return nil }
    let counts = (1...SessionAttendance.bestRating).map {
      inner.integer(String($0), in: 0...100_000) ?? 0
    }
    inner.finish()
    adopt(inner)
    return counts
  }

  /// A part of those who came is no more than all.
  fileprivate mutating func limit(_ key: String, _ count: inout Int?, to total: Int) {
    guard let written = count, written > total else { return }
    rejectMoreThan(total, key)
    count = nil
  }

  fileprivate mutating func rejectMoreThan(_ total: Int, _ key: String) {
    reject(
      key,
      Phrase(
        "paling banyak \(total), yaitu semua yang hadir",
        "at most \(total), which is everybody who came"))
  }
}
