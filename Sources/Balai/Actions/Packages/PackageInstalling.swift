import Certificates
import Foundation
import LearningCore

/// Puts a checked package in its place.
struct PackageInstalling {
  let root: String
  let scratch: String
  /// Where files are kept that make room, relative to the root.
  let asideFolder: String

  /// Keeps a file of the package until all are there.
  func take(_ path: ContentPath, _ bytes: [UInt8]) throws {
    let place = scratch + "/" + path.description
    try Files.createFolder(Files.folder(of: place))
    try Files.write(bytes, to: place, isDurable: true)
  }

  /// Carries out a plan. What is replaced was complete before, and is complete afterwards; where
  /// somebody pulls the plug in between, each course is the old one or the new one, and doing it
  /// again finishes it.
  func install(_ plan: PackagePlan) throws {
    for path in plan.putAside { try keepAside(path) }
    for path in plan.kept { try carryOver(path) }
    for unit in plan.units {
      let (fresh, target) = (scratch + "/" + unit, root + "/" + unit)
      guard Files.exists(fresh) else {
        try removeEmptied(unit, plan)
        continue
      }
      try Files.createFolder(Files.folder(of: target))
      let old = scratch + "/lama-" + unit.replacing("/", with: "-")
      try Files.replaceFolder(target, by: fresh, keepingOldAt: old)
    }
  }

  /// A folder, or a file, that the package no longer has and in which nothing else is.
  private func removeEmptied(_ unit: String, _ plan: PackagePlan) throws {
    let old = scratch + "/lama-" + unit.replacing("/", with: "-")
    guard Files.exists(root + "/" + unit), rename(root + "/" + unit, old) != 0 else { return }
    throw FileError(path: root + "/" + unit, doing: .writing, reason: Files.systemReason())
  }

  private func keepAside(_ path: String) throws {
    let place = root + "/" + asideFolder + "/" + path
    try Files.createFolder(Files.folder(of: place))
    if PackagePlan.isLink(root + "/" + path) {
      try copyOrLink(path, to: place)
    } else {
      try Files.writeAtomically(try Files.read(root + "/" + path), to: place)
    }
  }

  /// A file of the people here goes into the new folder as it is.
  private func carryOver(_ path: String) throws {
    let place = scratch + "/" + path
    try Files.createFolder(Files.folder(of: place))
    try copyOrLink(path, to: place)
  }

  /// A second name for the file where the file system has such, else a copy.
  private func copyOrLink(_ path: String, to place: String) throws {
    let original = root + "/" + path
    guard link(original, place) != 0 else { return }
    do { try FileManager.default.copyItem(atPath: original, toPath: place) } catch {
      throw FileError(path: place, doing: .writing, reason: Files.systemReason())
    }
  }
}
