package import LearningCore

/// What became of a bundle that was taken in.
package struct BundleReceipt: Hashable, Sendable {
  package enum Refusal: Hashable, Sendable {
    /// Nobody said here what is believed of the origin.
    case unknownOrigin
    /// The origin is known here with another key.
    case otherKey
    /// It was said here that nothing of the origin is taken.
    case notTrusted
    /// Here or there another entry stands under this number: two installations wrote under one
    /// name, or history was rewritten.
    case forked(seq: Int)
    /// An entry of a kind that this balai does not know.
    case tooNew(seq: Int, kind: String)
    /// An entry that its origin signed and that says nothing sensible.
    case unreadable(seq: Int)
  }

  package struct Chain: Hashable, Sendable {
    package var origin: OriginID
    package var seqs: ClosedRange<Int>
    /// Entries that were not here before and count now, also those that waited for these.
    package var new = 0
    package var known = 0
    /// Kept until those before them arrive; these do not count yet.
    package var waiting = 0
    /// The first entry that is missing here, where some wait.
    package var comesFirst: ClosedRange<Int>?
    /// Nothing of the chain was taken.
    package var refusal: Refusal?

    init(origin: OriginID, seqs: ClosedRange<Int>) { (self.origin, self.seqs) = (origin, seqs) }
  }

  package var maker: OriginID
  package var chains: [Chain]
  /// People who were new or are known better now.
  package var people = 0
  package var documents = 0
  package var certificateTexts = 0
}
