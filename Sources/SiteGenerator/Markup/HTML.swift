/// Markup that is safe to send to a browser.
///
/// Only a literal in this program's source can become markup, because nothing else makes a
/// `StaticString`. Whatever comes from people is interpolated or appended as text, and escaped.
///
///     let card: HTML = "<a href=\"\(address)\">\(course.title)</a>"
struct HTML: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  init() {}

  /// One piece of markup for each element, in order.
  init<Elements: Sequence>(each elements: Elements, _ markup: (Elements.Element) -> HTML) {
    for element in elements { append(markup(element)) }
  }

  static func += (html: inout HTML, markup: StaticString) {
    markup.withUTF8Buffer { html.bytes.append(contentsOf: $0) }
  }

  mutating func append(_ markup: HTML) { bytes += markup.bytes }

  mutating func append(_ number: Int) { appendText(String(number)) }

  /// Appends text so that it reads the same between tags and between quotes.
  ///
  /// Works on bytes: a quotation mark with a combining accent is one `Character`, but the browser
  /// still sees the quotation mark.
  mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      while let place = source.firstSpecial(from: start) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<place]))
        self += entity(for: source[place])
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first of `" & ' < >` is. Most texts have none, so eight bytes are looked at at a time.
  fileprivate func firstSpecial(from start: Int) -> Int? {
    let each: UInt64 = 0x0101_0101_0101_0101
    let (quote, apostrophe, greater) = (each &* 0x22, each &* 0x27, each &* 0x3E)
    // The highest bit of a byte that is zero, and perhaps of some behind it.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- each) & ~bytes & (each &* 0x80) }
    let raw = UnsafeRawBufferPointer(self)
    var place = start
    while place + 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // `& '` and `< >` are pairs that differ in one bit.
      let found =
        zeros(bytes ^ quote) | zeros((bytes | each) ^ apostrophe)
        | zeros((bytes | (each &* 2)) ^ greater)
      if found != 0 { break }
      place += 8
    }
    while place < count {
      if isSpecial(self[place]) { return place }
      place += 1
    }
    return nil
  }
}

/// Whether a byte is one of `" & ' < >`. All lie below 64, so one word holds the set.
private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
}

private func entity(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral markup: StaticString) { self += markup }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ markup: StaticString) { html += markup }
    mutating func appendInterpolation(_ markup: HTML) { html.append(markup) }
    mutating func appendInterpolation(_ text: String) { html.appendText(text) }
    mutating func appendInterpolation(_ number: Int) { html.append(number) }
  }
}
