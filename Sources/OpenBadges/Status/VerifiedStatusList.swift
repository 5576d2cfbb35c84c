package import Certificates
import Compression
package import LearningCore

/// Signs a status list (W3C Bitstring Status List 1.0) like a badge.
///
/// - Parameters:
///   - address: where it is published.
///   - encodedList: `u` and the packed bits.
///   - issuer: who revokes; by the same name as in badges.
/// - Returns: canonical JSON.
package func statusListCredential(
  _ encodedList: String, at address: String, site: String?, madeAt: Timestamp, zone: UTCOffset,
  issuer: Issuer
) throws -> String {
  let id = issuerIdentifier(site: issuer.isLocal ? nil : site, key: issuer.publicKey)
  let time = madeAt.text(in: zone)
  let document = statusListDocument(
    encodedList, at: address, issuer: id, name: issuer.name, validFrom: time)
  do {
    return try ProvenDocument(signing: document, as: id, at: time, with: issuer).json.canonicalText
  } catch let problem as Uncanonicalizable {
    throw UnsignableBadge(place: problem.place)
  }
}

private func statusListDocument(
  _ encodedList: String, at address: String, issuer: String, name: String, validFrom: String
) -> JSON {
  .object([
    "@context": .array([.string(KnownContext.credentials.url)]),
    "id": .string(address),
    "type": .array([.string("VerifiableCredential"), .string("BitstringStatusListCredential")]),
    "issuer": .object(["id": .string(issuer), "name": .string(name)]),
    "validFrom": .string(validFrom),
    "credentialSubject": .object([
      "id": .string(address + "#list"), "type": .string("BitstringStatusList"),
      "statusPurpose": .string("revocation"), "encodedList": .string(encodedList),
    ]),
  ])
}

/// A status list whose proofs hold and whose issuer is trusted.
package struct VerifiedStatusList: Hashable, Sendable {
  /// Where it is published; entries in badges name it.
  package let address: String
  /// When the list was made; it knows nothing of what happened later.
  package let madeAt: Timestamp
  private let issuer: String
  private let bits: [UInt8]

  /// The least length of a list, so that an entry hides among others (section 6.1).
  private static let leastBytes = 16_384

  /// - Returns: `nil` when this is no status list of ours, or none of the trusted issuers signed it.
  package init?(_ text: [UInt8], trusting issuers: TrustedIssuers) {
    guard let json = try? JSON(parsing: text), let proven = ProvenDocument(json) else { return nil }
    let document = proven.document
    guard let address = document["id"]?.string, let issuer = document["issuer"]?["id"]?.string,
      let name = document["issuer"]?["name"]?.string,
      let time = document["validFrom"]?.string, let madeAt = Timestamp(rfc3339: time),
      let encoded = document["credentialSubject"]?["encodedList"]?.string,
      document
        == statusListDocument(encoded, at: address, issuer: issuer, name: name, validFrom: time),
      issuers.believes(proven.key.thumbprint, as: name),
      encoded.first == "u", let packed = Base64URL.decode(encoded.dropFirst()),
      let bits = gunzipped(packed, limit: 1 << 24), bits.count >= Self.leastBytes
    else { return nil }
    (self.address, self.madeAt, self.issuer, self.bits) = (address, madeAt, name, bits)
  }

  /// Whether the issuer of the list is that of the certificate: keys change, names stay.
  package func speaks(for certificate: VerifiedCertificate) -> Bool {
    certificate.claim.issuer == issuer
  }

  /// Whether the bit of an entry is set; what lies beyond the list is revoked rather than unknown.
  func marks(_ status: BadgeParts.Status?) -> Bool {
    guard let status, status.list == address else { return false }
    let (byte, bit) = (status.index / 8, status.index % 8)
    return byte >= bits.count || bits[byte] & (0x80 >> UInt8(bit)) != 0
  }

  /// A status list gives no reason.
  func item(for certificate: VerifiedCertificate) -> RevocationList.Item {
    RevocationList.Item(
      number: certificate.claim.number, at: madeAt,
      reason: "menurut daftar status, yang tidak menyebut alasan")
  }
}

extension Timestamp {
  /// Reads what ``text(in:)`` writes.
  fileprivate init?(rfc3339 text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(String(parts[0])),
      let zone = UTCOffset(String(parts[1].dropFirst(8)))
    else { return nil }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    self = day.start(in: zone) + .seconds(clock[0] * 3600 + clock[1] * 60 + clock[2])
    guard self.text(in: zone) == text else { return nil }
  }
}
