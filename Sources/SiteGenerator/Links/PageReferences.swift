/// What a finished page names: places in it, and addresses it leads to or shows.
package struct PageReferences: Sendable {
  /// Values of `id`.
  package private(set) var anchors: Set<String> = []
  /// Values of `href` and `src`, entities decoded, in order.
  package private(set) var addresses: [String] = []

  /// Those of them that a telephone loads to show the page.
  package private(set) var sources: [String] = []
  /// A telephone's screen has so many dots from left to right, of its 360 pixels each two.
  private static let phoneWidth = 720

  /// Reads tags as the builder of pages writes them: attributes in double quotes, `<` nowhere else.
  package init(_ page: [UInt8]) {
    var place = 0
    while let open = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      let end = page[open...].firstIndex(of: UInt8(ascii: ">")) ?? page.count
      read(page[open..<end])
      place = end
    }
  }

  private mutating func read(_ tag: ArraySlice<UInt8>) {
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    var choices: [(address: String, width: Int)] = []
    for (name, value) in zip(parts, parts.dropFirst()) where !name.isEmpty {
      if name.ends(with: " id=") {
        anchors.insert(Self.text(value))
      } else if name.ends(with: " href=") {
        addresses.append(Self.text(value))
      } else if name.ends(with: " src=") {
        addresses.append(Self.text(value))
        sources.append(Self.text(value))
      } else if name.ends(with: " srcset=") {
        choices = Self.choices(in: Self.text(value))
        addresses += choices.map(\.address)
      }
    }
    if let widest = choices.last, !sources.isEmpty {
      let chosen = choices.first { $0.width >= Self.phoneWidth } ?? widest
      sources[sources.count - 1] = chosen.address
    }
  }

  /// `a.webp 480w, b.webp 960w`, by width.
  private static func choices(in value: String) -> [(address: String, width: Int)] {
    value.split(separator: ",").compactMap { choice in
      let words = choice.split(separator: " ")
      guard words.count == 2, let width = Int(words[1].dropLast()) else { return nil }
      return (String(words[0]), width)
    }
  }

  /// With entities decoded.
  static func text(_ value: ArraySlice<UInt8>) -> String {
    var text = String(decoding: value, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    for (entity, sign) in entities { text = text.replacing(entity, with: sign) }
    return text
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}

extension PageReferences {
  /// A place inside the site.
  package struct Target: Hashable, Sendable {
    /// Relative to the root of the site.
    package var path: String
    package var anchor: String?
  }

  /// Where an address on a page leads, as far as that is inside the site.
  ///
  /// - Parameter page: path of the page.
  /// - Returns: `nil` for what is elsewhere; a target whose path begins with `..` is outside, too,
  ///   and breaks as soon as the folder is copied.
  package static func target(of address: String, on page: String) -> Target? {
    guard !address.hasPrefix("//"), !hasScheme(address) else { return nil }
    let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = halves.count == 2 ? decoded(halves[1]) : nil
    let written = decoded(halves[0].prefix { $0 != "?" })
    if written.isEmpty { return Target(path: page, anchor: anchor) }
    var segments = page.split(separator: "/").dropLast().map(String.init)
    if written.hasPrefix("/") { return Target(path: "../" + written.drop { $0 == "/" }) }
    for segment in written.split(separator: "/") where segment != "." {
      if segment == "..", segments.last.map({ $0 != ".." }) ?? false {
        segments.removeLast()
      } else {
        segments.append(String(segment))
      }
    }
    if written.hasSuffix("/") { segments.append("index.html") }
    return Target(path: segments.joined(separator: "/"), anchor: anchor)
  }

  /// `tel:`, `https:` and so on (RFC 3986, 3.1).
  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isLetter else {
      return false
    }
    return address[..<colon].allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
