import LearningCore
import TestSupport
import Testing

@testable import Secrets

@Suite struct PINWeaknessTests {
  private let nip = try? NIP("198609262015051001")

  @Test(arguments: [
    ("000000", PINWeakness.oneDigit), ("7777777", .oneDigit), ("123456", .row),
    ("12345678", .row), ("987654", .row), ("890123", .row), ("210987", .row),
    ("121212", .repetition), ("123123", .repetition), ("12341234", .repetition),
    ("1212121", .repetition), ("19860926", .birthDate), ("26091986", .birthDate),
    ("860926", .birthDate), ("260986", .birthDate), ("092686", .birthDate),
    ("2015051", .partOfNIP), ("051001", .partOfNIP),
  ])
  func whatIsGuessedFirstIsRefused(typed: String, weakness: PINWeakness) throws {
    #expect(try #require(PIN(typed)).weakness(for: nip) == weakness)
  }

  @Test(arguments: ["482109", "135791", "123457", "112233", "48210937", "260987"])
  func allOthersAreTaken(typed: String) throws {
    #expect(try #require(PIN(typed)).weakness(for: nip) == nil)
  }

  @Test func withoutANIPNoDateIsKnown() throws {
    #expect(try #require(PIN("260986")).weakness(for: nil) == nil)
  }

  /// Nearly all random PINs are taken, so nobody has to look long for one.
  @Test func fewAreRefused() {
    var random = SeededGenerator(seed: 5)
    let refused = (0..<10_000).count { _ in PIN(random: random.next()).weakness(for: nip) != nil }
    #expect(refused < 20)
  }
}
