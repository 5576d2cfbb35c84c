import CCmark
import LearningCore

// Addresses that people paste bare into their text become links.

/// A quick look before the slow one. `strstr` is the C library's.
func mayHoldAddress(_ literal: UnsafePointer<CChar>) -> Bool {
  strchr(literal, Int32(UInt8(ascii: ":"))) != nil && strstr(literal, "://") != nil
    || strstr(literal, "www.") != nil
}

/// Splits a text at the web addresses in it.
///
/// Rules as in GitHub Flavored Markdown 0.29, section 6.9: an address begins at a word boundary,
/// ends at white space or `<`, and gives back the punctuation at its end.
func linkingAddresses(_ text: String) -> [Inline] {
  var inlines: [Inline] = []
  var plain = text.startIndex
  var index = text.startIndex
  while index < text.endIndex {
    let isBoundary =
      index == text.startIndex || " \t\u{A0}*_~(\"'“‘".contains(text[text.index(before: index)])
    guard isBoundary,
      let prefix = ["https://", "http://", "www."].first(where: text[index...].hasPrefix)
    else {
      index = text.index(after: index)
      continue
    }
    let end = addressEnd(in: text[index...])
    guard text[index..<end].count > prefix.count else {
      index = text.index(after: index)
      continue
    }
    if plain < index { inlines.append(.text(String(text[plain..<index]))) }
    let address = String(text[index..<end])
    let target = prefix == "www." ? "https://" + address : address
    inlines.append(.link(Link(.web(target), content: [.text(address)])))
    (plain, index) = (end, end)
  }
  if plain < text.endIndex { inlines.append(.text(String(text[plain...]))) }
  return inlines
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
    // Browsers forgive white space in an address, so it must not hide a scheme either.
    let address = String(written.filter { !$0.isWhitespace || $0 == " " }.drop { $0 == " " })
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
    let fragment = parts.count == 2 ? percentDecoded(String(parts[1])) : nil
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
  guard !relative.utf8.contains(0) else { return nil }
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

/// `%20` and its kin as the characters they stand for; what is no such code stays as it is.
private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(value)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
