import Crypto
import Foundation
import LearningCore

/// One entry as a line of a bundle: the bytes that are hashed, and where its members stand in them.
struct EntryLine {
  let line: [UInt8]
  let at: Timestamp
  let body: ArraySlice<UInt8>
  let kind: String
  let origin: String
  let person: String
  let seq: Int

  /// What every entry line begins with and no other line does.
  static let opening = Array("{\"at\":".utf8)

  /// What stands before each member.
  private enum Before {
    static let body = Array(",\"body\":".utf8)
    static let kind = Array(",\"kind\":".utf8)
    static let origin = Array("\",\"origin\":".utf8)
    static let person = Array("\",\"person\":".utf8)
    static let seq = Array("\",\"seq\":".utf8)
    static let end = Array("}".utf8)
  }

  /// Reads the canonical form and nothing else. Origin, person and kind are names, which hold no
  /// quotation marks and no backslashes, so the members around the body are found from both ends
  /// without reading it.
  ///
  /// - Returns: `nil` for what is not such a line.
  init?(_ line: [UInt8]) {
    var front = line[...]
    var back = line[...]
    guard front.drop(prefix: Self.opening), let at = front.dropInteger(),
      front.drop(prefix: Before.body), back.drop(suffix: Before.end),
      let seq = back.dropLastInteger(), seq > 0, back.drop(suffix: Before.seq),
      let person = back.dropLastText(), back.drop(suffix: Before.person),
      let origin = back.dropLastText(), back.drop(suffix: Before.origin),
      let kind = back.dropLastText(), back.drop(suffix: Before.kind),
      front.startIndex < back.endIndex
    else { return nil }
    guard Name<Origin>(origin) != nil, Name<Person>(person) != nil else { return nil }
    (self.line, self.at, self.seq) = (line, Timestamp(millisecondsSince1970: at), seq)
    (self.kind, self.origin, self.person) = (kind, origin, person)
    body = line[front.startIndex..<back.endIndex]
  }

  /// - Parameters of a row of the journal.
  static func text(
    at: Int, body: some Collection<UInt8>, kind: String, origin: String, person: String, seq: Int
  ) -> [UInt8] {
    var line = opening
    line.reserveCapacity(body.count + 200)
    line += "\(at),\"body\":".utf8
    line += body
    line +=
      ",\"kind\":\"\(kind)\",\"origin\":\"\(origin)\",\"person\":\"\(person)\",\"seq\":\(seq)}"
      .utf8
    return line
  }

  /// Whether the body is in its one canonical form; the rest of a line that could be read is.
  var isCanonical: Bool { body.withUnsafeBufferPointer { JSON.isCanonical($0) } }

  /// - Precondition: the line is canonical.
  func entry() throws -> Entry {
    guard let person = PersonID(person) else {
      throw RecordError.corruptRow(table: "journal", detail: person)
    }
    if kind == "answered", let answer = Fact(answered: body) {
      return Entry(person: person, at: at, fact: answer)
    }
    let json: JSON
    do { json = try JSON(parsing: body) } catch {
      throw RecordError.corruptRow(table: "journal", detail: "\(error)")
    }
    return Entry(person: person, at: at, fact: try Fact(kind: kind, body: json))
  }

  func hash(after previous: [UInt8]) -> [UInt8] { Self.hash(line, after: previous) }

  static func hash(_ line: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(data: previous)
    hasher.update(data: line)
    return Array(hasher.finalize())
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func drop(prefix: [UInt8]) -> Bool {
    guard starts(with: prefix) else { return false }
    self = dropFirst(prefix.count)
    return true
  }

  fileprivate mutating func drop(suffix: [UInt8]) -> Bool {
    guard count >= suffix.count, self[(endIndex - suffix.count)...].elementsEqual(suffix) else {
      return false
    }
    self = dropLast(suffix.count)
    return true
  }

  /// A whole number as canonical JSON has it.
  fileprivate mutating func dropInteger() -> Int? {
    let digits = prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    self = dropFirst(digits.count)
    return Self.integer(digits)
  }

  fileprivate mutating func dropLastInteger() -> Int? {
    let digits = trailing { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
    self = dropLast(digits.count)
    return Self.integer(digits)
  }

  /// What stands before the quotation mark at the end, with the mark itself dropped too.
  fileprivate mutating func dropLastText() -> String? {
    guard let mark = lastIndex(of: UInt8(ascii: "\"")) else { return nil }
    let text = self[index(after: mark)...]
    guard !text.contains(UInt8(ascii: "\\")) else { return nil }
    self = self[...mark].dropLast()
    return String(validating: text, as: UTF8.self)
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: digits, as: UTF8.self)
    guard let number = Int(text), String(number) == text, number.magnitude <= 1 << 53 else {
      return nil
    }
    return number
  }

  private func trailing(_ isPart: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, isPart(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
