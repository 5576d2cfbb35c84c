import Certificates
import Compression

/// Which certificates were revoked, a bit for each (W3C Bitstring Status List 1.0). A bit has no name:
/// who does not know the index of a certificate learns nothing about it.
package struct BitstringStatusList: Hashable, Sendable {
  /// So many bits at least, so that one certificate hides among many (section 6.1).
  package static let leastCount = 131_072
  /// A list from elsewhere must not take all the memory there is.
  private static let mostCount = 1 << 27

  /// The first bit is the highest of the first byte (section 3.2).
  private var bytes: [UInt8]

  /// - Parameters:
  ///   - count: how many bits, a multiple of eight.
  ///   - indices: of what is revoked, each below `count`.
  package init(count: Int = leastCount, revoked indices: some Sequence<Int>) {
    bytes = [UInt8](repeating: 0, count: count / 8)
    for index in indices { bytes[index / 8] |= 0x80 >> UInt8(index % 8) }
  }

  package var count: Int { bytes.count * 8 }

  /// Whether the certificate with this index is revoked.
  ///
  /// - Returns: `nil` where the list is not so long.
  package subscript(index: Int) -> Bool? {
    (0..<count).contains(index) ? bytes[index / 8] & (0x80 >> UInt8(index % 8)) != 0 : nil
  }

  /// `u` (multibase: base64url) and the bits as gzip (section 3.3).
  package var encodedList: String { "u" + Base64URL.encode(gzipped(bytes)) }

  /// - Returns: `nil` for another form, or for fewer bits than there must be.
  package init?(encodedList text: String) {
    guard text.first == "u", let packed = Base64URL.decode(text.dropFirst()),
      let bytes = gunzipped(packed, limit: Self.mostCount / 8), bytes.count * 8 >= Self.leastCount
    else { return nil }
    self.bytes = bytes
  }
}
