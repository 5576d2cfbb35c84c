import Foundation
import LearningCore
import Testing

@testable import CourseCompiler

/// The examples of `docs/format.md` are what authors copy, so each of them compiles as it says, and
/// its tables list what is read.
///
/// A fence is checked when its info string begins with one of ``Example/Kind``. With `salah=ID` it
/// must give exactly that diagnostic, otherwise none. `markdown soal` is questions alone, which must
/// all be of the kind that `jenis=` names.
@Suite struct FormatReferenceTests {
  struct Example: Sendable {
    enum Kind: String, CaseIterable {
      case workspace = "yaml balai"
      case course = "markdown kursus"
      case module = "markdown modul"
      case quiz = "markdown kuis"
      case session = "markdown sesi"
      case attendance = "markdown kehadiran"
      case questions = "markdown soal"
      case glossary = "markdown istilah"
      case fragment = "html bagian"
    }

    var line: Int
    var kind: Kind
    /// Behind `salah=` and `jenis=`.
    var options: [String: String]
    var text: String

    var mistake: String? { options["salah"] }
    var file: SourceFile { SourceFile(path: path, text: text) }

    private var path: String {
      switch kind {
      case .workspace: "balai.yml"
      case .course: "Courses/contoh/course.md"
      case .module: "Courses/contoh/01-contoh.md"
      case .quiz, .questions: "Quizzes/contoh/kuis.md"
      case .session: "Site/Sessions/2026-12-05-contoh.md"
      case .attendance: "Site/Sessions/Attendance/2026-12-05-contoh.md"
      case .glossary: "Site/istilah.md"
      case .fragment: "Site/Templates/kaki.html"
      }
    }
  }

  private let page: String
  private let examples: [Example]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/format.md").standardizedFileURL
    page = try String(contentsOf: file, encoding: .utf8)
    examples = Self.examples(in: page)
  }

  @Test func everyExampleCompilesAsItSays() throws {
    for kind in Example.Kind.allCases {
      #expect(examples.contains { $0.kind == kind && $0.mistake == nil }, "no '\(kind.rawValue)'")
    }
    for example in examples {
      let found = try diagnostics(of: example)
      expectPlaces(of: found, in: example.text)
      #expect(
        found.map(\.id.rawValue) == (example.mistake.map { [$0] } ?? []),
        "docs/format.md:\(example.line): \(found.map(\.message.english))")
    }
  }

  /// A question that silences a message has that message to silence.
  @Test func everySilencedMessageIsThere() throws {
    var silenced = 0
    for var example in examples {
      guard let match = example.text.firstMatch(of: /\ allow=(\w+)/) else { continue }
      let id = String(match.output.1)
      example.text.replaceSubrange(match.range, with: "")
      #expect(try diagnostics(of: example).map(\.id.rawValue) == [id], "line \(example.line)")
      silenced += 1
    }
    #expect(silenced > 0)
  }

  @Test func everyKindOfQuestionIsShown() throws {
    var shown: Set<QuestionDraft.Kind> = []
    for example in examples where example.kind == .questions || example.kind == .quiz {
      let drafts = readQuiz(example.file, id: try name("contoh/kuis")).drafts
      shown.formUnion(drafts.map(\.kind))
      guard example.kind == .questions else { continue }
      let kinds = Set(drafts.map(\.kind.rawValue))
      #expect(kinds == [example.options["jenis"]], "docs/format.md:\(example.line)")
    }
    #expect(shown == Set(QuestionDraft.Kind.allCases))
  }

  @Test(arguments: [
    (FrontMatterKind.workspace, "ruang-kerja"), (.course, "kursus"), (.module, "modul"),
    (.quiz, "bagian-awal-kuis"), (.session, "sosialisasi"),
    (.attendance, "kehadiran"),
  ])
  func theTableOfKeysIsThatOfTheReader(kind: FrontMatterKind, anchor: String) throws {
    let shapes = kind.shapes
    let read = keys(of: shapes)
    let parts = page.split(separator: "\n<a id=\"\(anchor)\"></a>\n")
    let section = try #require(parts.count == 2 ? parts[1].split(separator: "\n<a id=").first : nil)
    let told = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .flatMap { row in row.split(separator: " | ")[0].matches(of: /`([^`]+)`/).map(\.output.1) }
    #expect(Set(told.map(String.init)) == read)
  }

  private func keys(of shapes: Shapes) -> Set<String> {
    var keys = Set(shapes.keys.keys)
    // The keys below `checks` are the names of all diagnostics.
    for way in shapes.keys.filter({ $0.key != "checks" }).values.joined() {
      switch way {
      case .nested(let inner), .list(of: .nested(let inner)): keys.formUnion(self.keys(of: inner))
      default: break
      }
    }
    return keys
  }

  @Test func everyLinkOnThePageLeadsSomewhere() {
    let anchors = Set(page.matches(of: /<a id="([^"]+)"><\/a>/).map { String($0.output.1) })
    for link in page.matches(of: /\]\(#([^)]+)\)/) where !anchors.contains(String(link.output.1)) {
      // A link inside an example leads to a heading of that example.
      #expect(examples.contains { $0.text.contains(link.output.0) }, "#\(link.output.1)")
    }
    for link in page.matches(of: /pemeriksaan\.md#(\w+)/) {
      #expect(Diagnostic.ID(rawValue: String(link.output.1)) != nil, "\(link.output.1)")
    }
  }

  /// What the file alone says; for a mistake that only shows between files, the whole library.
  private func diagnostics(of example: Example) throws -> [Diagnostic] {
    let file = example.file
    let own =
      switch example.kind {
      case .workspace: compileWorkspace(file).diagnostics
      case .course: compileCourse(file, id: try name("contoh")).diagnostics
      case .module: compileModule(file, id: try name("contoh")).diagnostics
      case .quiz, .questions: compileQuiz(file, id: try name("contoh/kuis")).diagnostics
      case .session: compileSession(file).diagnostics
      case .attendance: compileAttendance(file).diagnostics
      case .glossary: compileGlossary(file).diagnostics
      case .fragment: readFragment(file, name: "kaki.html").diagnostics
      }
    guard own.isEmpty, example.mistake != nil else { return own }
    return compiledLibrary([file.path: file.text]).diagnostics
  }

  private static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var fence = ""
    var open: Example?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let ticks = String(line.prefix { $0 == "`" })
      if fence.isEmpty {
        guard ticks.count >= 3 else { continue }
        fence = ticks
        let words = line.dropFirst(ticks.count).split(separator: " ").map(String.init)
        guard let kind = Example.Kind(rawValue: words.prefix(2).joined(separator: " ")) else {
          continue
        }
        let options = words.dropFirst(2).map { $0.split(separator: "=").map(String.init) }
        open = Example(
          line: index + 1, kind: kind,
          options: Dictionary(uniqueKeysWithValues: options.map { ($0[0], $0[1]) }), text: "")
      } else if ticks.count >= fence.count, line.dropFirst(ticks.count).allSatisfy(\.isWhitespace) {
        fence = ""
        if let example = open { examples.append(example) }
        open = nil
      } else {
        open?.text += line + "\n"
      }
    }
    return examples
  }
}
