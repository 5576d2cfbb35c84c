import LearningCore
import TestSupport
import Testing

@testable import Secrets

@Suite struct PINLockTests {
  private func lock(_ pin: PIN, _ key: ContentKey?, seed: UInt64 = 1) throws -> PINLock {
    try PINLock(
      pin, wrapping: key, salt: randomBytes(PINLock.saltCount, seed: seed), cost: cheap)
  }

  @Test func onlyTheRightPINOpensAndHandsOutTheKey() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let pin = PIN(random: random.next())
      let key = ContentKey(randomBytes(32, seed: random.next()))
      #expect(try lock(pin, key).open(with: pin) == .right(key: key))
      #expect(try lock(pin, nil).open(with: pin) == .right(key: nil))
      let other = PIN(random: random.next())
      if other != pin { #expect(try lock(pin, key).open(with: other) == .wrong) }
    }
  }

  @Test func itIsReadBackAsItWasKept() throws {
    let pin = PIN(random: 4_210_937)
    for key in [nil, ContentKey(randomBytes(32, seed: 3))] {
      let kept = try lock(pin, key)
      let text = kept.json.canonicalText
      #expect(PINLock(try JSON(parsing: text)) == kept)
      #expect(!text.contains(pin.description))
      if let key { #expect(!text.contains(hexadecimal(key.bytes))) }
    }
    #expect(PINLock(.object([:])) == nil)
  }

  @Test func theSamePINLooksDifferentInEverySitting() throws {
    let pin = PIN(random: 1)
    #expect(try lock(pin, nil, seed: 1).json != lock(pin, nil, seed: 2).json)
  }

  @Test func anAlteredKeyIsNotHandedOut() throws {
    let pin = PIN(random: 5)
    var members = try #require(
      try lock(pin, ContentKey(randomBytes(32, seed: 3))).json.object)
    let wrapped = try #require(members["wrapped"]?.string)
    members["wrapped"] = .string((wrapped.first == "0" ? "1" : "0") + wrapped.dropFirst())
    let altered = try #require(PINLock(.object(members)))
    #expect(try altered.open(with: pin) == .wrong)
  }

  @Test(arguments: [
    ("48210937", "48210937"), (" 4821 0937 ", "48210937"), ("4821-0937", "48210937"),
    ("00000000", "00000000"), ("482 109", "482109"), ("4821093", "4821093"),
  ])
  func typedWithGaps(typed: String, pin: String) {
    #expect(PIN(typed)?.description == pin)
  }

  @Test(arguments: ["", "48210", "482109370", "4821093a", "٤٨٢١٠٩٣٧", "+4821093"])
  func noPIN(typed: String) { #expect(PIN(typed) == nil) }

  @Test func aRandomPINHasEightDigits() {
    #expect(PIN(random: 7).description == "00000007")
    #expect(PIN(random: 7).spaced == "0000 0007")
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let pin = PIN(random: random.next())
      #expect(PIN(pin.spaced) == pin)
    }
  }
}
