import LearningCore
import Testing

@testable import CertificatePrint

@Suite struct WordingTests {
  @Test(arguments: [
    ("Nomor {number}", "Nomor 0001/keamanan-digital/2026"),
    ("{hours}", "6 JP"), ("{score}", "87,5%"), ("{completed}", "22 November 2026"),
    ("{issued}", "22 November 2026"), ("{page}", "diklat.contoh.go.id/verifikasi"),
    ("{name}{name}", "Arifin Fitriansyah, S.Kom.Arifin Fitriansyah, S.Kom."),
    ("", ""), ("tanpa nilai", "tanpa nilai"),
    ("[{place}, ]{issued}", "Kota Contoh, 22 November 2026"),
    ("a[ b]c", "a bc"), ("[]", ""),
  ])
  func valuesStandInTheirPlaces(wording: String, text: String) throws {
    #expect(try Wording(wording).text(for: .sample, in: .indonesian) == text)
  }

  @Test func valuesSpeakTheLanguageOfTheTemplate() throws {
    let wording = try Wording("{score} {witnessed}")
    let certificate = PrintableCertificate.sample.with { $0.isWitnessed = true }
    #expect(wording.text(for: certificate, in: .english) == "87.5% yes")
    #expect(wording.text(for: certificate, in: .indonesian) == "87,5% ya")
  }

  @Test(arguments: ["nip", "unit", "score", "witnessed", "until", "place", "page"])
  func aLineWithoutItsValueIsLeftOut(value: String) throws {
    let bare = PrintableCertificate.sample.with {
      ($0.maskedNIP, $0.unit, $0.basisPoints, $0.place, $0.site) = (nil, nil, nil, nil, nil)
    }
    #expect(try Wording("ada {\(value)}").text(for: bare, in: .indonesian) == nil)
    #expect(try Wording("ada[ {\(value)}]").text(for: bare, in: .indonesian) == "ada")
  }

  @Test func whatAValueSaysIsNeverReadAsWording() throws {
    let certificate = PrintableCertificate.sample.with { $0.name = "{number} [x" }
    #expect(try Wording("{name}").text(for: certificate, in: .indonesian) == "{number} [x")
  }

  @Test(arguments: ["{", "}", "[", "]", "{name", "name}", "[[a]]", "[{name}", "a]b[", "{[}]"])
  func bracketsComeInPairs(wording: String) {
    #expect(throws: Wording.Problem.self) { try Wording(wording) }
  }

  @Test(arguments: ["", "Name", "names", "na me", "{name"])
  func unknownValuesAreNamed(value: String) {
    #expect(throws: Wording.Problem.unknownValue(value)) { try Wording("x {\(value)}") }
  }
}
