import CExpat

/// Reads an XML document of a spreadsheet, element by element; a worksheet is too long for a tree.
///
/// A document that declares entities of its own is refused: spreadsheets need none, and they can
/// make a small file fill the memory.
final class XMLEvents {
  /// Local name, and attributes by local name.
  var onBegin: (_ name: String, _ attributes: [String: String]) -> Void = { _, _ in }
  /// Local name, and the text since the last element began or ended.
  var onEnd: (_ name: String, _ text: String) -> Void = { _, _ in }
  private var text: [UInt8] = []
  private let parser: XML_Parser?

  init() { parser = XML_ParserCreateNS(nil, 0x20) }

  deinit { XML_ParserFree(parser) }

  /// - Returns: whether the document was well-formed.
  func read(_ bytes: [UInt8]) -> Bool {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, list in
        guard let events = events(data), let name else { return }
        events.text.removeAll(keepingCapacity: true)
        var attributes: [String: String] = [:]
        var index = 0
        while let list, let key = list[index], let value = list[index + 1] {
          attributes[localName(key)] = String(cString: value)
          index += 2
        }
        events.onBegin(localName(name), attributes)
      },
      { data, name in
        guard let events = events(data), let name else { return }
        events.onEnd(localName(name), String(decoding: events.text, as: UTF8.self))
        events.text.removeAll(keepingCapacity: true)
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      events(data)?.text += UnsafeRawBufferPointer(start: text, count: Int(count))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XML_StopParser(events(data)?.parser, XML_Bool(0))
    }
    var start = 0
    repeat {
      let end = min(start + 1 << 20, bytes.count)
      let status = bytes[start..<end].withUnsafeBytes { chunk in
        XML_Parse(
          parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count),
          end == bytes.count ? 1 : 0)
      }
      guard status == XML_STATUS_OK else { return false }
      start = end
    } while start < bytes.count
    return true
  }
}

private func events(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
  data.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
}

/// Without its namespace.
private func localName(_ name: UnsafePointer<XML_Char>) -> String {
  let whole = String(cString: name)
  return whole.lastIndex(of: " ").map { String(whole[whole.index(after: $0)...]) } ?? whole
}
