// Telling whether bytes are in the one canonical form without making values of them. Whole journals
// are checked so, at hundreds of megabytes a second.

extension JSON {
  /// Whether the bytes are exactly what ``canonical`` writes of the value they stand for.
  package static func isCanonical(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = CanonicalScanner(bytes: bytes)
    switch scanner.scan() {
    case .canonical: return true
    case .other: return false
    case .unsure: return (try? JSON(parsing: bytes))?.canonical.elementsEqual(bytes) ?? false
    }
  }
}

/// Decides what is common: ASCII keys, whole numbers of up to 15 digits. Of what is rare (fractions,
/// large numbers, names with escapes) it says that it does not know.
private struct CanonicalScanner {
  enum Verdict { case canonical, other, unsure }

  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var hasHighBytes = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func scan() -> Verdict {
    let verdict = value(depth: 0)
    guard verdict == .canonical else { return verdict }
    guard offset == bytes.count else { return .other }
    return !hasHighBytes || String(validating: bytes, as: UTF8.self) != nil ? .canonical : .other
  }

  private var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Verdict {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { return .other }
    }
    return .canonical
  }

  private mutating func value(depth: Int) -> Verdict {
    guard depth < 128 else { return .other }
    switch next {
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return number()
    }
  }

  private mutating func array(depth: Int) -> Verdict {
    offset += 1
    if take(UInt8(ascii: "]")) { return .canonical }
    repeat {
      let verdict = value(depth: depth + 1)
      guard verdict == .canonical else { return verdict }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .canonical : .other
  }

  private mutating func object(depth: Int) -> Verdict {
    offset += 1
    if take(UInt8(ascii: "}")) { return .canonical }
    var before: Range<Int>?
    repeat {
      guard next == UInt8(ascii: "\"") else { return .other }
      let start = offset + 1
      let verdict = key()
      guard verdict == .canonical else { return verdict }
      let name = start..<(offset - 1)
      if let before, !bytes[before].lexicographicallyPrecedes(bytes[name]) { return .other }
      before = name
      guard take(UInt8(ascii: ":")) else { return .other }
      let value = value(depth: depth + 1)
      guard value == .canonical else { return value }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .canonical : .other
  }

  /// A name whose order is that of its bytes.
  private mutating func key() -> Verdict {
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return .canonical
      }
      guard byte >= 0x20 else { return .other }
      guard byte < 0x80, byte != UInt8(ascii: "\\") else { return .unsure }
      offset += 1
    }
    return .other
  }

  private mutating func text() -> Verdict {
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return .canonical }
      if byte >= 0x80 { hasHighBytes = true }
      if byte == UInt8(ascii: "\\") {
        guard escape() else { return .other }
      } else if byte < 0x20 {
        return .other
      }
    }
    return .other
  }

  /// Only what must be escaped is, and as briefly as it can be.
  private mutating func escape() -> Bool {
    let byte = next
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    case UInt8(ascii: "u"):
      guard offset + 4 <= bytes.count, bytes[offset] == UInt8(ascii: "0"),
        bytes[offset + 1] == UInt8(ascii: "0")
      else { return false }
      let low = bytes[offset + 3]
      let isLowDigit = (0x30...0x39).contains(low) || (0x61...0x66).contains(low)
      defer { offset += 4 }
      switch bytes[offset + 2] {
      case UInt8(ascii: "0"): return isLowDigit && !Self.shortlyEscaped.contains(low)
      case UInt8(ascii: "1"): return isLowDigit
      default: return false
      }
    default: return false
    }
  }

  /// The last digits of `\b \t \n \f \r`.
  private static let shortlyEscaped = Set("89acd".utf8)

  private mutating func number() -> Verdict {
    let isNegative = take(UInt8(ascii: "-"))
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    let digits = offset - start
    guard digits > 0 else { return .other }
    switch next {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return .unsure
    default: break
    }
    guard bytes[start] != UInt8(ascii: "0") else {
      return digits == 1 && !isNegative ? .canonical : .other
    }
    return digits <= 15 ? .canonical : .unsure
  }
}
