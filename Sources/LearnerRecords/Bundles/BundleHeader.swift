package import LearningCore

/// The first line of a bundle: who made it, and which entries are in it.
package struct BundleHeader: Hashable, Sendable {
  /// Entries of one origin, without gaps.
  package struct Chain: Hashable, Sendable {
    package var origin: OriginID
    /// With which the origin signs, as the maker of the bundle knows it.
    package var key: [UInt8]
    package var seqs: ClosedRange<Int>
    /// Hash of the entry before the first.
    var previous: [UInt8]
  }

  /// Who made it.
  package var origin: OriginID
  /// With which the bundle is signed.
  package var key: [UInt8]
  /// When the last entry of the maker was signed.
  package var at: Timestamp
  package var chains: [Chain]

  static let format = "balai-bundle"
  static let version = 1

  var json: JSON {
    .object([
      "format": .string(Self.format), "version": .integer(Self.version),
      "origin": .string(origin.description), "key": .string(hexadecimal(key)),
      "at": .integer(at.millisecondsSince1970),
      "chains": .array(
        chains.map {
          .object([
            "origin": .string($0.origin.description), "key": .string(hexadecimal($0.key)),
            "first": .integer($0.seqs.lowerBound), "last": .integer($0.seqs.upperBound),
            "previous": .string(hexadecimal($0.previous)),
          ])
        }),
    ])
  }

  /// - Throws: ``BundleError/notABundle`` or ``BundleError/newer(version:)``.
  init(line: [UInt8]) throws(BundleError) {
    guard let json = try? JSON(parsing: line), json["format"]?.string == Self.format,
      let version = json["version"]?.integer
    else { throw .notABundle }
    guard version == Self.version else { throw .newer(version: version) }
    guard let header = BundleHeader(json), header.json == json else { throw .unreadable(line: 1) }
    self = header
  }

  init(origin: OriginID, key: [UInt8], at: Timestamp, chains: [Chain]) {
    (self.origin, self.key, self.at, self.chains) = (origin, key, at, chains)
  }

  private init?(_ json: JSON) {
    guard let origin = json["origin"]?.string.flatMap({ OriginID($0) }),
      let key = json["key"]?.string.flatMap(bytes(hexadecimal:)), key.count == 32,
      let at = json["at"]?.integer, let chains = json["chains"]?.array
    else { return nil }
    let read = chains.compactMap { Chain($0) }
    guard read.count == chains.count, Set(read.map(\.origin)).count == read.count else {
      return nil
    }
    self.init(
      origin: origin, key: key, at: Timestamp(millisecondsSince1970: at), chains: read)
  }
}

extension BundleHeader.Chain {
  fileprivate init?(_ json: JSON) {
    guard let origin = json["origin"]?.string.flatMap({ OriginID($0) }),
      let key = json["key"]?.string.flatMap(bytes(hexadecimal:)), key.count == 32,
      let first = json["first"]?.integer, let last = json["last"]?.integer, first > 0,
      first <= last,
      let previous = json["previous"]?.string.flatMap(bytes(hexadecimal:)), previous.count == 32
    else { return nil }
    (self.origin, self.key, seqs, self.previous) = (origin, key, first...last, previous)
  }
}

/// The last line of a bundle.
struct BundleEnd: Hashable {
  /// SHA-256 of all lines before, with their line ends.
  var digest: [UInt8]
  /// Of each chain, in the order of the header.
  var heads: [SignedHead]
  /// Of the maker, over the digest.
  var signature: [UInt8]

  var json: JSON {
    .object([
      "end": .object([
        "digest": .string(hexadecimal(digest)), "heads": .array(heads.map(\.json)),
        "signature": .string(hexadecimal(signature)),
      ])
    ])
  }

  /// The bytes that are signed.
  static func message(origin: OriginID, digest: [UInt8]) -> [UInt8] {
    JSON.object([
      "digest": .string(hexadecimal(digest)), "origin": .string(origin.description),
      "signs": .string("bundle"),
    ]).canonical
  }

  init(digest: [UInt8], heads: [SignedHead], signature: [UInt8]) {
    (self.digest, self.heads, self.signature) = (digest, heads, signature)
  }

  init?(_ json: JSON) {
    guard let end = json["end"], let digest = end["digest"]?.string.flatMap(bytes(hexadecimal:)),
      let heads = end["heads"]?.array,
      let signature = end["signature"]?.string.flatMap(bytes(hexadecimal:))
    else { return nil }
    self.init(digest: digest, heads: heads.compactMap { SignedHead($0) }, signature: signature)
    guard self.json == json else { return nil }
  }
}
