/// Why a text is not JSON that may be trusted.
package enum InvalidJSON: Error, Equatable, Sendable {
  /// `offset` counts bytes from the start.
  case unexpected(offset: Int)
  case duplicateKey(String)
  case tooDeep
  case notUTF8
}

extension JSON {
  /// Reads one JSON value (RFC 8259) strictly: UTF-8 only, no byte order mark, each key once, at
  /// most 128 levels, nothing after the value.
  package init(parsing bytes: some Sequence<UInt8>) throws(InvalidJSON) {
    var reader = Reader(bytes: Array(bytes))
    guard
      reader.bytes.allSatisfy({ $0 < 0x80 })
        || String(validating: reader.bytes, as: UTF8.self) != nil
    else { throw .notUTF8 }
    self = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == reader.bytes.count else { throw .unexpected(offset: reader.offset) }
  }

  package init(parsing text: String) throws(InvalidJSON) { try self.init(parsing: text.utf8) }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipSpace() {
      while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        offset += 1
      }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard next == byte else { return false }
      offset += 1
      return true
    }

    mutating func expect(_ text: StaticString) throws(InvalidJSON) {
      for index in 0..<text.utf8CodeUnitCount {
        guard take(text.utf8Start[index]) else { throw .unexpected(offset: offset) }
      }
    }

    mutating func value(depth: Int) throws(InvalidJSON) -> JSON {
      guard depth < 128 else { throw .tooDeep }
      skipSpace()
      switch next {
      case UInt8(ascii: "n"):
        try expect("null")
        return .null
      case UInt8(ascii: "t"):
        try expect("true")
        return .bool(true)
      case UInt8(ascii: "f"):
        try expect("false")
        return .bool(false)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "{"): return try object(depth: depth)
      default: return try number()
      }
    }

    private mutating func array(depth: Int) throws(InvalidJSON) -> JSON {
      offset += 1
      var elements: [JSON] = []
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      repeat {
        elements.append(try value(depth: depth + 1))
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect("]")
      return .array(elements)
    }

    private mutating func object(depth: Int) throws(InvalidJSON) -> JSON {
      offset += 1
      var members: [String: JSON] = [:]
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      repeat {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw .unexpected(offset: offset) }
        let key = try string()
        skipSpace()
        try expect(":")
        let value = try value(depth: depth + 1)
        guard members.updateValue(value, forKey: key) == nil else { throw .duplicateKey(key) }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect("}")
      return .object(members)
    }

    private mutating func string() throws(InvalidJSON) -> String {
      offset += 1
      let start = offset
      // Hardly any text has escapes.
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        offset += 1
      }
      var text = bytes[start..<offset]
      while let byte = next {
        switch byte {
        case UInt8(ascii: "\""):
          offset += 1
          return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          offset += 1
          try escape(into: &text)
        case 0..<0x20: throw .unexpected(offset: offset)
        default:
          text.append(byte)
          offset += 1
        }
      }
      throw .unexpected(offset: offset)
    }

    private mutating func escape(into text: inout ArraySlice<UInt8>) throws(InvalidJSON) {
      let start = offset
      guard let byte = next else { throw .unexpected(offset: offset) }
      offset += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = try hexadecimalQuad()
        if (0xD800..<0xDC00).contains(scalar) {
          try expect("\\u")
          let low = try hexadecimalQuad()
          guard (0xDC00..<0xE000).contains(low) else { throw .unexpected(offset: start) }
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let unicode = Unicode.Scalar(scalar) else { throw .unexpected(offset: start) }
        text += String(unicode).utf8
      default: throw .unexpected(offset: start)
      }
    }

    private mutating func hexadecimalQuad() throws(InvalidJSON) -> UInt32 {
      guard offset + 4 <= bytes.count,
        bytes[offset..<offset + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
      else { throw .unexpected(offset: offset) }
      offset += 4
      return value
    }

    private mutating func number() throws(InvalidJSON) -> JSON {
      let start = offset
      var isWhole = true
      _ = take(UInt8(ascii: "-"))
      if !take(UInt8(ascii: "0")) { try digits() }
      if take(UInt8(ascii: ".")) {
        isWhole = false
        try digits()
      }
      if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
        isWhole = false
        if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
        try digits()
      }
      let text = String(decoding: bytes[start..<offset], as: UTF8.self)
      if isWhole, text != "-0", let whole = Int(text), whole.magnitude <= JSON.largestInteger {
        return .integer(whole)
      }
      guard let value = Double(text), value.isFinite else { throw .unexpected(offset: start) }
      return .double(value)
    }

    private mutating func digits() throws(InvalidJSON) {
      let start = offset
      while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
      guard offset > start else { throw .unexpected(offset: offset) }
    }
  }
}
