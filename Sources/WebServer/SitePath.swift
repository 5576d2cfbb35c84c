/// The file an address on the server means.
///
/// - Parameter requestPath: as it came, percent-encoded, with a leading slash.
/// - Returns: a relative path without `.` or `..`; `index.html` is added to a folder. `nil` for what
///   could lead out of the folder or is not UTF-8.
func sitePath(of requestPath: String) -> String? {
  var bytes: [UInt8] = []
  var rest = Array(requestPath.utf8)[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  guard let path = String(validating: bytes, as: UTF8.self), path.hasPrefix("/"),
    !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" })
  else { return nil }
  let segments = path.split(separator: "/", omittingEmptySubsequences: true)
  guard segments.allSatisfy({ !$0.hasPrefix(".") }) else { return nil }
  let joined = segments.joined(separator: "/")
  guard path.hasSuffix("/") else { return joined }
  return joined.isEmpty ? "index.html" : joined + "/index.html"
}

/// What a browser is told a file is, by its ending.
func mediaType(of path: String) -> String {
  let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
  return switch ending {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "webmanifest": "application/manifest+json"
  case "xml": "text/xml; charset=utf-8"
  case "sha256": "text/plain; charset=utf-8"
  case "jws": "text/plain; charset=utf-8"
  case "epub": "application/epub+zip"
  case "json", "geojson": "application/json"
  case "txt", "md": "text/plain; charset=utf-8"
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "pdf": "application/pdf"
  case "ics": "text/calendar; charset=utf-8"
  default: "application/octet-stream"
  }
}
