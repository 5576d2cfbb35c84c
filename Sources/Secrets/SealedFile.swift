import Foundation
import LearningCore

/// A quiz file whose front matter can be read by everybody and whose questions by nobody without
/// the passphrase.
///
/// ```
/// ---
/// (the front matter of the original)
/// sealed:
///   version: 1
///   questions: 40
///   n: 131072
///   r: 8
///   p: 1
///   salt: (32 bytes, hexadecimal)
///   check: (16 bytes, hexadecimal)
/// ---
/// (lines of 76 characters of base64: nonce, ciphertext, tag)
/// ```
///
/// scrypt (RFC 7914) makes 48 bytes of passphrase and salt: the key, and `check`, which tells a
/// wrong passphrase from an altered file and says nothing about the key. ChaCha20-Poly1305 (RFC
/// 8439) hides the whole original, and authenticates every byte in front of the base64.
package struct SealedFile: Hashable, Sendable {
  package static let saltCount = 32
  /// How many random bytes ``seal(_:frontMatter:questions:with:randomBytes:cost:)`` takes.
  package static let randomCount = saltCount + ContentKey.nonceCount

  private static let version = 1
  private static let checkCount = 16
  private static let width = 76

  /// The front matter of the original, whole lines.
  private let front: String
  package let questions: Int
  private let cost: ScryptCost
  private let salt: [UInt8]
  private let check: [UInt8]
  private let box: [UInt8]

  // MARK: Sealing

  /// - Parameters:
  ///   - frontMatter: of the original, without the `---` lines; it stays readable.
  ///   - questions: how many there are, for those who cannot count them.
  ///   - randomBytes: ``randomCount`` of them, for this file alone.
  /// - Returns: the text of the file.
  package static func seal(
    _ original: [UInt8], frontMatter: String, questions: Int, with passphrase: Passphrase,
    randomBytes: [UInt8], cost: ScryptCost = .standard
  ) throws -> String {
    precondition(randomBytes.count == randomCount, "as many random bytes as are needed")
    let salt = Array(randomBytes.prefix(saltCount))
    let (key, check) = try derive(passphrase, salt: salt, cost: cost)
    var front = frontMatter
    if !front.isEmpty, !front.hasSuffix("\n") { front += "\n" }
    let head = head(front: front, questions: questions, cost: cost, salt: salt, check: check)
    let box = try key.seal(
      original, nonce: Array(randomBytes.suffix(ContentKey.nonceCount)),
      context: Array(head.utf8))
    return SealedFile(
      front: front, questions: questions, cost: cost, salt: salt, check: check, box: box
    ).text
  }

  private init(
    front: String, questions: Int, cost: ScryptCost, salt: [UInt8], check: [UInt8], box: [UInt8]
  ) {
    (self.front, self.questions, self.cost) = (front, questions, cost)
    (self.salt, self.check, self.box) = (salt, check, box)
  }

  // MARK: Opening

  /// - Throws: ``SealedFileError/wrongPassphrase`` also when the lines of `sealed` were changed in
  ///   a way that looks right: nothing can tell these apart.
  package func key(for passphrase: Passphrase) throws -> ContentKey {
    let (key, check) = try Self.derive(passphrase, salt: salt, cost: cost)
    guard isEqualInConstantTime(check, self.check) else { throw SealedFileError.wrongPassphrase }
    return key
  }

  /// - Returns: the original, byte for byte.
  /// - Throws: ``SealedFileError/altered`` when a byte differs from what was sealed with this key.
  package func open(with key: ContentKey) throws(SealedFileError) -> [UInt8] {
    guard let original = key.open(box, context: Array(head.utf8)) else { throw .altered }
    return original
  }

  private static func derive(
    _ passphrase: Passphrase, salt: [UInt8], cost: ScryptCost
  ) throws(ScryptFailed) -> (key: ContentKey, check: [UInt8]) {
    let count = ContentKey.count + checkCount
    let bytes = try scrypt(passphrase.bytes, salt: salt, cost: cost, count: count)
    return (ContentKey(bytes[..<ContentKey.count]), Array(bytes[ContentKey.count...]))
  }

  // MARK: Text

  package var text: String {
    let base64 = Array(Data(box).base64EncodedString().utf8)
    let lines = stride(from: 0, to: base64.count, by: Self.width).map {
      String(decoding: base64[$0..<min($0 + Self.width, base64.count)], as: UTF8.self) + "\n"
    }
    return head + lines.joined()
  }

  private var head: String {
    Self.head(front: front, questions: questions, cost: cost, salt: salt, check: check)
  }

  private static func head(
    front: String, questions: Int, cost: ScryptCost, salt: [UInt8], check: [UInt8]
  ) -> String {
    """
    ---
    \(front)sealed:
      version: \(version)
      questions: \(questions)
      n: \(cost.rounds)
      r: \(cost.blockSize)
      p: \(cost.parallelism)
      salt: \(hexadecimal(salt))
      check: \(hexadecimal(check))
    ---

    """
  }

  /// Reads the one form there is: what ``text`` would write differently is refused, so that there
  /// is no byte in the file that could be changed unnoticed.
  package init(parsing text: String) throws(SealedFileError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
      let start = lines[..<end].lastIndex(of: "sealed:")
    else { throw .notSealed }
    let values = lines[(start + 1)..<end].map {
      $0.split(separator: ": ", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    }
    guard values.count == 7 else { throw .damaged(line: start + 1) }
    guard values[0] == "\(Self.version)" else { throw .newer(version: String(values[0])) }
    let numbers = values[1...4].map { Int($0) ?? -1 }
    guard numbers[0] > 0,
      let cost = ScryptCost(rounds: numbers[1], blockSize: numbers[2], parallelism: numbers[3]),
      let salt = bytes(hexadecimal: values[5]), salt.count == Self.saltCount,
      let check = bytes(hexadecimal: values[6]), check.count == Self.checkCount
    else { throw .damaged(line: start + 1) }
    let base64 = lines[(end + 1)...].joined()
    guard let box = Data(base64Encoded: base64),
      box.count >= ContentKey.nonceCount + ContentKey.tagCount
    else { throw .damaged(line: end + 2) }
    let front = lines[1..<start].map { $0 + "\n" }.joined()
    self.init(
      front: front, questions: numbers[0], cost: cost, salt: salt, check: check, box: Array(box))
    let written = self.text
    guard written.utf8.elementsEqual(text.utf8) else {
      throw .damaged(line: Self.firstDifference(text, written))
    }
  }

  /// Whether a text says that it is a sealed file, sound or not.
  package static func isSealed(_ text: String) -> Bool {
    do { _ = try SealedFile(parsing: text) } catch { return error != .notSealed }
    return true
  }

  private static func firstDifference(_ a: String, _ b: String) -> Int {
    let common = zip(a.utf8, b.utf8).prefix { $0 == $1 }
    return 1 + common.count { $0.0 == 0x0A }
  }
}
