import LearningCore

/// What a trainer asked `balai regrade` for.
struct RegradeRequest {
  /// Judged by the file of today; where none of the three is given, every question whose key is
  /// another one is.
  var questions: Set<QuestionID>
  var allCredit: Set<QuestionID>
  var dropped: Set<QuestionID>

  /// - Throws: ``RegradeError`` when a name is none, or a question is asked for in two ways.
  init(questions: [String], allCredit: [String], dropped: [String]) throws {
    func ids(_ words: [String]) throws -> Set<QuestionID> {
      Set(
        try words.map { word in
          guard let id = QuestionID(word) else { throw RegradeError.noSuchQuestion(word) }
          return id
        })
    }
    self.questions = try ids(questions)
    self.allCredit = try ids(allCredit)
    self.dropped = try ids(dropped)
    let twice = self.questions.intersection(self.allCredit)
      .union(self.questions.intersection(self.dropped))
      .union(self.allCredit.intersection(self.dropped))
    if let id = twice.min() { throw RegradeError.askedTwice(id.description) }
  }

  var isForAll: Bool { questions.isEmpty && allCredit.isEmpty && dropped.isEmpty }
  var all: Set<QuestionID> { questions.union(allCredit).union(dropped) }

  /// The flags again, for the command that carries it out.
  var flags: String {
    func flag(_ name: String, _ ids: Set<QuestionID>) -> String {
      ids.sorted().map { " \(name) \(shellQuoted($0.description))" }.joined()
    }
    return flag("--question", questions) + flag("--all-credit", allCredit)
      + flag("--drop", dropped)
  }
}

/// A word as a shell takes it for one.
func shellQuoted(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy {
    (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
      || "-_./@%+".utf8.contains($0)
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}

enum RegradeError: BlameableError {
  case noSuchQuestion(String)
  case askedTwice(String)
  case noReason
  case dryAndApplied
  case nobodyNamed

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .noSuchQuestion(let id):
      Phrase(
        "Tidak ada soal '\(id)' di kuis ini, juga tidak di percobaan yang lalu.",
        "There is no question '\(id)' in this quiz, nor in any past attempt.")
    case .askedTwice(let id):
      Phrase(
        "Soal '\(id)' disebut dengan dua cara; pilih satu.",
        "Question '\(id)' is named in two ways; choose one.")
    case .noReason:
      Phrase(
        "Koreksi nilai dicatat dengan alasannya; alasannya belum ditulis.",
        "A correction of marks is recorded with its reason; the reason is missing.")
    case .dryAndApplied:
      Phrase(
        "--dry-run dan --apply tidak bisa bersama.", "--dry-run and --apply do not go together.")
    case .nobodyNamed:
      Phrase(
        "Siapa yang mengoreksi? Ada beberapa peserta di komputer ini.",
        "Who corrects the marks? Several people use this computer.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchQuestion:
      Phrase(
        "Nama soal ada di kurung kurawal sesudah judulnya: {#nama-soal}.",
        "The name of a question stands in braces behind its heading: {#name}.")
    case .askedTwice: nil
    case .noReason:
      Phrase(
        "Tambahkan: --why 'Kunci soal 3 keliru'.", "Add: --why 'The key of question 3 is wrong'.")
    case .dryAndApplied:
      Phrase(
        "Tanpa keduanya yang tampil hanya rencananya.",
        "With neither of them only the plan is shown.")
    case .nobodyNamed:
      Phrase("Sebutkan dengan --by NAMA.", "Say who with --by and the name.")
    }
  }
}
