/// A language that the interface speaks. The language of a course is another matter.
package enum Language: String, CaseIterable, Sendable {
  case indonesian = "id"
  case english = "en"
}

/// One sentence of the interface, in every language it speaks.
///
/// The two texts stand side by side in the source, so a sentence that was never translated does
/// not compile.
package struct Phrase: Hashable, Sendable {
  package let indonesian: String
  package let english: String

  package init(_ indonesian: String, _ english: String) {
    (self.indonesian, self.english) = (indonesian, english)
  }

  /// A text that is the same everywhere: a name, a number, a path.
  package init(verbatim text: String) { self.init(text, text) }

  package subscript(language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
