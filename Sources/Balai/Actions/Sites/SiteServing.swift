import Foundation
import LearningCore
import QRCodes
import WebServer

/// Serves a folder that `balai site build` wrote.
struct SiteServing {
  let folder: String
  let port: Int
  let isOpenToNetwork: Bool
  let world: World

  /// Serves until the program is told to end.
  ///
  /// - Throws: when the folder holds no site, or the port is taken.
  func run() throws {
    let root = Files.standardized(
      folder.hasPrefix("/") ? folder : world.currentFolder + "/" + folder)
    guard Files.exists(root + "/index.html") else { throw ServingError.noSite(root) }
    guard let real = realpath(root, nil) else { throw ServingError.noSite(root) }
    defer { free(real) }
    let inside = String(cString: real) + "/"
    let shelf = Shelf()
    let server = WebServer { path in
      WebServer.File(at: root + "/" + path, inside: inside, shelf: shelf)
    }
    do {
      try server.run(port: port, isOpenToNetwork: isOpenToNetwork, whenListening: announce)
    } catch { throw ServingError.cannotListen(port: port) }
  }

  private func announce(port: Int) {
    Console.print(
      Phrase("Buka http://127.0.0.1:\(port)/", "Open http://127.0.0.1:\(port)/").text)
    if isOpenToNetwork {
      for address in Self.addresses {
        Console.print(
          Phrase(
            "Gawai lain di jaringan ini: http://\(address):\(port)/",
            "Other devices on this network: http://\(address):\(port)/"
          ).text)
        // Whoever has the lines read aloud has no use for a picture of them.
        guard Console.isTerminal(STDOUT_FILENO), world.environment["BALAI_PLAIN"] != "1",
          let code = try? QRCode("http://\(address):\(port)/")
        else { continue }
        for line in code.terminalLines { Console.print(line) }
      }
    }
    Console.print(Phrase("Ctrl-C untuk berhenti.", "Ctrl-C to stop.").text)
  }

  /// This machine's addresses on its networks, without the loopback.
  private static var addresses: [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var found: [String] = []
    var next = list
    while let entry = next {
      next = entry.pointee.ifa_next
      guard let address = entry.pointee.ifa_addr, address.pointee.sa_family == AF_INET else {
        continue
      }
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard getnameinfo(address, size, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if !text.hasPrefix("127.") { found.append(text) }
    }
    return found
  }
}

extension WebServer.File {
  /// A file on disk; `nil` when it is no regular file or cannot be read.
  ///
  /// - Parameters:
  ///   - folder: ends with `/`. A link that leads out of it is not followed.
  ///   - shelf: what was packed before; `nil` where nothing is to be packed.
  init?(at path: String, inside folder: String, shelf: Shelf? = nil) {
    // Without waiting for whoever would write into a pipe of that name.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard Self.place(of: file)?.hasPrefix(folder) == true, fstat(file, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG, let bytes = try? Files.contents(of: file, at: path)
    else { return nil }
    let tag = "\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)-\(status.st_size)"
    self.init(bytes: bytes, tag: tag)
    if let shelf { packed = { shelf.packed(bytes, path: path, tag: tag) } }
  }

  /// Where an open file really lies, whatever links led to it (proc(5)).
  private static func place(of file: Int32) -> String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(file)", &path, path.count)
    return count > 0
      ? String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}

enum ServingError: BlameableError {
  case noSite(String)
  case cannotListen(port: Int)

  var exitCode: Int32 {
    switch self {
    case .noSite: Exit.usage
    case .cannotListen: Exit.environment
    }
  }

  var message: Phrase {
    switch self {
    case .noSite(let folder):
      Phrase("Tidak ada situs di '\(folder)'.", "There is no site in '\(folder)'.")
    case .cannotListen(let port):
      Phrase("Porta \(port) tidak bisa dipakai.", "Port \(port) cannot be used.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSite: Phrase("Susun dahulu: balai site build.", "Build it first: balai site build.")
    case .cannotListen:
      Phrase("Pilih yang lain, misalnya --port 8081.", "Choose another, such as --port 8081.")
    }
  }
}
