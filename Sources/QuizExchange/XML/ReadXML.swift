import CExpat
import LearningCore

/// Reads an XML document, whatever encoding it declares: UTF-8, UTF-16, Latin-1, Windows-1252.
///
/// Nothing outside the document is ever opened. A document that declares entities of its own is
/// refused: question files need none, and they can make a small file fill the memory.
///
/// - Returns: the outermost element, or what is wrong and on which line.
func readXML(_ bytes: [UInt8]) -> Result<XMLElement, XMLProblem> {
  let reader = XMLTreeReader()
  return reader.read(bytes)
}

/// Why a document could not be read.
struct XMLProblem: Error {
  var line: Int
  var message: Phrase
}

/// Builds the tree while expat calls.
private final class XMLTreeReader {
  private var open: [XMLElement] = []
  private var text: [UInt8] = []
  private var root: XMLElement?
  private var problem: XMLProblem?
  private let parser: XML_Parser?
  /// Stands between a namespace and a name; no name can hold it.
  private static let separator: UInt8 = 0x20

  init() { parser = XML_ParserCreateNS(nil, XML_Char(Self.separator)) }

  deinit { XML_ParserFree(parser) }

  func read(_ bytes: [UInt8]) -> Result<XMLElement, XMLProblem> {
    setHandlers()
    var start = 0
    repeat {
      let end = min(start + 1 << 20, bytes.count)
      let status = bytes[start..<end].withUnsafeBytes { chunk in
        XML_Parse(
          parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count),
          end == bytes.count ? 1 : 0)
      }
      if status != XML_STATUS_OK { return .failure(problem ?? expatProblem()) }
      start = end
    } while start < bytes.count
    guard let root else { return .failure(expatProblem()) }
    return .success(root)
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private func setHandlers() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        reader(data)?.begin(name, attributes)
      },
      { data, _ in reader(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      reader(data)?.text += bytes
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      reader(data)?.stop(
        Phrase(
          "berkas ini membuat entitas XML sendiri (<!ENTITY>). Itu tidak dibaca karena bisa "
            + "menghabiskan memori; hapus bagian itu",
          "this file declares XML entities of its own (<!ENTITY>). They are not read, because they "
            + "can use up the memory; take that part out"))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      let name = name.map { String(cString: $0) } ?? ""
      reader(data)?.stop(undefinedEntity("&\(name);"))
    }
    XML_SetUnknownEncodingHandler(
      parser,
      { _, name, info in
        guard let name, let info, String(cString: name).lowercased().isWindows1252 else {
          return Int32(XML_STATUS_ERROR.rawValue)
        }
        withUnsafeMutableBytes(of: &info.pointee.map) { map in
          let map = map.bindMemory(to: Int32.self)
          for (byte, scalar) in windows1252.enumerated() { map[byte] = scalar }
        }
        info.pointee.convert = nil
        info.pointee.release = nil
        return Int32(XML_STATUS_OK.rawValue)
      }, nil)
  }

  // MARK: What expat calls

  private func begin(
    _ name: UnsafePointer<XML_Char>, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    flush()
    guard open.count < XMLElement.nestingLimit else {
      return stop(
        Phrase(
          "unsur bertumpuk lebih dari \(XMLElement.nestingLimit) tingkat",
          "elements are nested more than \(XMLElement.nestingLimit) deep"))
    }
    var attributes: [String: String] = [:]
    var index = 0
    while let list, let key = list[index], let value = list[index + 1] {
      attributes[split(key).name] = String(cString: value)
      index += 2
    }
    let (namespace, name) = split(name)
    open.append(
      XMLElement(name: name, namespace: namespace, attributes: attributes, line: line))
  }

  private func end() {
    flush()
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].nodes.append(.element(element))
    }
  }

  private func flush() {
    guard !text.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].nodes.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func stop(_ message: Phrase) {
    if problem == nil { problem = XMLProblem(line: line, message: message) }
    XML_StopParser(parser, XML_Bool(0))
  }

  private func split(_ name: UnsafePointer<XML_Char>) -> (namespace: String, name: String) {
    let whole = String(cString: name)
    guard let space = whole.lastIndex(of: " ") else { return ("", whole) }
    return (String(whole[..<space]), String(whole[whole.index(after: space)...]))
  }

  private func expatProblem() -> XMLProblem {
    let code = XML_GetErrorCode(parser)
    let words = XML_ErrorString(code).map { String(cString: $0) } ?? ""
    let message: Phrase =
      switch code {
      case XML_ERROR_NO_ELEMENTS: Phrase("tidak ada isi XML", "there is no XML in it")
      case XML_ERROR_TAG_MISMATCH:
        Phrase(
          "XML rusak: tag penutup tidak cocok dengan pembukanya",
          "broken XML: the closing tag does not match the opening one")
      case XML_ERROR_INVALID_TOKEN:
        Phrase(
          "XML rusak: tanda yang tidak boleh di sini, misalnya < atau & dalam teks",
          "broken XML: a sign that must not stand here, such as < or & in a text")
      case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION:
        Phrase(
          "XML rusak: berkas berakhir di tengah-tengah",
          "broken XML: the file ends in the middle")
      case XML_ERROR_UNDEFINED_ENTITY: undefinedEntity("&…;")
      case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
        Phrase(
          "penyandian hurufnya tidak dikenal; simpan sebagai UTF-8",
          "its encoding is not known; save it as UTF-8")
      case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        Phrase(
          "XML rusak: ada isi sesudah unsur yang terluar",
          "broken XML: something stands behind the outermost element")
      default: Phrase("XML rusak: \(words)", "broken XML: \(words)")
      }
    return XMLProblem(line: max(line, 1), message: message)
  }
}

/// The reader that expat was told about.
private func reader(_ data: UnsafeMutableRawPointer?) -> XMLTreeReader? {
  data.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
}

private func undefinedEntity(_ name: String) -> Phrase {
  Phrase(
    "XML rusak: entitas \(name) tidak dikenal XML; dari HTML hanya boleh di dalam CDATA",
    "broken XML: XML does not know the entity \(name); those of HTML must stand inside CDATA")
}

extension String {
  fileprivate var isWindows1252: Bool {
    ["windows-1252", "cp1252", "cp-1252"].contains(self)
  }
}

/// The scalar of each byte, as the Encoding Standard has it.
let windows1252: [Int32] =
  (0..<128).map { $0 }
  + [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ] + (160..<256).map { $0 }
