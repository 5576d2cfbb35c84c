import LearningCore

/// Gives each category of another program a pool of its own.
struct PoolNames {
  private var known: [String: Pool] = [:]
  private var used: Set<PoolID> = []

  /// - Parameters:
  ///   - path: names separated by `/`, where `//` is a slash itself, as Moodle writes them; what
  ///     only says where a file came from (`$course$`, `top`) does not count.
  ///   - id: of the category, if the file has one.
  /// - Returns: `nil` when nothing is left of the path: then it is no category of anybody's.
  mutating func pool(path: String, id: String? = nil) -> Pool? {
    let slash = "\u{1F}"
    let parts = path.replacing("//", with: slash).split(separator: "/")
      .map { $0.replacing(slash, with: "/").trimmed }
      .filter {
        !$0.isEmpty && !["$course$", "$module$", "$system$", "$cat1$", "top"].contains($0)
      }
    guard let title = parts.last else { return nil }
    if let pool = known[parts.joined(separator: "/")] { return pool }
    var base = slug(id ?? title, limit: 40).replacing("_", with: "-")
    if base.isEmpty { base = "kelompok" }
    var number = 1
    while true {
      if let id = PoolID(number == 1 ? base : "\(base)-\(number)"), used.insert(id).inserted {
        let pool = Pool(id: id, title: title)
        known[parts.joined(separator: "/")] = pool
        return pool
      }
      number += 1
    }
  }
}
