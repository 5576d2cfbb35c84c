/// What a diagnostic is about wherever it is found: how serious it is, why it matters, how to mend
/// it, and what it looks like.
///
/// The reference pages and `balai explain` are made of rules, and every example in them is compiled
/// by a test.
package struct DiagnosticRule: Sendable {
  /// Groups the rules by what an author is working on.
  package enum Theme: CaseIterable, Sendable {
    case files, frontMatter, lessons, links, quizzes, answers, itemWriting
  }

  /// What `balai fix` is asked for when it shall mend the places a rule found.
  package enum Mending: String, CaseIterable, Sendable {
    case ids, boxes, quotes, headings, bullets, links, images
  }

  package enum Illustration: Sendable {
    /// Compiled as a workspace, the wrong files give this diagnostic and no other, the right ones
    /// none.
    case files(wrong: DiagnosticExample, right: DiagnosticExample)
    /// It is about bytes that are no text, so no text can show it.
    case none
  }

  package let theme: Theme
  /// Where no workspace wants it otherwise.
  package let severity: Diagnostic.Severity
  /// In general words, without a full stop.
  package let headline: Phrase
  package let why: Phrase
  package let remedy: Phrase
  /// The publication it rests on.
  package let source: String?
  package let mending: Mending?
  package let illustration: Illustration

  init(
    _ theme: Theme, _ severity: Diagnostic.Severity, _ headline: Phrase, why: Phrase,
    remedy: Phrase, source: String? = nil, mending: Mending? = nil,
    wrong: DiagnosticExample, right: DiagnosticExample
  ) {
    self.init(
      theme, severity, headline, why: why, remedy: remedy, source: source, mending: mending,
      illustration: .files(wrong: wrong, right: right))
  }

  init(
    _ theme: Theme, _ severity: Diagnostic.Severity, _ headline: Phrase, why: Phrase,
    remedy: Phrase, source: String? = nil, mending: Mending? = nil, illustration: Illustration
  ) {
    (self.theme, self.severity, self.headline) = (theme, severity, headline)
    (self.why, self.remedy, self.source, self.mending) = (why, remedy, source, mending)
    self.illustration = illustration
  }
}

/// A few small files of one workspace. They are in Indonesian, in both languages of the reference.
package struct DiagnosticExample: Sendable {
  /// The file that matters comes first.
  package private(set) var texts: [SourceFile]
  /// Paths of files whose content does not matter, such as pictures.
  package private(set) var others: Set<String> = []

  static func module(_ text: String) -> Self { file("Courses/contoh/01-modul.md", text) }

  static func quiz(_ text: String) -> Self { file("Quizzes/contoh/kuis.md", text) }

  static func file(_ path: String, _ text: String) -> Self {
    Self(texts: [SourceFile(path: path, text: text + "\n")])
  }

  func with(_ path: String, _ text: String) -> Self {
    var example = self
    example.texts.append(SourceFile(path: path, text: text + "\n"))
    return example
  }

  func with(others: String...) -> Self {
    var example = self
    example.others.formUnion(others)
    return example
  }
}

extension DiagnosticRule.Theme {
  package var title: Phrase {
    switch self {
    case .files: Phrase("Folder dan berkas", "Folders and files")
    case .frontMatter: Phrase("Bagian awal berkas", "Front matter")
    case .lessons: Phrase("Modul dan pelajaran", "Modules and lessons")
    case .links: Phrase("Tautan, gambar, dan HTML", "Links, pictures and HTML")
    case .quizzes: Phrase("Kuis dan soal", "Quizzes and questions")
    case .answers: Phrase("Pilihan dan jawaban", "Options and answers")
    case .itemWriting: Phrase("Mutu soal", "Quality of questions")
    }
  }
}
