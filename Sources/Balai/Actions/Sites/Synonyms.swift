import LearningCore

/// Words that the search takes for one: `Site/sinonim.txt`, a group to a line, separated by commas.
/// A line that begins with `#` is a remark.
enum Synonyms {
  /// - Returns: nothing where there is no such file.
  static func read(below root: String) throws(FileError) -> [[String]] {
    let path = root + "/Site/sinonim.txt"
    guard Files.exists(path) else { return [] }
    return try Files.readText(path).split(whereSeparator: \.isNewline).compactMap { line in
      guard line.first(where: { !$0.isWhitespace }) != "#" else { return nil }
      let group = line.split(separator: ",").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.filter { !$0.isEmpty }
      return group.count > 1 ? group : nil
    }
  }
}
