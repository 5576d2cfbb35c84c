import Crypto
import Foundation
import LearningCore

/// Reads a bundle line by line and proves it as it goes: that each chain is whole and ends in what
/// its origin signed, and that every line is what the maker of the bundle signed. The proof is
/// complete only with ``Item/proven(heads:)``; until then nothing may be kept.
struct BundleReader {
  enum Item {
    /// - Parameters:
    ///   - previous: hash of the entry before.
    ///   - hash: of this one.
    case entry(EntryLine, previous: [UInt8], hash: [UInt8])
    case document(SourceFile)
    case certificateText(String)
    case person(PersonRow)
    /// The last of all: everything before it is what its makers signed.
    ///
    /// - Parameter heads: of each chain.
    case proven(heads: [SignedHead])
  }

  let header: BundleHeader
  private var isProven = false

  private let nextLine: BundleLines
  private var lineNumber = 1
  private var digest = SHA256()
  private static let lineEnd = [UInt8(ascii: "\n")]
  /// What is to come: of which chain, and which entry of it.
  private var chain = 0
  private var seq = 0
  private var previous: [UInt8] = []
  /// Hash of the last entry of each chain that is read.
  private var lastHashes: [[UInt8]] = []

  init(_ nextLine: @escaping BundleLines) throws {
    self.nextLine = nextLine
    guard let first = try nextLine() else { throw BundleError.notABundle }
    header = try BundleHeader(line: first)
    take(first)
    begin(0)
  }

  /// - Returns: `nil` at the end, when all is proven.
  mutating func next() throws -> Item? {
    if isProven { return nil }
    guard let line = try nextLine() else { throw BundleError.cutOff }
    lineNumber += 1
    if chain < header.chains.count {
      guard let entry = EntryLine(line), entry.seq == seq,
        entry.origin == header.chains[chain].origin.description,
        entry.isCanonical
      else { throw BundleError.unreadable(line: lineNumber) }
      take(line)
      let hash = entry.hash(after: previous)
      let item = Item.entry(entry, previous: previous, hash: hash)
      (previous, seq) = (hash, seq + 1)
      if seq > header.chains[chain].seqs.upperBound {
        lastHashes.append(previous)
        begin(chain + 1)
      }
      return item
    }
    guard let json = try? JSON(parsing: line), json.canonical == line else {
      throw BundleError.unreadable(line: lineNumber)
    }
    if json["end"] != nil {
      let heads = try prove(json)
      isProven = true
      return .proven(heads: heads)
    }
    take(line)
    guard let item = Item(json) else { throw BundleError.unreadable(line: lineNumber) }
    return item
  }

  private mutating func begin(_ next: Int) {
    chain = next
    guard next < header.chains.count else { return }
    (seq, previous) = (header.chains[next].seqs.lowerBound, header.chains[next].previous)
  }

  private mutating func take(_ line: [UInt8]) {
    digest.update(data: line)
    digest.update(data: Self.lineEnd)
  }

  private mutating func prove(_ json: JSON) throws -> [SignedHead] {
    guard let end = BundleEnd(json), try nextLine() == nil else {
      throw BundleError.unreadable(line: lineNumber)
    }
    guard end.digest == Array(digest.finalize()) else { throw BundleError.digestDiffers }
    let message = BundleEnd.message(origin: header.origin, digest: end.digest)
    guard OriginKey.isValid(end.signature, for: message, by: header.key) else {
      throw BundleError.signatureWrong
    }
    guard end.heads.count == header.chains.count else {
      throw BundleError.unreadable(line: lineNumber)
    }
    for (index, chain) in header.chains.enumerated() {
      let head = end.heads[index]
      guard head.origin == chain.origin.description, head.seq == chain.seqs.upperBound,
        head.hash == lastHashes[index], head.isSigned(by: chain.key)
      else { throw BundleError.headDiffers(origin: chain.origin.description) }
    }
    return end.heads
  }
}

extension BundleReader.Item {
  /// Of the lines after the entries.
  fileprivate init?(_ json: JSON) {
    guard let members = json.object, members.count == 1, let (key, value) = members.first else {
      return nil
    }
    switch key {
    case "document":
      guard let path = value["path"]?.string, let text = value["text"]?.string else { return nil }
      self = .document(SourceFile(path: path, text: text))
    case "certificate":
      guard let text = value.string else { return nil }
      self = .certificateText(text)
    case "person":
      guard let person = PersonRow(value) else { return nil }
      self = .person(person)
    default: return nil
    }
  }
}
