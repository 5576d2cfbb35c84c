import LearningCore
import TestSupport
import Testing

@testable import Secrets

@Suite struct SealedFileTests {
  @Test func theOriginalComesBackByteForByte() throws {
    var random = SeededGenerator(seed: 21)
    for length in [0, 1, 56, 57, 58, 1000, 70_000] {
      let bytes = randomBytes(length, seed: random.next())
      let text = try SealedFile.seal(
        bytes, frontMatter: "title: x", questions: 3, with: try Passphrase(secretWords),
        randomBytes: randomBytes(SealedFile.randomCount, seed: random.next()), cost: cheap)
      let file = try SealedFile(parsing: text)
      let key = try file.key(for: try Passphrase(secretWords))
      #expect(try file.open(with: key) == bytes)
      #expect(file.questions == 3)
    }
  }

  @Test func theFrontMatterIsReadableAndNothingElse() throws {
    let text = try sealed()
    #expect(text.hasPrefix("---\n" + frontMatter + "sealed:\n"))
    for word in ["OTP", "Boleh", "Tidak", "otp"] { #expect(!text.contains(word)) }
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test func everyFlippedBitIsRefused() throws {
    let text = try sealed()
    let passphrase = try Passphrase(secretWords)
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[place] ^= 1 << UInt8(bit)
        guard let other = String(validating: flipped, as: UTF8.self) else { continue }
        #expect(throws: (any Error).self, "byte \(place) bit \(bit)") {
          let file = try SealedFile(parsing: other)
          _ = try file.open(with: try file.key(for: passphrase))
        }
      }
    }
  }

  @Test func whatIsAddedTakenOutOrSwappedIsRefused() throws {
    let text = try sealed()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let passphrase = try Passphrase(secretWords)
    var others = [text + "\n", text + " ", "\u{FEFF}" + text, String(text.dropLast()), ""]
    others.append(text.replacing("\n", with: "\r\n"))
    others.append(text.replacing("witnessed: true\n", with: ""))
    others.append(text.replacing("questions: 1", with: "questions: 01"))
    for place in lines.indices.dropLast() {
      var fewer = lines
      fewer.remove(at: place)
      others.append(fewer.joined(separator: "\n"))
      var twice = lines
      twice.insert(lines[place], at: place)
      others.append(twice.joined(separator: "\n"))
    }
    for other in others {
      #expect(throws: (any Error).self, "\(other)") {
        let file = try SealedFile(parsing: other)
        _ = try file.open(with: try file.key(for: passphrase))
      }
    }
  }

  @Test func aWrongPassphraseIsToldFromAnAlteredFile() throws {
    let text = try sealed()
    let file = try SealedFile(parsing: text)
    #expect(throws: SealedFileError.wrongPassphrase) {
      try file.key(for: try Passphrase(secretWords + "!"))
    }
    let altered = try SealedFile(parsing: text.replacing("kind: exam", with: "kind: quiz"))
    let key = try altered.key(for: try Passphrase(secretWords))
    #expect(throws: SealedFileError.altered) { try altered.open(with: key) }
  }

  @Test func whatIsWrongIsSaidWithItsLine() throws {
    let text = try sealed()
    #expect(throws: SealedFileError.notSealed) { try SealedFile(parsing: original) }
    #expect(throws: SealedFileError.newer(version: "2")) {
      try SealedFile(parsing: text.replacing("version: 1", with: "version: 2"))
    }
    #expect(throws: SealedFileError.damaged(line: 15)) {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      lines[14] = "*" + lines[14].dropFirst()
      return try SealedFile(parsing: lines.joined(separator: "\n"))
    }
    #expect(!SealedFile.isSealed(original))
    #expect(SealedFile.isSealed(text) && SealedFile.isSealed(text + "x"))
  }

  @Test func twoFilesOfTheSameExamHaveNothingInCommon() throws {
    #expect(try sealed(seed: 1) == sealed(seed: 1))
    let (a, b) = (try sealed(seed: 1), try sealed(seed: 2))
    #expect(a.split(separator: "\n").last != b.split(separator: "\n").last)
    let key = try SealedFile(parsing: a).key(for: try Passphrase(secretWords))
    #expect(throws: SealedFileError.altered) { try SealedFile(parsing: b).open(with: key) }
  }

  @Test func passphrasesAreLong() throws {
    #expect(throws: PassphraseTooShort()) { try Passphrase("sebelas hrf") }
    #expect(try Passphrase("dua belas hr") == Passphrase("dua belas hr"))
    #expect(try Passphrase(" dua belas h") != Passphrase("dua belas hr"))
  }
}
