package import LearningCore

/// The file of an issuer's key. What is public in it can be read by whoever may read the file; the
/// private key may be closed in a way that only whoever closed it understands.
package struct IssuerKeyFile: Sendable {
  package enum PrivateKey: Sendable {
    case open([UInt8])
    case closed(JSON)
    /// Destroyed: what the key signed can be checked, nothing more can be signed.
    case none
  }

  package var card: IssuerCard
  package var privateKey: PrivateKey

  package init(_ card: IssuerCard, _ privateKey: PrivateKey) {
    (self.card, self.privateKey) = (card, privateKey)
  }

  package var bytes: [UInt8] {
    var members = card.members
    switch privateKey {
    case .open(let bytes): members["d"] = .string(Base64URL.encode(bytes))
    case .closed(let json): members["closed"] = json
    case .none: break
    }
    return JSON.object(members).canonical + [0x0A]
  }

  /// - Returns: `nil` when the content is no key file, or the two halves of an open key do not belong
  ///   together.
  package init?(bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), let card = IssuerCard(json) else { return nil }
    self.init(card, .none)
    if let text = json["d"] {
      guard let secret = text.string.flatMap({ Base64URL.decode($0) }),
        Issuer(card, privateKey: secret) != nil
      else { return nil }
      privateKey = .open(secret)
    } else if let closed = json["closed"] {
      privateKey = .closed(closed)
    }
  }
}
