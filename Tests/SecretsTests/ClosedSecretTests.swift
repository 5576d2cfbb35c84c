import LearningCore
import Testing

@testable import Secrets

@Suite struct ClosedSecretTests {
  private let secret = [UInt8](0..<32)
  private let cost: ScryptCost
  private let passphrase: Passphrase

  init() throws {
    cost = try #require(ScryptCost(rounds: 16, blockSize: 1, parallelism: 1))
    passphrase = try Passphrase("empat kata acak saja")
  }

  private func closed() throws -> ClosedSecret {
    try ClosedSecret(
      secret, for: "kunci", with: passphrase,
      salt: [UInt8](repeating: 7, count: ClosedSecret.saltCount), cost: cost)
  }

  @Test func `the passphrase opens it, another or another purpose does not`() throws {
    let closed = try closed()
    #expect(try closed.open(with: passphrase, for: "kunci") == secret)
    #expect(try closed.open(with: Passphrase("empat kata acak saj a"), for: "kunci") == nil)
    #expect(try closed.open(with: passphrase, for: "lain") == nil)
  }

  @Test func `what was kept is read back, and nothing else`() throws {
    let closed = try closed()
    let read = try #require(ClosedSecret(closed.json))
    #expect(try read.open(with: passphrase, for: "kunci") == secret)
    guard case .object(let members) = closed.json else { return }
    for key in members.keys {
      var fewer = members
      fewer[key] = nil
      #expect(ClosedSecret(.object(fewer)) == nil)
    }
    #expect(ClosedSecret(.object(members.merging(["x": .null]) { $1 })) == nil)
    let text = closed.json.canonicalText
    #expect(!text.contains(hexadecimal(secret)))
  }

  @Test func `every changed digit of the box is noticed`() throws {
    guard case .object(var members) = try closed().json, let box = members["box"]?.string else {
      Issue.record("no box")
      return
    }
    for place in box.indices {
      let digit: Character = box[place] == "0" ? "1" : "0"
      members["box"] = .string(
        String(box[..<place]) + String(digit) + String(box[box.index(after: place)...]))
      let changed = try #require(ClosedSecret(.object(members)))
      #expect(try changed.open(with: passphrase, for: "kunci") == nil)
    }
  }
}
