import GRDB
import LearningCore

/// Works out which ids are one person: those that were merged, and those with one NIP.
///
/// A function of the tables `merged_person` and `person` alone, so it does not matter in which order
/// they were filled.
func settleIdentities(in db: Database) throws {
  let pairs = try Row.fetchAll(
    db,
    sql: """
      SELECT person, other FROM merged_person
      UNION SELECT a.id, b.id FROM person a JOIN person b ON a.nip = b.nip WHERE a.id < b.id
      """
  ).map { ($0[0] as String, $0[1] as String) }
  var groups = IdentityGroups()
  for (a, b) in pairs { groups.join(a, b) }
  try db.execute(sql: "DELETE FROM identity")
  for id in groups.members {
    try db.execute(
      sql: "INSERT INTO identity (person, same_as) VALUES (?, ?)",
      arguments: [id, groups.smallest(with: id)])
  }
}

/// Disjoint sets of ids, each known by its smallest member.
struct IdentityGroups {
  private var parent: [String: String] = [:]

  /// In ascending order.
  var members: [String] { parent.keys.sorted() }

  mutating func join(_ a: String, _ b: String) {
    let (a, b) = (smallest(with: a), smallest(with: b))
    (parent[a], parent[b]) = (min(a, b), min(a, b))
  }

  mutating func smallest(with id: String) -> String {
    var root = id
    while let next = parent[root], next != root { root = next }
    if root != id { parent[id] = root }
    return root
  }
}
