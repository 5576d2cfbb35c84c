import LearningCore
import QuizExchange

/// Hands a quiz of the workspace to another program.
struct QuizExport {
  enum Format: String, CaseIterable {
    case gift
    case moodleXML = "moodle-xml"
    case qti21, qti30, csv, aiken

    /// Whether it is a folder of files.
    var isFolder: Bool { self == .qti21 || self == .qti30 }
  }

  /// A file, named only where it is one of several.
  struct Output {
    var name: String?
    var text: String
  }

  let quiz: Quiz
  let outputs: [Output]
  let problems: [ExportedQuiz.Problem]

  /// - Throws: for a quiz that is not there, or that has errors.
  init(_ id: QuizID, as format: Format, from workspace: LoadedWorkspace) throws {
    guard let quiz = workspace.library[quiz: id] else {
      throw SessionError.noSuchQuiz(id.description)
    }
    let isBroken = workspace.diagnostics.contains {
      $0.severity == .error && $0.range.file == quiz.path
    }
    guard !isBroken else { throw SessionError.quizHasErrors(quiz.title, path: quiz.path) }
    self.quiz = quiz
    let single: ExportedQuiz
    switch format {
    case .qti21, .qti30:
      let exported = writeQTI(quiz, format == .qti21 ? .two : .three)
      outputs = exported.items.map { Output(name: $0.name, text: $0.text) }
      problems = exported.problems
      return
    case .gift: single = writeGIFT(quiz, rich: .live)
    case .moodleXML: single = writeMoodleXML(quiz)
    case .csv: single = writeCSV(quiz)
    case .aiken: single = writeAiken(quiz)
    }
    (outputs, problems) = ([Output(text: single.text)], single.problems)
  }

  /// Writes the file, or the files of the folder, each whole or not at all. What a person wrote is
  /// never replaced. Files with the keys of an exam are for their owner's eyes.
  func write(to path: String) throws {
    let mode: UInt32 = quiz.kind == .exam ? 0o600 : 0o644
    for output in outputs {
      let target = output.name.map { path + "/" + $0 } ?? path
      guard !(target.hasSuffix(".md") && Files.exists(target)) else {
        throw FileExists(path: target)
      }
      if output.name != nil { try Files.createFolder(path) }
      try Files.writeAtomically(Array(output.text.utf8), to: target, mode: mode)
    }
  }
}

/// Several files cannot go to standard output.
struct ExportNeedsFolder: BlameableError {
  let format: QuizExport.Format

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    Phrase(
      "\(format.rawValue) terdiri atas satu berkas untuk tiap soal.",
      "\(format.rawValue) is one file for each question.")
  }

  var nextStep: Phrase? {
    Phrase("Sebutkan foldernya: --output FOLDER", "Name a folder for them: --output FOLDER")
  }
}
