import LearnerRecords
import LearningCore
import TerminalUI

/// What one person or several do at one screen, as both ways of showing it run it.
protocol Visit {
  var records: LearnerRecords { get }
  var world: World { get }
  var zone: UTCOffset { get }
  /// How often ``tick(on:)`` is called, in milliseconds; -1 for never.
  var tickMS: Int32 { get }

  mutating func open(_ route: Route) throws -> any Screen
  /// What a key or a line leads to.
  mutating func effects(
    on screen: inout any Screen, of input: (inout any Screen) -> [Effect]
  ) throws -> [Effect]
  /// What the mere passing of time leads to.
  mutating func tick(on screen: inout any Screen) throws -> [Effect]
  mutating func perform(_ effect: Effect) throws -> VisitOutcome
  /// A screen that says what went wrong, and leads back to where the person was.
  mutating func alert(_ error: any UserFacingError) -> any Screen
}

enum VisitOutcome {
  case stay
  /// Stay; what the person gave is on the disk, and may be called saved.
  case saved
  case show(any Screen)
  case quit
}

func alertScreen(_ error: any UserFacingError) -> any Screen {
  MenuScreen(
    title: Phrase("Ada masalah", "Something went wrong").text,
    intro: [paragraph(error.message)] + (error.nextStep.map { [paragraph($0)] } ?? []),
    items: [MenuScreen.Item(Phrase("Kembali", "Back").text, effect: .back)],
    language: Interface.language)
}
