import CourseCompiler
import Foundation
import LearningCore

extension EditionFiles {
  /// Paths of what stands in a folder of the edition, or below in one that is not its own, and is no
  /// part of it. A folder with nothing in it does no harm.
  ///
  /// - Parameter folder: relative to where the edition stands.
  func strangers(in folder: String, below target: String) throws(FileError) -> [String] {
    let full = folder.isEmpty ? target : target + "/" + folder
    guard let handle = try Files.openFolder(full) else { return [] }
    defer { closedir(handle) }
    var strangers: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if Int(entry.pointee.d_type) != Int(DT_DIR) {
        if !owns(path) { strangers.append(path) }
      } else if !hasFolder(path) {
        strangers += try Files.scan(target, folders: [path], everything: true) { _ in false }
          .map(\.path)
      }
    }
    return strangers
  }

  private func hasFolder(_ path: String) -> Bool {
    let (place, _) = manifest.search(path + "/")
    return place < count && manifest.path(at: place).hasPrefix(path + "/")
  }

  /// How the folders of an edition are left that nobody else writes to.
  ///
  /// - Parameter time: in nanoseconds since 1970, not later than now.
  func folderStamps(in target: String, at time: Int) -> [FolderStamp] {
    let folders = SiteFolders(of: manifest)
    return Array(0..<folders.count).concurrentMap { place in
      let stamp = FolderStamp(of: target + "/" + folders.path(at: place))
      return stamp.isSettled(at: time) ? stamp : .unknown
    }
  }

  /// How the folders are left in which some files were changed after others were looked at. Those
  /// above them were changed just now, so that nothing is known of them.
  func folderStamps(
    since old: (folders: SiteFolders, stamps: [FolderStamp]), changed paths: [String]
  ) -> [FolderStamp] {
    let folders = SiteFolders(of: manifest)
    var stamps = folders.matched(old.stamps, of: old.folders)
    var changed: Set<String> = [""]
    for path in paths {
      for slash in path.indices where path[slash] == "/" { changed.insert(String(path[..<slash])) }
    }
    for folder in changed {
      if let place = folders.place(of: folder) { stamps[place] = .unknown }
    }
    return stamps
  }
}
