import CCmark
import LearningCore

// Addresses that people paste bare into their text become links.

/// A quick look before the slow one. `strstr` is the C library's.
func mayHoldAddress(_ literal: UnsafePointer<CChar>) -> Bool {
  strchr(literal, Int32(UInt8(ascii: "@"))) != nil
    || strchr(literal, Int32(UInt8(ascii: ":"))) != nil && strstr(literal, "://") != nil
    || strstr(literal, "www.") != nil
}

/// Splits a text at the web and e-mail addresses in it.
///
/// Rules as in GitHub Flavored Markdown 0.29, section 6.9: a web address begins at a word boundary,
/// ends at white space or `<`, and gives back the punctuation at its end.
func linkingAddresses(_ text: String) -> [Inline] {
  let bytes = text.utf8
  var inlines: [Inline] = []
  var plain = bytes.startIndex
  var index = plain
  while index < bytes.endIndex {
    var found: (range: Range<String.Index>, target: String)?
    switch bytes[index] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"): found = webAddress(at: index, in: text)
    case UInt8(ascii: "@"): found = mailAddress(around: index, in: text, from: plain)
    default: break
    }
    guard let (range, target) = found else {
      bytes.formIndex(after: &index)
      continue
    }
    if plain < range.lowerBound { inlines.append(.text(String(text[plain..<range.lowerBound]))) }
    inlines.append(.link(Link(.web(target), content: [.text(String(text[range]))])))
    (plain, index) = (range.upperBound, range.upperBound)
  }
  if plain < text.endIndex { inlines.append(.text(String(text[plain...]))) }
  return inlines
}

private func webAddress(
  at start: String.Index, in text: String
) -> (range: Range<String.Index>, target: String)? {
  let rest = text[start...]
  guard
    let prefix = ["https://", "http://", "www."].first(where: { rest.utf8.starts(with: $0.utf8) }),
    start == text.startIndex || " \t\n\u{A0}*_~(\"'“‘".contains(text[text.index(before: start)]),
    let first = rest.dropFirst(prefix.count).first, first.isLetter || first.isNumber
  else { return nil }
  let range = start..<addressEnd(in: rest)
  let address = String(text[range])
  return (range, prefix == "www." ? "https://" + address : address)
}

/// - Parameter first: where the text begins that is not part of an address yet.
private func mailAddress(
  around at: String.Index, in text: String, from first: String.Index
) -> (range: Range<String.Index>, target: String)? {
  let bytes = text.utf8
  var start = at
  while start > first {
    let before = bytes.index(before: start)
    guard bytes[before].isWordLike || ".+".utf8.contains(bytes[before]) else { break }
    start = before
  }
  while start < at, bytes[start] == UInt8(ascii: ".") { bytes.formIndex(after: &start) }
  var end = bytes.index(after: at)
  while end < bytes.endIndex, bytes[end].isWordLike || bytes[end] == UInt8(ascii: ".") {
    bytes.formIndex(after: &end)
  }
  let domain = text[bytes.index(after: at)..<end].utf8.split(
    separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  // A full stop at the end belongs to the sentence.
  let parts = domain.last?.isEmpty == true ? domain.dropLast() : domain[...]
  guard start < at, parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }),
    let last = parts.last, last.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
  else { return nil }
  let range = start..<last.endIndex
  return (range, "mailto:" + text[range])
}

extension UInt8 {
  /// A letter, a digit, `-` or `_`.
  fileprivate var isWordLike: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}

private func addressEnd(in text: Substring) -> String.Index {
  var end = text.firstIndex { $0.isWhitespace || $0 == "<" } ?? text.endIndex
  var closing = text[..<end].count { $0 == ")" }
  let opening = text[..<end].count { $0 == "(" }
  while end > text.startIndex {
    let last = text[text.index(before: end)]
    if "?!.,:*_~'\";”’".contains(last) {
      end = text.index(before: end)
    } else if last == ")" {
      // A closing parenthesis belongs to the address only if it was opened in it.
      guard closing > opening else { break }
      closing -= 1
      end = text.index(before: end)
    } else {
      break
    }
  }
  return end
}

extension Destination {
  /// Works out where an address in a Markdown file leads.
  ///
  /// - Parameter path: the file it stands in, relative to the workspace.
  init(_ written: String, in path: String) {
    // Browsers leave out line ends and tabs, and control characters in front (URL Standard, section
    // 4.4), so these must not hide a scheme either.
    let scalars = written.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
    let address = String(String.UnicodeScalarView(scalars.drop { $0 <= " " }))
    if let scheme = Self.scheme(of: address) {
      let isAllowed = ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      self = isAllowed ? .web(address) : .refused(written)
      return
    }
    guard !address.hasPrefix("//"), !address.contains("\\") else {
      self = .refused(written)
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? anchorName(percentDecoded(String(parts[1]))) : nil
    let file = parts.first.map { $0.prefix { $0 != "?" } } ?? ""
    guard !file.isEmpty else {
      self = .document(path: path, fragment: fragment)
      return
    }
    guard let resolved = resolvePath(percentDecoded(String(file)), against: path) else {
      self = .refused(written)
      return
    }
    let isMarkdown = resolved.hasSuffix(".md") || resolved.hasSuffix(".markdown")
    self = isMarkdown ? .document(path: resolved, fragment: fragment) : .file(path: resolved)
  }

  private static func scheme(of address: String) -> Substring? {
    guard let colon = address.firstIndex(of: ":"), colon > address.startIndex else { return nil }
    let name = address[..<colon]
    let isScheme = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B
        || byte == 0x2D || byte == 0x2E
    }
    return isScheme ? name : nil
  }
}

/// - Returns: a path relative to the workspace, or `nil` when it would lead out of it.
private func resolvePath(_ relative: String, against file: String) -> String? {
  guard relative.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
  var segments =
    relative.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
  for segment in relative.split(separator: "/") {
    switch segment {
    case ".": continue
    case "..":
      guard segments.popLast() != nil else { return nil }
    default: segments.append(String(segment))
    }
  }
  return segments.isEmpty ? nil : segments.joined(separator: "/")
}

/// An anchor is never longer than a slug may be; links to a longer one mean the same heading.
func anchorName(_ written: String) -> String {
  written.utf8.count > 80 ? slug(written) : written
}

/// `%20` and its kin as the characters they stand for; what is no such code stays as it is.
private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
  default: nil
  }
}
