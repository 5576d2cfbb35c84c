import LearningCore
import TestSupport
import Testing

@testable import CourseCompiler

@Suite struct SummaryCodingTests {
  static let files = [
    SourceFile(
      path: "Courses/aman/course.md",
      text: "---\ntitle: Aman\npretest: aman/pre\nprerequisites: [lain]\n---\n[m](01-a.md#x)\n"),
    SourceFile(
      path: "Courses/aman/01-a.md",
      text:
        "---\nminutes: 1\nobjectives:\n- a: satu\n- dua\nquiz: aman/q\nallow: LessonEmpty\n---\n"
        + "## A {#a}\n\n![](x.png) [y](y.md) <b>\n\n## A {#a}\n\n##B\n"),
    SourceFile(
      path: "Quizzes/aman/q.md",
      text: "---\nkind: exam\n---\n## S {see=aman/a#a objective=a}\n\n- [x]a\n- [ ] b\n\n## T\n"),
    SourceFile(path: "Quizzes/LICENSE.md", text: "# L\n"),
  ]

  @Test(arguments: [FileSetting.workspace, .loose])
  func whatIsKeptIsWhatWasFound(setting: FileSetting) {
    for summary in summarize(Self.files, setting: setting) {
      var bytes: [UInt8] = []
      summary.encode(into: &bytes)
      bytes += [1, 2, 3]
      var rest = bytes[...]
      #expect(FileSummary(decoding: &rest, path: summary.path) == summary)
      #expect(rest.elementsEqual([1, 2, 3]))
    }
  }

  @Test func damagedBytesAreRefusedOrReadButNeverTrap() {
    var generator = SeededGenerator(seed: 7)
    for summary in summarize(Self.files, setting: .workspace) {
      var bytes: [UInt8] = []
      summary.encode(into: &bytes)
      for _ in 0..<400 {
        var damaged = bytes
        let place = Int.random(in: damaged.indices, using: &generator)
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
        if Bool.random(using: &generator) { damaged.removeLast(damaged.count - place) }
        var rest = damaged[...]
        _ = FileSummary(decoding: &rest, path: summary.path)
      }
      for count in 0..<bytes.count {
        var rest = bytes[..<count]
        #expect(FileSummary(decoding: &rest, path: summary.path) == nil)
      }
    }
  }

  @Test func theReportOnKeptSummariesIsTheSame() {
    let summaries = summarize(Self.files, setting: .workspace)
    let kept = summaries.compactMap { summary -> FileSummary? in
      var bytes: [UInt8] = []
      summary.encode(into: &bytes)
      var rest = bytes[...]
      return FileSummary(decoding: &rest, path: summary.path)
    }
    let fresh = report(on: summaries, unreadable: [], others: [])
    #expect(!fresh.diagnostics.isEmpty)
    let again = report(on: kept.shuffled(), unreadable: [], others: [])
    #expect(again.diagnostics == fresh.diagnostics)
    #expect(again.counts == fresh.counts)
    #expect(again.quotes == fresh.quotes)
  }

  @Test(arguments: [FileSetting.workspace, .loose])
  func everyDiagnosticOfAFileQuotesItsLine(setting: FileSetting) {
    for (file, summary) in zip(Self.files, summarize(Self.files, setting: setting)) {
      let lines = SourceLines(file.text)
      let places = summary.diagnostics.flatMap { [$0.range] + $0.notes.map(\.range) }
      let numbers = Set(places.map(\.start.line))
      #expect(Set(summary.quotes.keys) == numbers.filter { lines.line($0) != nil })
      for (number, line) in summary.quotes { #expect(line == lines.text(ofLine: number)) }
    }
  }
}
