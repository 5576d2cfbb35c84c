/// How a PDF carries the signed claim: in the keywords of the document, behind a marker, in plain
/// bytes. A program finds it without knowing anything about PDF, and it stays when a document is
/// signed once more or made smaller, which files attached to a PDF do not.
enum EmbeddedClaim {
  static let marker = "balai-jws:"
}

/// The signed claim in a certificate's PDF.
///
/// - Returns: `nil` when there is none, or the document carries two that differ: nobody could say
///   which one the paper shows. The claim is not checked yet.
package func embeddedClaim(inPDF bytes: [UInt8]) -> String? {
  let marker = Array(EmbeddedClaim.marker.utf8)
  var found: Set<String> = []
  var start = 0
  while let first = bytes[start...].firstIndex(of: marker[0]) {
    start = first + 1
    guard bytes[first...].starts(with: marker) else { continue }
    let claim = bytes[(first + marker.count)...].prefix(while: \.isOfCompactJWS)
    found.insert(String(decoding: claim, as: UTF8.self))
    guard found.count == 1 else { return nil }
  }
  return found.first
}

extension UInt8 {
  /// Base64 for addresses, and the dots between the parts (RFC 7515, section 7.1).
  var isOfCompactJWS: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
