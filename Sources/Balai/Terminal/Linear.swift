import Foundation
import LearningCore
import TerminalUI

/// Runs a visit line by line: for screen readers, pipes and simple terminals.
///
/// - Throws: when a step fails; what was saved before stays saved.
func runLinear(_ session: inout some Visit, from route: Route, world: World) throws {
  var screen = try session.begin(at: route)
  while true {
    let width = Console.width(world.environment)
    let turn = screen.turn(width: width, at: world.now())
    for line in turn.lines { Console.print(line.plainText) }
    guard let line = ask(turn) else {
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
        case .saved: Console.print(Phrase("Tersimpan.", "Saved.").text)
        case .show(let other): next = other
        case .quit: return
        }
      }
      screen = next
    } catch let error as any UserFacingError {
      screen = session.alert(error)
    }
  }
}

/// - Returns: `nil` at the end of the input.
private func ask(_ turn: Turn) -> String? {
  guard turn.isSecret, Console.isTerminal(STDIN_FILENO) else {
    Console.print(turn.prompt, terminator: "")
    return Console.readLine()
  }
  return Console.readHiddenLine(prompt: String(turn.prompt.dropLast()))
}

extension Line {
  /// Without styles, and without anything that could steer the terminal.
  var plainText: String { text.filter { !$0.isControl } }
}
