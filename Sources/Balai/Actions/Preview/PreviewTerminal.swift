import Foundation
import LearningCore
import TerminalUI

/// Shows an author in the terminal alone what is being written, as often as it is saved.
struct PreviewTerminal {
  let place: PreviewPlace
  /// Every state below the last one, without styles; otherwise in its place.
  let isPlain: Bool
  let world: World

  /// Goes on until the program is told to end.
  ///
  /// - Throws: when the files cannot be read at the start.
  func run() throws {
    let sight = place.watch.sight
    show(try place.load(world))
    place.follow(from: sight, world, show: show)
  }

  /// The text first, the report last: where a terminal ends is what an author sees.
  private func show(_ workspace: LoadedWorkspace) {
    let width = Console.width(world.environment)
    var layout = BlockLayout(width: width, isPlain: isPlain, language: Interface.language)
    layout.showsAnswers = true
    let found = workspace.diagnostics.filter { place.holds($0.range.file) }
    let reports = drawn(
      found, root: place.root, width: width, language: Interface.language)
    var lines = layout.lines(workspace.library.manuscript(at: place.path))
    if !lines.isEmpty { lines.append(Line(String(repeating: isPlain ? "-" : "─", count: width))) }
    for report in reports { lines += report + [Line()] }
    lines.append(Line(summary(found)))
    if isPlain {
      for line in lines { Console.print(line.plainText) }
      Console.print("")
    } else {
      let text = lines.map { ANSI.text(of: $0) + "\n" }.joined()
      Console.write("\u{1b}[H\u{1b}[2J\u{1b}[3J" + text, to: STDOUT_FILENO)
    }
  }

  private func summary(_ found: [Diagnostic]) -> String {
    let errors = found.count { $0.severity == .error }
    let what = place.path.isEmpty ? place.root : place.path
    return Phrase(
      "\(what): \(errors) galat, \(found.count - errors) peringatan. Menunggu Anda menyimpan; "
        + "Ctrl-C untuk berhenti.",
      "\(what): errors: \(errors), warnings: \(found.count - errors). Waiting for you to save; "
        + "Ctrl-C to stop."
    ).text
  }
}

extension Library {
  /// Everything in a file, with the notes for the trainer; nothing for a folder.
  fileprivate func manuscript(at path: String) -> [Block] {
    func heading(_ level: Int, _ text: String, line: Int = 1) -> Block {
      Block(.heading(Heading(level: level, anchor: "", content: [.text(text)])), line: line)
    }
    for course in courses {
      if course.path == path { return [heading(1, course.title)] + course.overview }
      guard let module = course.modules.first(where: { $0.path == path }) else { continue }
      return [heading(1, module.title)] + module.opening
        + module.lessons.flatMap { [heading(2, $0.title, line: $0.line)] + $0.blocks }
    }
    guard let quiz = quizzes.first(where: { $0.path == path }) else { return [] }
    return [heading(1, quiz.title)]
      + quiz.questions.map { Block(.selfCheck($0), line: $0.line) }
  }
}
