package import Certificates

/// The identifier of an issuer in credentials.
///
/// With a site that has a name in the DNS and is served over TLS it is `did:web` (W3C CCG did:web),
/// whose document the site publishes; otherwise the key stands for itself.
package func issuerIdentifier(site: String?, key: PublicKey) -> String {
  guard let site, site.hasPrefix("https://") else { return key.didKey }
  let parts = site.dropFirst("https://".count).split(separator: "/")
  guard let host = parts.first, host.utf8.allSatisfy(\.isOfHost),
    host.contains(where: \.isLetter),
    parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy(\.isUnreserved) })
  else { return key.didKey }
  let name = host.lowercased().replacing(":", with: "%3A")
  return (["did:web", name] + parts.dropFirst().map(String.init)).joined(separator: ":")
}

extension UInt8 {
  private var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  fileprivate var isOfHost: Bool { isLetterOrDigit || "-.:".utf8.contains(self) }

  /// What needs no escape in any part of a URI (RFC 3986, section 2.3).
  var isUnreserved: Bool { isLetterOrDigit || "-._~".utf8.contains(self) }
}
