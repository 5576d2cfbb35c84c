public import Foundation

/// Outside test vectors that lie beside the repository and are not part of it.
///
/// Tests that read them run where the folder is there; `BALAI_VECTORS` names another place.
public enum Vectors {
  public static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["BALAI_VECTORS"]
    let beside = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/vectors").standardizedFileURL
    let url = environment.map { URL(filePath: $0) } ?? beside
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  public static var areHere: Bool { folder != nil }

  public static func data(_ name: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appending(path: name))
  }
}
