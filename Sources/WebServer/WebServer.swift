import NIOCore
import NIOHTTP1
import NIOPosix

/// Hands out files to browsers on this machine or the local network. It only reads, and only what
/// the closure it is given chooses to hand over.
package struct WebServer: Sendable {
  package struct File: Sendable {
    package var bytes: [UInt8]
    /// Changes when the bytes do, so that a browser need not fetch the same twice.
    package var tag: String
    /// The same bytes as gzip; `nil` where there is nobody to pack them.
    package var packed: (@Sendable () -> [UInt8])?

    package init(bytes: [UInt8], tag: String, packed: (@Sendable () -> [UInt8])? = nil) {
      (self.bytes, self.tag, self.packed) = (bytes, tag, packed)
    }
  }

  /// What the server hands out: the file at a path such as `kursus/a/index.html`. The path never
  /// leads out of a folder. Called on several threads.
  package typealias Source = @Sendable (_ path: String) -> File?

  /// What this machine calls itself.
  package static let loopbackNames: Set<String> = ["localhost", "127.0.0.1"]

  private let source: Source
  private let names: Set<String>?

  /// - Parameter names: the only hosts it answers as, in lower case; `nil` for any. Otherwise a
  ///   page elsewhere could have a name of its own lead to this machine and read what is served
  ///   here (DNS rebinding).
  package init(onlyAs names: Set<String>? = nil, _ source: @escaping Source) {
    (self.names, self.source) = (names, source)
  }

  /// Serves until the process ends.
  ///
  /// - Parameters:
  ///   - port: 0 lets the system choose.
  ///   - isOpenToNetwork: otherwise only this machine is answered.
  ///   - whenListening: told the port once browsers are answered.
  /// - Throws: when the port is taken, for one.
  package func run(
    port: Int, isOpenToNetwork: Bool, whenListening: (_ port: Int) -> Void
  ) throws {
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
    defer { try? threads.syncShutdownGracefully() }
    let (source, names) = (source, names)
    let channel = try ServerBootstrap(group: threads)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(FileHandler(source, onlyAs: names))
        }
      }
      .bind(host: isOpenToNetwork ? "0.0.0.0" : "127.0.0.1", port: port).wait()
    whenListening(channel.localAddress?.port ?? port)
    try channel.closeFuture.wait()
  }
}

/// Answers the requests of one connection, one after another.
private final class FileHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let source: WebServer.Source
  private let names: Set<String>?
  private var request: HTTPRequestHead?

  init(_ source: @escaping WebServer.Source, onlyAs names: Set<String>?) {
    (self.source, self.names) = (source, names)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): request = head
    case .body: break  // nothing that is sent here is of use
    case .end:
      guard let request else { return }
      self.request = nil
      send(answer(request, from: source, onlyAs: names), to: request, context: context)
    }
  }

  private func send(_ answer: Answer, to request: HTTPRequestHead, context: ChannelHandlerContext) {
    var head = HTTPResponseHead(
      version: request.version, status: .init(statusCode: answer.status), headers: [:])
    for (name, value) in answer.headers { head.headers.add(name: name, value: value) }
    head.headers.add(name: "Content-Length", value: String(answer.length))
    if !request.isKeepAlive { head.headers.add(name: "Connection", value: "close") }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !answer.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))), promise: nil)
    }
    let done = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if !request.isKeepAlive {
      let channel = context.channel
      done.whenComplete { _ in channel.close(promise: nil) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
