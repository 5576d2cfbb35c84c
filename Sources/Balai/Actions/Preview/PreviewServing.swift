import Foundation
import LearningCore
import SiteGenerator
import Synchronization
import WebServer

/// Shows an author in a browser what is being written, and keeps it up to date.
struct PreviewServing {
  let place: PreviewPlace
  /// `nil` for the usual port, or any other when that is taken.
  let port: Int?
  let world: World

  /// Serves this machine alone, until the program is told to end. Leaves nothing behind.
  ///
  /// - Throws: when the files cannot be read at the start, or the port is taken.
  func run() throws {
    let live = try LivePreview(place, world: world)
    Thread.detachNewThread { live.follow() }
    let server = WebServer(onlyAs: WebServer.loopbackNames) { live.file(at: $0) }
    var isListening = false
    func listen(on port: Int) throws {
      try server.run(port: port, isOpenToNetwork: false) { port in
        isListening = true
        announce(port)
      }
    }
    do { try listen(on: port ?? Self.usualPort) } catch {
      guard port == nil, !isListening else {
        throw ServingError.cannotListen(port: port ?? Self.usualPort)
      }
      try listen(on: 0)
    }
  }

  /// Always the same, so that a page left open comes back to life with the next preview.
  private static let usualPort = 8090

  private func announce(_ port: Int) {
    let page = place.isFile ? SitePath.home.link(to: .manuscript(place.path)) : ""
    let address = "http://127.0.0.1:\(port)/\(page)"
    Console.print(Phrase("Buka \(address)", "Open \(address)").text)
    Console.print(
      Phrase(
        "Halaman memuat ulang sendiri setiap kali Anda menyimpan. Ctrl-C untuk berhenti.",
        "The page loads itself again every time you save. Ctrl-C to stop."
      ).text)
  }
}

/// The newest state of what an author writes.
private final class LivePreview: Sendable {
  private struct State {
    var preview: SiteGenerator.Preview
    var version: String
    var pictures: Set<String>
  }

  private let place: PreviewPlace
  private let world: World
  /// Tells the versions of this run from those of another.
  private let name: String
  private let start: FileWatch.Sight
  private let state: Mutex<State>

  init(_ place: PreviewPlace, world: World) throws {
    (self.place, self.world, start) = (place, world, place.watch.sight)
    name = String(world.newID().prefix(8))
    state = Mutex(Self.state(of: try place.load(world), place, version: name + ".0"))
  }

  private static func state(
    of workspace: LoadedWorkspace, _ place: PreviewPlace, version: String
  ) -> State {
    let preview = SiteGenerator.Preview(
      workspace.library, diagnostics: workspace.diagnostics, folder: place.path, version: version,
      language: Interface.language,
      drawing: .columns(80, root: place.root, language: Interface.language))
    return State(preview: preview, version: version, pictures: workspace.otherFiles)
  }

  /// Keeps up with the author, for ever.
  func follow() -> Never {
    var number = 0
    place.follow(from: start, world) { workspace in
      number += 1
      let fresh = Self.state(of: workspace, place, version: "\(name).\(number)")
      state.withLock { $0 = fresh }
    }
  }

  func file(at path: String) -> WebServer.File? {
    let state = state.withLock { $0 }
    if let bytes = state.preview.file(at: path) {
      return WebServer.File(bytes: bytes, tag: state.version)
    }
    // Only what was found by looking through the folder: a path cannot lead out of it.
    let picture = path.drop("berkas/")
    guard let picture, state.pictures.contains(picture), let root = realpath(place.root, nil) else {
      return nil
    }
    defer { free(root) }
    return WebServer.File(
      at: place.root + "/" + picture, inside: String(cString: root) + "/", shelf: Shelf())
  }
}

extension String {
  /// What stands behind a beginning; `nil` without it.
  fileprivate func drop(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
