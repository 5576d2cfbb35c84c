/// An installation of balai, as the journal knows it.
package enum Origin {}

/// Random, made with the installation.
package typealias OriginID = Name<Origin>

/// What is believed of what another installation recorded.
package struct OriginTrust: Hashable, Sendable {
  package enum Level: String, CaseIterable, Sendable {
    /// Nothing of it is taken.
    case none
    /// Lessons and practice count, exams do not.
    case practice
    /// Everything counts.
    case examCentre = "exam-centre"
  }

  package var origin: OriginID
  /// The Ed25519 key with which it signs, 32 bytes.
  package var key: [UInt8]
  package var level: Level
  /// What people call it, such as a room; may be empty.
  package var name: String

  package init(origin: OriginID, key: [UInt8], level: Level, name: String) {
    (self.origin, self.key, self.level, self.name) = (origin, key, level, name)
  }
}
