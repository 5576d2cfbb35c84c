/// A failure of the world around the program, worded for the person at the terminal.
///
/// Mistakes in what an author wrote are never errors; they are ``Diagnostic`` values.
package protocol UserFacingError: Error, Sendable {
  /// What happened, naming the file or the record.
  var message: Phrase { get }
  /// What to do about it, or `nil` when there is honestly nothing to try.
  var nextStep: Phrase? { get }
}
