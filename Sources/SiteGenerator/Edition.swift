package import LearningCore

/// Which printing of the site this is. Every page carries it, so that a copy on a USB stick tells
/// its age.
package struct Edition: Hashable, Sendable {
  package var date: CivilDate
  /// What people call it: a version or a round of training. May be empty.
  package var label: String
  package var readership: Readership

  package init(date: CivilDate, label: String, readership: Readership = .public) {
    (self.date, self.label, self.readership) = (date, label, readership)
  }
}

/// For whom an edition is. No edition holds a question of an exam.
package enum Readership: String, CaseIterable, Sendable {
  /// Anyone.
  case `public`
  /// Who leads a session: notes for the trainer and the keys of practice questions are in it, and
  /// modules for employees. Never to be published, nor linked from what is.
  case facilitator
}
