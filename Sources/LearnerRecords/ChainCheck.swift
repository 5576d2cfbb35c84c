import Crypto
import Foundation
import GRDB
import GRDBSQLite
import LearningCore

/// Recomputes every hash of a journal from its rows.
///
/// The bodies are hashed as they are stored, without being read: that they are canonical is checked
/// by looking. What stands around a body in the hashed bytes (`JournalEntry.canonical`) ends in a number
/// and in texts whose quotes are escaped, so the same bytes cannot be cut into other columns.
struct ChainCheck {
  private(set) var entries = 0
  private var origin: [UInt8] = []
  private var seq = 0
  private var hash = JournalEntry.genesis
  /// What is hashed, built again for each entry in the same room.
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - db: has the table `journal`.
  ///   - advance: told how many entries are checked, now and then.
  /// - Returns: the first entry that is not what it was when it was written, or is missing; `nil` if all is well.
  mutating func firstBadEntry(
    in db: Database, advance: (Int) -> Void
  ) throws -> (origin: String, seq: Int)? {
    let statement = try db.makeStatement(
      sql: "SELECT origin, seq, at_ms, person, kind, body, hash FROM journal ORDER BY origin, seq")
    let rows = try Row.fetchCursor(statement)
    // Read column by column from SQLite's own memory: a copy of each would cost more than the hash.
    while try rows.next() != nil {
      if !isNext(statement.sqliteStatement) {
        return (String(decoding: origin, as: UTF8.self), seq)
      }
      entries += 1
      if entries & 0xFFF == 0 { advance(entries) }
    }
    return nil
  }

  private mutating func isNext(_ row: SQLiteStatement) -> Bool {
    let rowOrigin = column(0, of: row)
    if !rowOrigin.elementsEqual(origin) || seq == 0 {
      (origin, seq, hash) = (Array(rowOrigin), 0, JournalEntry.genesis)
    }
    seq += 1
    let body = column(5, of: row)
    guard sqlite3_column_int64(row, 1) == seq,
      JSON.isCanonical(body.assumingMemoryBound(to: UInt8.self))
    else { return false }
    bytes.removeAll(keepingCapacity: true)
    bytes += hash
    bytes += "{\"at\":".utf8
    bytes += String(sqlite3_column_int64(row, 2)).utf8
    bytes += ",\"body\":".utf8
    bytes += body
    bytes += ",\"kind\":".utf8
    append(text: column(4, of: row))
    bytes += ",\"origin\":".utf8
    append(text: rowOrigin)
    bytes += ",\"person\":".utf8
    append(text: column(3, of: row))
    bytes += ",\"seq\":".utf8
    bytes += String(seq).utf8
    bytes.append(UInt8(ascii: "}"))
    let digest = bytes.withUnsafeBytes { SHA256.hash(data: $0) }
    let isSame = digest.withUnsafeBytes { $0.elementsEqual(column(6, of: row)) }
    digest.withUnsafeBytes { digest in
      for index in 0..<32 { hash[index] = digest[index] }
    }
    return isSame
  }

  private mutating func append(text: UnsafeRawBufferPointer) {
    let isPlain = text.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(UInt8(ascii: "\""))
      bytes += text
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += JSON.string(String(decoding: text, as: UTF8.self)).canonical
    }
  }

  /// The bytes of a text or blob, good until the next row. Text is taken as the bytes it is: read as
  /// a C string, it would end at a zero byte.
  private func column(_ index: Int32, of row: SQLiteStatement) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(row, index), count: Int(sqlite3_column_bytes(row, index)))
  }
}
