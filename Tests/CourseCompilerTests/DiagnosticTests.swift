import LearningCore
import Testing

@Suite struct DiagnosticTests {
  @Test func namesAreTheirCasesInCapitals() {
    for id in Diagnostic.ID.allCases {
      #expect(id.rawValue.lowercased() == "\(id)".lowercased())
      #expect(id.rawValue.first?.isUppercase == true)
    }
  }

  @Test func namesComeInTheirOrder() {
    #expect(Diagnostic.ID.allCases == Diagnostic.ID.allCases.sorted())
  }

  @Test(arguments: [
    ("QuestionHasNoKeys", "QuestionHasNoKey"), ("ImageMising", "ImageMissing"),
    ("LinkBorken", "LinkBroken"), ("Salah", nil), ("", nil),
  ])
  func aMisspeltNameIsRecognised(written: String, meant: String?) {
    #expect(closestMatch(to: written, in: Diagnostic.ID.allCases.map(\.rawValue)) == meant)
  }

  /// A letter that is left out never leads to another name than the one that was meant.
  @Test(arguments: Diagnostic.ID.allCases)
  func namesAreFarEnoughApart(id: Diagnostic.ID) {
    let names = Diagnostic.ID.allCases.map(\.rawValue)
    let written = id.rawValue.prefix(3) + id.rawValue.dropFirst(4)
    #expect(closestMatch(to: String(written), in: names) == id.rawValue)
  }
}
