/// Something an author should know about a file under `Courses/` or `Quizzes/`.
///
/// A diagnostic is a value, not an error: compiling goes on, so one run reports every problem.
/// The initialiser is internal: every message stands in `Catalogue.swift`, and no other module
/// can make one up.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable { case error, warning }

  /// A related place, for example the first definition of a duplicate.
  package struct Note: Hashable, Sendable {
    package var message: Phrase
    package var range: SourceRange
  }

  package let id: ID
  package let severity: Severity
  /// One headline, no full stop, most specific word first.
  package let message: Phrase
  /// What to do about it, as an instruction.
  package let fix: Phrase
  /// Where to look. Never optional: a problem without a place is an error to throw.
  package let range: SourceRange
  package let notes: [Note]

  init(
    _ id: ID, _ severity: Severity, at range: SourceRange, _ message: Phrase, fix: Phrase,
    notes: [Note] = []
  ) {
    (self.id, self.severity, self.range) = (id, severity, range)
    (self.message, self.fix, self.notes) = (message, fix, notes)
  }
}

/// What came out of compiling. Both halves are always there, so a preview can show a lesson that
/// still has warnings.
package struct Compilation<Output: Sendable>: Sendable {
  package var output: Output
  package var diagnostics: [Diagnostic]

  package init(_ output: Output, _ diagnostics: [Diagnostic]) {
    (self.output, self.diagnostics) = (output, diagnostics)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
