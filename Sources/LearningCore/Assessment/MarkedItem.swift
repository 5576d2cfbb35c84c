/// What one attempt earned for one question, in the few bytes that statistics need.
package struct MarkedItem: Hashable, Sendable {
  /// Which question: its number among all that the quiz ever asked.
  package var number: UInt32
  package var mark: UInt32
  /// One bit for each option that was chosen.
  package var options: UInt16
  /// From the answer before it, or the start, to the last answer to it; ``unknownSeconds`` where
  /// there was none.
  package var seconds: UInt16

  package static let unknownSeconds = UInt16.max

  package init(number: UInt32, mark: UInt32, options: UInt16, seconds: UInt16) {
    (self.number, self.mark, self.options, self.seconds) = (number, mark, options, seconds)
  }
}
