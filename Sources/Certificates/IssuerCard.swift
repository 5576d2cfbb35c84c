package import LearningCore

/// What everybody may know of an issuer and one of its keys.
package struct IssuerCard: Hashable, Sendable {
  /// Of the organisation, as certificates print it.
  package var name: String
  /// The part of the organisation that issues.
  package var unit: String?
  /// Address of the issuer's site, without a trailing slash.
  package var site: String?
  /// Nobody but this installation vouches for the key.
  package var isLocal: Bool
  package var key: PublicKey
  /// What the key signed counts from then on; `nil` for always.
  package var from: Timestamp?
  /// Set once another key took over: what is dated from then on is not believed.
  package var until: Timestamp?

  package init(
    name: String, unit: String? = nil, site: String? = nil, isLocal: Bool, key: PublicKey,
    from: Timestamp? = nil, until: Timestamp? = nil
  ) {
    (self.name, self.unit, self.site, self.isLocal) = (name, unit, site, isLocal)
    (self.key, self.from, self.until) = (key, from, until)
  }

  /// As others decide to believe it.
  package var entry: TrustedIssuers.Entry {
    TrustedIssuers.Entry(name: name, key: key, from: from, until: until)
  }

  /// A JWK (RFC 8037) with what belongs to it; times are whole seconds since 1970.
  var members: [String: JSON] {
    var members = entry.members
    members["local"] = .bool(isLocal)
    members["unit"] = unit.map { .string($0) }
    members["site"] = site.map { .string($0) }
    return members
  }

  init?(_ json: JSON) {
    guard let entry = TrustedIssuers.Entry(json), let isLocal = json["local"]?.bool else {
      return nil
    }
    self.init(
      name: entry.name, unit: json["unit"]?.string, site: json["site"]?.string, isLocal: isLocal,
      key: entry.key, from: entry.from, until: entry.until)
  }
}
