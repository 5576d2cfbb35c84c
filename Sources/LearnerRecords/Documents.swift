import Foundation
import GRDB
import LearningCore

extension Database {
  /// Keeps a text under its digest.
  ///
  /// - Returns: whether it was not here before.
  func keep(_ document: SourceFile) throws -> Bool {
    let name = digest(of: document.text).description
    // Bound as bytes: bound as text, it would end at a zero byte.
    try run(
      sql: """
        INSERT INTO document (digest, path, text) SELECT ?1, ?2, CAST(?3 AS TEXT)
        WHERE NOT EXISTS (SELECT 1 FROM document WHERE digest = ?1)
        """, arguments: [name, document.path, Data(document.text.utf8)])
    return changesCount == 1
  }
}
