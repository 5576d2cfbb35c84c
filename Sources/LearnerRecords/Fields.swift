import LearningCore

/// The members of a stored JSON object. Rows are parsed like any untrusted input: the file may be
/// older, newer or edited by hand.
struct Fields {
  private let json: JSON
  let table: String

  init(_ json: JSON, table: String) { (self.json, self.table) = (json, table) }

  init(text: String, table: String) throws(RecordError) {
    do { self.init(try JSON(parsing: text), table: table) } catch {
      throw .corruptRow(table: table, detail: "\(error)")
    }
  }

  func problem(_ key: String) -> RecordError { .corruptRow(table: table, detail: key) }

  func text(_ key: String) throws(RecordError) -> String {
    guard let text = json[key]?.string else { throw problem(key) }
    return text
  }

  func name<Kind>(_ key: String) throws(RecordError) -> Name<Kind> {
    guard let name = Name<Kind>(try text(key)) else { throw problem(key) }
    return name
  }

  func integer(_ key: String) throws(RecordError) -> Int {
    guard let number = json[key]?.integer else { throw problem(key) }
    return number
  }

  /// A whole number, not below nothing.
  func count(_ key: String) throws(RecordError) -> Int {
    let number = try integer(key)
    guard number >= 0 else { throw problem(key) }
    return number
  }

  func optionalInteger(_ key: String) throws(RecordError) -> Int? {
    json[key] == .null || json[key] == nil ? nil : try integer(key)
  }

  func bool(_ key: String) throws(RecordError) -> Bool {
    guard let value = json[key]?.bool else { throw problem(key) }
    return value
  }

  func optionalBool(_ key: String) throws(RecordError) -> Bool? {
    json[key] == .null || json[key] == nil ? nil : try bool(key)
  }

  func array(_ key: String) throws(RecordError) -> [JSON] {
    guard let elements = json[key]?.array else { throw problem(key) }
    return elements
  }

  func integers(_ key: String) throws(RecordError) -> [Int] { try elements(key, \.integer) }

  /// - Parameter read: `nil` for what is no such element.
  func elements<Element>(
    _ key: String, _ read: (JSON) -> Element?
  ) throws(RecordError) -> [Element] {
    let array = try array(key)
    let elements = array.compactMap(read)
    guard elements.count == array.count else { throw problem(key) }
    return elements
  }

  func object(_ key: String) throws(RecordError) -> Fields {
    guard let value = json[key] else { throw problem(key) }
    return Fields(value, table: table)
  }

  /// A SHA-256 in hexadecimal digits.
  func digest(_ key: String) throws(RecordError) -> ContentDigest {
    guard let digest = ContentDigest(hex: try text(key)) else { throw problem(key) }
    return digest
  }

  /// A length of time, not below nothing.
  func span(_ key: String) throws(RecordError) -> Span {
    Span(milliseconds: try count(key))
  }

  func has(_ key: String) -> Bool { json[key] != nil }
}
