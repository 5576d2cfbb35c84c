import Foundation
import LearningCore
import TerminalUI

/// Runs a learner's session line by line: for screen readers, pipes and simple terminals.
///
/// - Throws: when a step fails; what was saved before stays saved.
func runLinear(_ session: inout LearnerSession, from route: Route, world: World) throws {
  var screen = try session.open(route)
  while true {
    let width = Console.width(world.environment)
    let turn = screen.turn(width: width, at: world.now())
    for line in turn.lines { Console.print(line.plainText) }
    Console.print(turn.prompt, terminator: "")
    guard let line = Console.readLine() else {
      Console.print("")
      return
    }
    if !Console.isTerminal(STDIN_FILENO) { Console.print("") }
    var next = screen
    do {
      let effects = try session.effects(on: &next) { $0.handle(line: line) }
      for effect in effects {
        switch try session.perform(effect) {
        case .stay: break
        case .show(let other): next = other
        case .quit: return
        }
        if session.hasSaved(effect) { Console.print(Phrase("Tersimpan.", "Saved.").text) }
      }
      screen = next
    } catch let error as any UserFacingError {
      screen = session.alert(error)
    }
  }
}

extension Line {
  /// Without styles, and without anything that could steer the terminal.
  var plainText: String { text.filter { !$0.isControl } }
}
