import GRDB

/// What a status list has to say.
package struct StatusListContent: Hashable, Sendable {
  package var name: String
  /// How many places the list has.
  package var length: Int
  /// The places of what was revoked, in ascending order.
  package var revoked: [Int]
}

/// How many places a list with so many certificates has: never fewer than hide one among many (W3C
/// Bitstring Status List 1.0, section 6.1), and always half of them free.
func statusListLength(for count: Int) -> Int {
  var length = 131_072
  while length < 2 * count { length *= 2 }
  return length
}

extension LearnerRecords {
  /// Every list in which a certificate has a place, in the order of their names.
  package func statusLists() throws(RecordError) -> [StatusListContent] {
    try read { db in
      let counts = try Row.fetchAll(
        db,
        sql: """
          SELECT list, count(*) AS count, max(place) AS last FROM certificate_status
          GROUP BY list ORDER BY list
          """)
      return try counts.map { row in
        let name: String = row["list"]
        let revoked = try Int.fetchAll(
          db,
          sql: """
            SELECT DISTINCT place FROM certificate_status JOIN revocation USING (number)
            WHERE list = ? ORDER BY place
            """, arguments: [name])
        let length = max(
          statusListLength(for: row["count"]), statusListLength(for: (row["last"] + 2) / 2))
        return StatusListContent(name: name, length: length, revoked: revoked)
      }
    }
  }

  /// Numbers of the certificates that correct this one.
  package func successors(of number: String) throws(RecordError) -> [String] {
    try read {
      try String.fetchAll(
        $0,
        sql: "SELECT successor FROM certificate_successor WHERE number = ? ORDER BY successor",
        arguments: [number])
    }
  }

  /// Numbers that two certificates have, because two installations gave them.
  package func numbersGivenTwice() throws(RecordError) -> [String] {
    try read {
      try String.fetchAll(
        $0,
        sql: "SELECT number FROM certificate GROUP BY number HAVING count(*) > 1 ORDER BY number")
    }
  }
}
