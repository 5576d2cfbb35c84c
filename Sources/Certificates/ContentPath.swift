/// The place of a file in a workspace, as a package may name it: below `Courses/` or `Quizzes/`, with
/// `/` between names that every file system keeps, Windows' too. There is no way to say `..`.
package struct ContentPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  /// - Returns: `nil` for any other path.
  package init?(_ text: String) {
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= 1000, (2...16).contains(names.count),
      names[0] == "Courses" || names[0] == "Quizzes", names.allSatisfy(Self.isPortable)
    else { return nil }
    description = text
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
  }

  package var names: [String] { description.split(separator: "/").map(String.init) }

  /// What is replaced together: `Courses/<course>`, `Quizzes/<folder>`; of a file that lies in no such
  /// folder, the file.
  package var unit: String { names.prefix(2).joined(separator: "/") }

  /// Two paths that are one on a file system that does not know upper from lower case.
  var folded: String { description.lowercased() }

  /// Source: Microsoft, "Naming Files, Paths, and Namespaces".
  private static func isPortable(_ name: Substring) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 255, name.first != ".", name.last != ".",
      name.last != " "
    else { return false }
    let isKept = name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
        && scalar.properties.generalCategory != .control
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    let isDevice =
      ["con", "prn", "aux", "nul"].contains(stem)
      || stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
        && stem.last?.isNumber == true
    return isKept && !isDevice
  }
}
