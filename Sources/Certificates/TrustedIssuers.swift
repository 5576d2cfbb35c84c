package import LearningCore

/// The issuers somebody has decided to believe.
package struct TrustedIssuers: Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var key: PublicKey
    /// What the key signed is believed from then on; `nil` for always.
    package var from: Timestamp?
    /// What is dated from then on is not believed; `nil` for a key in use.
    package var until: Timestamp?

    package init(
      name: String, key: PublicKey, from: Timestamp? = nil, until: Timestamp? = nil
    ) {
      (self.name, self.key, self.from, self.until) = (name, key, from, until)
    }

    /// Whether something dated so can be this key's.
    func covers(_ time: Timestamp) -> Bool {
      (from.map { $0 <= time } ?? true) && (until.map { time < $0 } ?? true)
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package mutating func trust(_ issuer: Issuer) { add(issuer.card.entry) }

  package mutating func add(_ entry: Entry) {
    if !entries.contains(entry) { entries.append(entry) }
  }

  /// Takes out every entry of this key under this name.
  package mutating func remove(_ key: PublicKey, named name: String) {
    entries.removeAll { $0.key == key && $0.name == name }
  }

  /// The file that offices hand to each other: `{"issuers":[{"name":…,"kty":"OKP",…}]}`.
  package var file: [UInt8] {
    JSON.object(["issuers": .array(entries.map { .object($0.members) })]).canonical + [0x0A]
  }

  /// - Returns: `nil` when the content is no such file, or a key in it is damaged.
  package init?(file: [UInt8]) {
    guard let list = (try? JSON(parsing: file))?["issuers"]?.array else { return nil }
    let entries = list.compactMap(Entry.init)
    guard entries.count == list.count else { return nil }
    self.init(entries)
  }

  /// The keys that a header means, perhaps several times the same.
  func keys(namedBy keyID: String) -> [PublicKey] {
    entries.map(\.key).filter { $0.isNamed(by: keyID) }
  }

  /// Whether somebody decided to believe this key under this name, for what is dated so. A key is no
  /// licence to issue in another agency's name, nor for ever.
  package func believes(_ thumbprint: String, as name: String, at time: Timestamp) -> Bool {
    entries.contains {
      $0.key.thumbprint == thumbprint && $0.name == name && $0.covers(time)
    }
  }

  /// Whether a key that signed a list at this moment may speak for certificates of another one:
  /// where the other one was retired, and both are known under the name.
  package func mayRevoke(
    _ thumbprint: String, in name: String, by other: String, at time: Timestamp
  ) -> Bool {
    entries.contains {
      $0.key.thumbprint == thumbprint && $0.name == name && $0.until != nil
    } && believes(other, as: name, at: time)
  }
}

extension TrustedIssuers.Entry {
  var members: [String: JSON] {
    var members: [String: JSON] = [
      "kty": .string("OKP"), "crv": .string("Ed25519"), "x": .string(key.x),
      "kid": .string(key.thumbprint), "name": .string(name),
    ]
    members["from"] = from.map { .integer($0.millisecondsSince1970 / 1000) }
    members["until"] = until.map { .integer($0.millisecondsSince1970 / 1000) }
    return members
  }

  init?(_ json: JSON) {
    guard let name = json["name"]?.string, json["kty"]?.string == "OKP",
      json["crv"]?.string == "Ed25519", let key = json["x"]?.string.flatMap({ PublicKey(x: $0) }),
      json["kid"] == nil || json["kid"]?.string == key.thumbprint,
      let from = Self.time(json["from"]), let until = Self.time(json["until"])
    else { return nil }
    self.init(name: name, key: key, from: from, until: until)
  }

  private static func time(_ json: JSON?) -> Timestamp?? {
    guard let json else { return .some(nil) }
    guard let seconds = json.integer, abs(seconds) < 1 << 40 else { return nil }
    return Timestamp(millisecondsSince1970: seconds * 1000)
  }
}
