import ArgumentParser
import LearningCore

struct Seal: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: Phrase(
        "Segel ujian berpengawas untuk dibawa ke tempat lain.",
        "Seal a witnessed exam to take it to another place."
      ).text,
      discussion: Phrase(
        "Menulis berkas kuis bernama sama yang soalnya hanya terbaca dengan frasa sandi. Salin "
          + "berkas itu ke folder Quizzes di tempat ujian; naskah aslinya tidak diubah.",
        "Writes a quiz file of the same name whose questions nobody reads without the passphrase. "
          + "Copy it into the Quizzes folder at the place of the exam; the original is not changed."
      ).text,
      aliases: ["segel"])
  }

  @Argument(help: quizHelp) var quiz: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Berkas yang ditulis; bawaan: sealed/ dan nama kuisnya.",
        "The file to write; by default sealed/ and the name of the quiz."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var output: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    let workspace = try places.load()
    let quiz = try workspace.library.quiz(named: quiz)
    let path = output ?? "sealed/\(quiz.id).md"
    guard !Files.exists(path) else { throw FileExists(path: path) }
    let text = try Sealing(root: workspace.root, world: .live).seal(quiz) {
      try passphrase.read(isNew: true)
    }
    try Files.writeNew(Array(text.utf8), to: path)
    Console.print(
      Phrase(
        "Tersegel: \(path). Kirim frasa sandinya lewat jalan lain, dan simpan: tanpa itu soalnya "
          + "tidak bisa dibuka siapa pun.",
        "Sealed: \(path). Send the passphrase another way, and keep it: without it nobody can open "
          + "the questions."
      ).text)
  }
}

struct Unseal: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unseal",
      abstract: Phrase(
        "Kembalikan naskah asli sebuah ujian tersegel.", "Get back the original of a sealed exam."
      ).text,
      aliases: ["buka-segel"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Berkas tersegel.", "The sealed file.").text,
      valueName: Phrase("berkas", "file").text), completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Berkas baru untuk naskah aslinya, yang hanya Anda yang bisa baca.",
        "A new file for the original, which only you can read."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var output: String

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard !Files.exists(output) else { throw FileExists(path: output) }
    let original = try Sealing(root: "", world: .live).unseal(file) { try passphrase.read() }
    try Files.writeNew(original, to: output, mode: 0o600)
    Console.print(
      Phrase(
        "Naskah asli ditulis ke \(output). Soal dan kuncinya terbaca di sana.",
        "The original is in \(output). Questions and keys can be read there."
      ).text)
  }
}
