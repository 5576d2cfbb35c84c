import Crypto
import Foundation
import GRDB
package import LearningCore

/// One row of the journal.
struct JournalEntry {
  var origin: String
  /// 1, 2, 3 … without gaps, for each origin.
  var seq: Int
  var at: Timestamp
  var person: String
  var kind: String
  var body: JSON

  /// The bytes that are hashed: RFC 8785, so any program can recompute them.
  var canonical: [UInt8] {
    JSON.object([
      "at": .integer(at.millisecondsSince1970), "body": body, "kind": .string(kind),
      "origin": .string(origin), "person": .string(person), "seq": .integer(seq),
    ]).canonical
  }

  /// SHA-256 of the hash before it in this origin and of this entry.
  func hash(after previous: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(data: previous)
    hasher.update(data: canonical)
    return Array(hasher.finalize())
  }

  /// What stands before the first entry of an origin.
  static let genesis = [UInt8](repeating: 0, count: 32)
}

extension Entry {
  /// - Parameter row: of the journal.
  init(_ row: Row) throws {
    let body: JSON
    do { body = try JSON(parsing: row["body"] as String) } catch {
      throw RecordError.corruptRow(table: "journal", detail: "\(error)")
    }
    self.init(
      person: try row.name("person"), at: row.time("at_ms"),
      fact: try Fact(kind: row["kind"], body: body))
  }
}

/// SHA-256 of some bytes.
func digest(of bytes: Data) -> ContentDigest { ContentDigest(bytes: SHA256.hash(data: bytes)) }

/// SHA-256 of a text's UTF-8 bytes.
package func digest(of text: String) -> ContentDigest {
  ContentDigest(bytes: SHA256.hash(data: Array(text.utf8)))
}
