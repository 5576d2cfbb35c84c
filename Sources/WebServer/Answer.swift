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

extension HTTPRequestHead {
  /// What the server was called, without the port; empty unless it was called exactly one name.
  fileprivate var hostName: String {
    let hosts = headers["Host"]
    guard hosts.count == 1 else { return "" }
    return hosts[0].prefix { $0 != ":" }.lowercased()
  }
}

private func found(_ file: WebServer.File, _ path: String, _ request: HTTPRequestHead) -> Answer {
  let tag = "\"\(file.tag)\""
  let headers = [
    ("Content-Type", mediaType(of: path)), ("ETag", tag), ("Cache-Control", "no-cache"),
    ("X-Content-Type-Options", "nosniff"),
  ]
  if request.headers["If-None-Match"].contains(tag) { return Answer(status: 304, headers: headers) }
  let isHead = request.method == .HEAD
  return Answer(
    status: 200, headers: headers, body: isHead ? [] : file.bytes, length: file.bytes.count)
}

/// The site's own page for it, without its name in the address: a reader is never sent elsewhere.
private func notFound(_ source: WebServer.Source) -> Answer {
  guard let page = source("404.html") else { return Answer(status: 404) }
  return Answer(
    status: 404, headers: [("Content-Type", "text/html; charset=utf-8")], body: page.bytes,
    length: page.bytes.count)
}
