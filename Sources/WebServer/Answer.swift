import NIOHTTP1

/// What one request gets.
struct Answer: Equatable {
  var status: Int
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Of the body, also when only its head was asked for.
  var length = 0

  static func == (a: Self, b: Self) -> Bool {
    a.status == b.status && a.body == b.body && a.length == b.length
      && a.headers.elementsEqual(b.headers, by: ==)
  }
}

/// - Parameter names: the hosts that are answered for; `nil` for any.
func answer(
  _ request: HTTPRequestHead, from source: WebServer.Source, onlyAs names: Set<String>? = nil
) -> Answer {
  if let names, !names.contains(request.hostName) { return Answer(status: 421) }
  guard request.method == .GET || request.method == .HEAD else {
    return Answer(status: 405, headers: [("Allow", "GET, HEAD")])
  }
  let address = request.uri.prefix { $0 != "?" && $0 != "#" }
  guard let path = sitePath(of: String(address)) else { return notFound(source) }
  if let file = source(path) { return found(file, path, request) }
  // `/kursus/a` means the page in that folder; its relative links need the slash.
  if !address.hasSuffix("/"), source(path + "/index.html") != nil {
    return Answer(status: 301, headers: [("Location", address + "/")])
  }
  return notFound(source)
}

/// Which part of a file is asked for.
private enum Part {
  /// All of it; several parts at once are not offered (RFC 9110, 14.2 allows to ignore them).
  case none
  /// Never empty.
  case part(Range<Int>)
  /// None that the file has.
  case beyond
}

extension HTTPHeaders {
  /// The members of a header that is a list.
  fileprivate func list(_ name: String) -> [String] {
    self[canonicalForm: name].map { String($0).trimmed }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension HTTPRequestHead {
  /// Whether gzip is named among what the browser unpacks, and not with a weight of nothing.
  fileprivate var acceptsGzip: Bool {
    headers.list("Accept-Encoding").contains { member in
      let parts = member.lowercased().split(separator: ";").map { String($0).trimmed }
      guard parts.first == "gzip" else { return false }
      return !parts.dropFirst().contains {
        $0.hasPrefix("q=") && $0.dropFirst(2).allSatisfy("0.".contains)
      }
    }
  }

  /// `bytes=0-99`, `bytes=100-` or `bytes=-100` (RFC 9110, 14.1.2).
  fileprivate func range(of size: Int) -> Part {
    guard method == .GET, headers["Range"].count == 1, let written = headers["Range"].first,
      written.hasPrefix("bytes=")
    else { return .none }
    let ends = written.dropFirst("bytes=".count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.count <= 18 && $0.allSatisfy(\.isNumber) })
    else { return .none }
    switch (Int(ends[0]), Int(ends[1])) {
    case (nil, nil): return .none
    case (nil, let last?): return last > 0 && size > 0 ? .part(max(0, size - last)..<size) : .beyond
    case (let first?, let last):
      guard last.map({ first <= $0 }) ?? true else { return .none }
      return first < size ? .part(first..<min(size, (last ?? size - 1) + 1)) : .beyond
    }
  }

  /// What the server was called, without the port; empty unless it was called exactly one name.
  fileprivate var hostName: String {
    let hosts = headers["Host"]
    guard hosts.count == 1 else { return "" }
    return hosts[0].prefix { $0 != ":" }.lowercased()
  }
}

private func found(_ file: WebServer.File, _ path: String, _ request: HTTPRequestHead) -> Answer {
  let type = mediaType(of: path)
  var file = file
  var headers = [
    ("Content-Type", type), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
  ]
  let isHead = request.method == .HEAD
  func answer(_ status: Int, _ bytes: ArraySlice<UInt8> = []) -> Answer {
    Answer(status: status, headers: headers, body: isHead ? [] : Array(bytes), length: bytes.count)
  }
  if isText(type) {
    headers.append(("Vary", "Accept-Encoding"))
    // A part is a part of the file itself, not of a packed one.
    if request.headers["Range"].isEmpty, request.acceptsGzip, let packed = file.packed {
      file = WebServer.File(bytes: packed(), tag: file.tag + "-gzip")
      headers.append(("Content-Encoding", "gzip"))
    }
  }
  let tag = "\"\(file.tag)\""
  headers.append(("ETag", tag))
  if request.headers.list("If-None-Match").contains(where: { $0 == tag || $0 == "*" }) {
    return Answer(status: 304, headers: headers)
  }
  headers.append(("Accept-Ranges", "bytes"))
  // Only of the file that the browser began to fetch.
  let isSame = request.headers["If-Range"].allSatisfy { $0 == tag }
  switch isSame ? request.range(of: file.bytes.count) : .none {
  case .none: return answer(200, file.bytes[...])
  case .part(let part):
    let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.bytes.count)"
    headers.append(("Content-Range", place))
    return answer(206, file.bytes[part])
  case .beyond:
    headers.append(("Content-Range", "bytes */\(file.bytes.count)"))
    return answer(416)
  }
}

/// Whether packing makes it smaller; pictures are packed already.
private func isText(_ type: String) -> Bool {
  type.hasPrefix("text/") || type.hasPrefix("application/json") || type == "image/svg+xml"
    || type == "application/manifest+json"
}

/// The site's own page for it, without its name in the address: a reader is never sent elsewhere.
private func notFound(_ source: WebServer.Source) -> Answer {
  guard let page = source("404.html") else { return Answer(status: 404) }
  return Answer(
    status: 404, headers: [("Content-Type", "text/html; charset=utf-8")], body: page.bytes,
    length: page.bytes.count)
}
