import LearningCore
import SiteGenerator
import TerminalUI

extension SiteGenerator.Preview.Drawing {
  /// - Parameter root: the folder that paths in diagnostics are relative to.
  static func columns(_ width: Int, root: String, language: Language) -> Self {
    Self(
      text: { blocks in
        BlockLayout(width: width, isPlain: false, language: language).lines(blocks)
          .map(TerminalLine.init)
      },
      question: { item in
        asked(item, width: width, language: language).map(TerminalLine.init)
      },
      reports: { diagnostics in
        drawn(diagnostics, root: root, width: width, language: language)
          .map { $0.map(TerminalLine.init) }
      },
      facts: { quiz in quiz.facts.map { ($0[language], $1[language]) } })
  }
}

/// Diagnostics as `balai check` shows them.
func drawn(
  _ diagnostics: [Diagnostic], root: String, width: Int, language: Language
) -> [[Line]] {
  var sources: [String: SourceLines] = [:]
  let text = DiagnosticText(width: width, language: language) { path in
    if let known = sources[path] { return known }
    guard let text = try? Files.readText(root + "/" + path) else { return nil }
    let lines = SourceLines(text)
    sources[path] = lines
    return lines
  }
  return diagnostics.map(text.lines)
}

/// A question as the screen of a quiz asks it, with its keys, however long it is.
private func asked(_ item: Paper.Item, width: Int, language: Language) -> [Line] {
  guard let attempt = AttemptID("pratinjau"), let quiz = QuizID("pratinjau") else {
    preconditionFailure("a plain word is a name")
  }
  let paper = Paper(
    attempt: attempt, quiz: quiz, title: "", kind: .practice, feedback: .never, items: [item],
    deadline: nil)
  let size = Size(width: width, height: 1000)
  let frame = QuizScreen(paper: paper, responses: [:], language: language)
    .frame(in: size, at: Timestamp(millisecondsSince1970: 0))
  // The title above and its rule are those of a quiz; the rule below and the keys stay.
  var body = frame.lines.dropFirst(2).dropLast(2)
  while body.last?.text.isEmpty == true { body.removeLast() }
  return body + [Line()] + frame.lines.suffix(2)
}

extension TerminalLine {
  fileprivate init(_ line: Line) {
    self.init(line.spans.map { Run($0.text, $0.style.looks) })
  }
}

extension Style {
  fileprivate var looks: [TerminalLine.Look] {
    let all: [(Style, TerminalLine.Look)] = [
      (.bold, .bold), (.dim, .dim), (.italic, .italic), (.underlined, .underlined),
      (.reversed, .reversed), (.good, .good), (.bad, .bad),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension Quiz {
  /// How it is taken, in few words.
  fileprivate var facts: [(Phrase, Phrase)] {
    var facts = [
      (Phrase("Jenis", "Kind"), kind.word),
      (
        Phrase("Ditanyakan", "Asked"),
        Phrase(
          "\(drawnCount) dari \(questions.count) soal", "\(drawnCount) of \(questions.count)")
      ),
    ]
    if let passMark {
      facts.append((Phrase("Batas lulus", "Pass mark"), Phrase(verbatim: "\(passMark.percent)%")))
    }
    if let timeLimit { facts.append((Phrase("Waktu", "Time"), timeLimit.phrase)) }
    if let attemptLimit {
      facts.append((Phrase("Kesempatan", "Tries"), Phrase(verbatim: String(attemptLimit))))
    }
    facts.append((Phrase("Pembahasan", "Feedback"), feedback.word))
    if let closes { facts.append((Phrase("Ditutup", "Closes"), closes.phrase)) }
    return facts
  }
}
