import CTerminal
import CourseCompiler
import Foundation
import LearnerRecords
import LearningCore
import QuizEngine
import SiteGenerator

/// `balai-bench WORKSPACE BALAI [PART]`: the figures the project promises, each as a ratio in one run;
/// all of them, or those of one part.
///
/// `balai-bench score RECORDS QUIZ`: what is measured of scoring; prints the number of responses and the
/// units they earned. `balai-bench write KIND PATH START`: one of the writers that ``Writing`` starts.
@main
struct Main {
  static func main() throws {
    // As the program itself does.
    balai_keep_memory()
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "score",
      let quiz = QuizID(CommandLine.arguments[3])
    {
      let scoring = try Scoring(of: quiz, recordsIn: CommandLine.arguments[2])
      return print(scoring.responses, scoring.total.units)
    }
    if CommandLine.arguments.count == 5, CommandLine.arguments[1] == "write",
      let start = Double(CommandLine.arguments[4])
    {
      return try Writing.crowdMember(
        CommandLine.arguments[2], CommandLine.arguments[3], from: start)
    }
    guard (3...4).contains(CommandLine.arguments.count) else { usage() }
    let (workspace, balai) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let asked = CommandLine.arguments.dropFirst(3).first
    let parts = parts(workspace: workspace, balai: balai)
      .filter { $0.name == asked || asked == nil }
    guard !parts.isEmpty else { usage() }
    for part in parts { try part.report() }
  }

  private static func parts(
    workspace: String, balai: String
  ) -> [(name: String, report: () throws -> Void)] {
    [
      ("compiling", { print(try compileAndRender(workspace).text) }),
      (
        "checking",
        {
          for row in try Checking.rows(try readContent(workspace), balai: balai) { print(row.text) }
        }
      ), ("start-up", { print(try startUp(workspace: workspace, balai: balai).text) }),
      ("writing", { try Writing.report(balai: balai) }),
      ("statistics", { try Statistics.report(workspace: workspace, balai: balai) }),
      ("bundles", { try Bundles.report(balai: balai) }),
      ("printing", { try Printing.report(workspace: workspace, balai: balai) }),
      ("sites", { try Sites.report(workspace: workspace, balai: balai) }),
      ("site-peers", { try Sites.reportPeers(workspace: workspace, balai: balai) }),
      ("searching", { try Searching.report(workspace: workspace, balai: balai) }),
      ("serving", { try Serving.report(workspace: workspace, balai: balai) }),
    ]
  }

  private static func usage() -> Never {
    let parts = parts(workspace: "", balai: "").map(\.name).joined(separator: "|")
    print("usage: balai-bench WORKSPACE BALAI [\(parts)]")
    exit(2)
  }

  /// The shipped content, as often as it takes to make 10 MB, against libcmark's own parse and
  /// render of the same bytes, on one core.
  static func compileAndRender(_ root: String) throws -> Row {
    let content = try readContent(root)
    let size = content.reduce(0) { $0 + $1.text.utf8.count }
    let copies = 10_000_000 / size + 1
    let files = (0..<copies).flatMap { copy in
      // A name of the same length, so that every link leads somewhere and no byte is added.
      let name = "salinan-" + String(repeating: "0", count: 8 - String(copy).count) + String(copy)
      return content.map { file in
        SourceFile(
          path: file.path.replacing("keamanan-digital", with: name),
          text: file.text.replacing("keamanan-digital", with: name))
      }
    }
    let workspace = Workspace(organisation: "Bench")
    let megabytes = String(format: "%.1f", Double(size * copies) / 1e6)
    var rendered = 0
    return Row(
      "compile and render \(files.count) files, \(megabytes) MB", rounds: 7, goal: 3,
      ours: {
        let library = compileLibrary(
          WorkspaceFiles(texts: files, others: []), workspace: workspace
        ).output
        rendered = 0
        for course in library.courses {
          for module in course.modules {
            for lesson in module.lessons {
              let page = SitePath.lesson(LessonPlace(course.id, module.id, lesson.id))
              rendered +=
                renderHTML(
                  lesson.blocks, links: LinkResolver(library: library, page: page)
                ).count
            }
          }
        }
        for quiz in library.quizzes {
          let links = LinkResolver(library: library, page: .home)
          for question in quiz.questions {
            rendered += renderHTML(question.stem + question.explanation, links: links).count
            for option in question.interaction.choice?.options ?? [] {
              rendered += renderHTML(option.content + option.feedback, links: links).count
            }
          }
        }
        precondition(rendered > size * copies / 2, "too little was rendered")
      },
      peer: "libcmark",
      theirs: { Checking.renderWithLibcmark(files) })
  }

  /// The whole process `balai progress` on records with 1,000 attempts, against the whole process
  /// `sqlite3 FILE 'select 1'` on the same file.
  static func startUp(workspace: String, balai: String) throws -> Row {
    let folder = FileManager.default.temporaryDirectory.appending(path: "balai-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let attempts = try fill(folder.path, workspace: workspace)
    return try Row(
      "start-up of 'balai progress', \(attempts) attempts", rounds: 40, goal: 3,
      ours: {
        try run(balai, ["progress", "--workspace", workspace, "--records", folder.path])
      },
      peer: "sqlite3 'select 1'",
      theirs: { try run("/usr/bin/sqlite3", [folder.path + "/records.sqlite", "select 1"]) })
  }

  private static func fill(_ folder: String, workspace: String) throws -> Int {
    let now = Timestamp(millisecondsSince1970: 1_767_225_600_000)
    let records = try LearnerRecords(folder: folder, now: now) { "bench" }
    guard let person = PersonID("bench"), let id = QuizID("keamanan-digital/kata-sandi") else {
      return 0
    }
    try records.save(Person(id: person, name: "Bench"), at: now)
    let path = "Quizzes/\(id).md"
    let file = SourceFile(
      path: path, text: try String(contentsOfFile: workspace + "/" + path, encoding: .utf8))
    let quiz = compileQuiz(file, id: id).output
    let document = digest(of: file.text)
    let count = 1000
    for number in 0..<count {
      guard let attempt = AttemptID("bench-\(number)") else { continue }
      let plan = drawAttempt(quiz, id: attempt, document: document, seed: UInt64(number))
      try records.start(plan, from: file, by: person, at: now)
      guard var session = QuizSession(plan, of: quiz, startedAt: now) else { continue }
      var facts = session.paper.items.indices.map { session.answer(Response([0]), at: $0) }
      facts.append(.attemptSubmitted(attempt, session.result(timedOut: false)))
      try records.append(facts.map { Entry(person: person, at: now, fact: $0) })
    }
    return count
  }

  static func readContent(_ root: String) throws -> [SourceFile] {
    try ["Courses", "Quizzes"].flatMap { folder -> [SourceFile] in
      let paths = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap {
        $0 as? String
      }
      return try (paths ?? []).filter { $0.hasSuffix(".md") }.sorted().map { path in
        SourceFile(
          path: folder + "/" + path,
          text: try String(contentsOfFile: "\(root)/\(folder)/\(path)", encoding: .utf8))
      }
    }
  }
}
