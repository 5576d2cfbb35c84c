import FlyingFox
import FlyingSocks
import Foundation

/// Hands out files to browsers on this machine or the local network. It only reads, and only what
/// the closure it is given chooses to hand over.
package struct WebServer: Sendable {
  package struct File: Sendable {
    package var bytes: [UInt8]
    /// Changes when the bytes do, so that a browser need not fetch the same twice.
    package var tag: String

    package init(bytes: [UInt8], tag: String) { (self.bytes, self.tag) = (bytes, tag) }
  }

  private let server: HTTPServer
  private let file: @Sendable (_ path: String) -> File?

  /// - Parameters:
  ///   - port: 0 lets the system choose.
  ///   - isOpenToNetwork: otherwise only this machine is answered.
  ///   - file: the file at a path such as `kursus/a/index.html`, never with `..` in it.
  /// - Throws: when the address cannot be made.
  package init(
    port: UInt16, isOpenToNetwork: Bool, file: @escaping @Sendable (_ path: String) -> File?
  ) throws {
    let address = isOpenToNetwork ? "0.0.0.0" : "127.0.0.1"
    server = HTTPServer(
      address: try .inet(ip4: address, port: port), timeout: 15, logger: .disabled)
    self.file = file
  }

  /// Serves until its task is cancelled.
  ///
  /// - Parameter whenListening: told the port once browsers are answered.
  /// - Throws: when the port is taken, for one.
  package func run(whenListening: @escaping @Sendable (_ port: UInt16) -> Void) async throws {
    await server.appendRoute("GET,HEAD *") { answer($0) }
    await server.appendRoute("*") { _ in HTTPResponse(statusCode: .methodNotAllowed) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if let port = await server.port { whenListening(port) }
      }
      try await group.waitForAll()
    }
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    guard let path = sitePath(of: request.path) else { return notFound() }
    if let found = file(path) { return response(found, path, request) }
    // `/kursus/a` means the page in that folder; its relative links need the slash.
    if !request.path.hasSuffix("/"), file(path + "/index.html") != nil {
      var headers = HTTPHeaders()
      headers[.location] = request.path + "/"
      return HTTPResponse(statusCode: .movedPermanently, headers: headers)
    }
    return notFound()
  }

  private func response(
    _ file: File, _ path: String, _ request: HTTPRequest
  ) -> HTTPResponse {
    let tag = "\"\(file.tag)\""
    var headers: HTTPHeaders = [
      .contentType: mediaType(of: path), .eTag: tag, HTTPHeader("Cache-Control"): "no-cache",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    if request.headers[HTTPHeader("If-None-Match")] == tag {
      return HTTPResponse(statusCode: .notModified, headers: headers)
    }
    guard request.method != .HEAD else {
      headers[.contentLength] = String(file.bytes.count)
      return HTTPResponse(statusCode: .ok, headers: headers)
    }
    return HTTPResponse(statusCode: .ok, headers: headers, body: Data(file.bytes))
  }

  private func notFound() -> HTTPResponse {
    guard let page = file("404.html") else { return HTTPResponse(statusCode: .notFound) }
    var headers = HTTPHeaders()
    headers[.contentType] = "text/html; charset=utf-8"
    return HTTPResponse(statusCode: .notFound, headers: headers, body: Data(page.bytes))
  }
}

extension HTTPServer {
  fileprivate var port: UInt16? {
    switch listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix, nil: nil
    }
  }
}
