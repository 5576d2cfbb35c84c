package import LearningCore

/// Which printing of the site this is. Every page carries it, so that a copy on a USB stick tells
/// its age.
package struct Edition: Hashable, Sendable {
  package var date: CivilDate
  /// What people call it: a version or a round of training. May be empty.
  package var label: String

  package init(date: CivilDate, label: String) { (self.date, self.label) = (date, label) }
}
