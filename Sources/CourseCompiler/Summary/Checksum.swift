/// Tells one text from another, and damage on the disk, but not malice: FNV-1a over words of eight
/// bytes.
package func checksum(of bytes: UnsafeRawBufferPointer) -> Int {
  var sum: UInt64 = 0xCBF2_9CE4_8422_2325
  let tail = bytes.count & ~7
  for place in stride(from: 0, to: tail, by: 8) {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    sum = (sum ^ word) &* 0x100_0000_01B3
  }
  for byte in bytes[tail...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int(truncatingIfNeeded: sum)
}

package func checksum(of bytes: [UInt8]) -> Int { bytes.withUnsafeBytes { checksum(of: $0) } }

package func checksum(of bytes: ArraySlice<UInt8>) -> Int {
  bytes.withUnsafeBytes { checksum(of: $0) }
}
