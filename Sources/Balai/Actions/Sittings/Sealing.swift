import CourseCompiler
import LearningCore
import Secrets

/// Turns a quiz file into a sealed one that says the same of itself.
struct Sealing {
  let root: String
  let world: World

  /// - Returns: the text of the sealed file.
  func seal(_ quiz: Quiz, with passphrase: () throws -> Passphrase) throws -> String {
    guard quiz.isWitnessed else { throw SittingError.needsNoWitness(quiz.title, path: quiz.path) }
    let file = SourceFile(path: quiz.path, text: try Files.readText(root + "/" + quiz.path))
    guard !file.isSealed else { throw SealingError.sealedAlready(path: quiz.path) }
    let compiled = compileQuiz(file, id: quiz.id)
    guard !compiled.hasErrors, !compiled.output.questions.isEmpty else {
      throw SessionError.quizHasErrors(quiz.title, path: quiz.path)
    }
    // Records name questions by their ids; an id made of the question would tell what it asks.
    if let line = compiled.diagnostics.first(where: { $0.id == .questionHasNoID })?.range.start.line
    {
      throw SealingError.questionHasNoID(path: quiz.path, line: line)
    }
    let text = try SealedFile.seal(
      Array(file.text.utf8), frontMatter: frontMatterText(of: file) ?? "",
      questions: compiled.output.questions.count, with: try passphrase(),
      randomBytes: world.newBytes(SealedFile.randomCount))
    let sealed = compileQuiz(SourceFile(path: file.path, text: text), id: quiz.id)
    guard !sealed.hasErrors, sealed.output.rules == compiled.output.rules else {
      throw SealingError.rulesNotInFrontMatter(path: quiz.path)
    }
    return text
  }

  /// - Returns: the original, byte for byte.
  func unseal(_ path: String, with passphrase: () throws -> Passphrase) throws -> [UInt8] {
    let sealed = try SealedFile(parsing: try Files.readText(path))
    return try sealed.open(with: try sealed.key(for: try passphrase()))
  }
}

extension Quiz {
  /// All but the questions, for which an exam is sealed.
  fileprivate var rules: Quiz {
    var rules = self
    (rules.questions, rules.pools, rules.sealedCount, rules.isWitnessed) = ([], [], nil, true)
    return rules
  }
}

enum SealingError: BlameableError {
  case sealedAlready(path: String)
  case questionHasNoID(path: String, line: Int)
  case rulesNotInFrontMatter(path: String)

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    switch self {
    case .sealedAlready(let path):
      Phrase("'\(path)' sudah tersegel.", "'\(path)' is sealed already.")
    case .questionHasNoID(let path, let line):
      Phrase(
        "Soal di '\(path)' baris \(line) tidak punya penanda; namanya di rekaman akan menceritakan "
          + "isinya.",
        "The question in '\(path)', line \(line), has no id; its name in the records would tell what "
          + "it asks.")
    case .rulesNotInFrontMatter(let path):
      Phrase(
        "Bagian awal '\(path)' tidak cukup: yang di luar segel harus terbaca tanpa soalnya.",
        "The front matter of '\(path)' is not enough: it has to be read without the questions.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .sealedAlready:
      Phrase(
        "Untuk mengubahnya, buka dahulu: balai unseal BERKAS --output BERKAS.",
        "To change it, open it first: balai unseal FILE --output FILE.")
    case .questionHasNoID:
      Phrase(
        "Tulis penanda singkat di akhir judulnya, misalnya {#soal-1}.",
        "Write a short id at the end of its heading, such as {#question-1}.")
    case .rulesNotInFrontMatter:
      Phrase(
        "Tulis 'title:' di antara kedua baris '---', satu kunci pada tiap baris.",
        "Write 'title:' between the two '---' lines, one key on each line.")
    }
  }
}
