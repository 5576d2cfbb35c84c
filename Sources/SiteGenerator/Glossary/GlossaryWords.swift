import LearningCore

/// The words of the interface around the glossary.
enum GlossaryWords {
  static let title = Phrase("Istilah", "Glossary")
  static let summary = Phrase(
    "Arti istilah yang dipakai di pelajaran.", "What the words in the lessons mean.")
  static let letters = Phrase("Menurut huruf", "By letter")
  static let also = Phrase("Juga ditulis", "Also written")
  static let usedIn = Phrase("Dipakai di", "Used in")

  static func count(_ count: Int) -> Phrase {
    Phrase("\(count) istilah", count == 1 ? "1 word" : "\(count) words")
  }

  static func more(_ count: Int) -> Phrase {
    Phrase(
      "dan \(count) pelajaran lain", count == 1 ? "and 1 more lesson" : "and \(count) more lessons")
  }
}
