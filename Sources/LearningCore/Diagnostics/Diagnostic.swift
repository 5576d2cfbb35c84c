/// Something an author should know about a file they wrote.
///
/// A diagnostic is a value, not an error: compiling goes on, so one run reports every problem.
/// The initialiser is internal: every message stands in the catalogue, and no other module can make
/// one up.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Hashable, Sendable { case error, warning }

  /// How serious a workspace takes a diagnostic.
  package enum Level: String, CaseIterable, Hashable, Sendable { case error, warning, off }

  /// A related place, for example the first definition of a duplicate.
  package struct Note: Hashable, Sendable {
    package var message: Phrase
    package var range: SourceRange

    package init(message: Phrase, range: SourceRange) {
      (self.message, self.range) = (message, range)
    }
  }

  package let id: ID
  /// How serious it is here; a workspace may think otherwise than the catalogue.
  package var severity: Severity
  /// One headline, no full stop, most specific word first.
  package let message: Phrase
  /// What to do about it, as an instruction.
  package let fix: Phrase
  /// Where to look. Never optional: a problem without a place is an error to throw.
  package let range: SourceRange
  package let notes: [Note]
  /// The change that mends it, where no judgement is needed.
  package let edit: SourceEdit?

  /// One that was made before and kept, such as in a cache.
  package init(
    kept id: ID, _ severity: Severity, at range: SourceRange, message: Phrase, fix: Phrase,
    notes: [Note], edit: SourceEdit?
  ) {
    (self.id, self.severity, self.range) = (id, severity, range)
    (self.message, self.fix, self.notes, self.edit) = (message, fix, notes, edit)
  }
}

/// A change to one line of a file: some of its bytes give way to others.
package struct SourceEdit: Hashable, Sendable {
  /// 1-based.
  package var line: Int
  /// Byte columns of the line, from 0; empty for an insertion.
  package var bytes: Range<Int>
  /// May hold line ends. Deleting a whole line is a matter of ``deletesLine``.
  package var replacement: String
  /// Whether the line and its end go away altogether.
  package var deletesLine: Bool

  package init(line: Int, bytes: Range<Int>, replacement: String) {
    (self.line, self.bytes, self.replacement, deletesLine) = (line, bytes, replacement, false)
  }

  /// Deletes a line.
  package init(deletingLine line: Int) {
    (self.line, bytes, replacement, deletesLine) = (line, 0..<0, "", true)
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

extension [Diagnostic] {
  /// As a workspace wants them: some more serious, some less, some not at all.
  package func applying(_ levels: [Diagnostic.ID: Diagnostic.Level]) -> [Diagnostic] {
    guard !levels.isEmpty else { return self }
    return compactMap { diagnostic in
      guard let severity = diagnostic.severity.adjusted(to: levels[diagnostic.id]) else {
        return nil
      }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return diagnostic
    }
  }
}

extension Diagnostic.Severity {
  /// - Parameter level: what a workspace wants, if it said so.
  /// - Returns: `nil` for what it wants to hear nothing of.
  package func adjusted(to level: Diagnostic.Level?) -> Diagnostic.Severity? {
    switch level {
    case nil: self
    case .error: .error
    case .warning: .warning
    case .off: nil
    }
  }
}
