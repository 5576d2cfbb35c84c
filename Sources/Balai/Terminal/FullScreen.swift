import Foundation
import LearningCore
import TerminalUI

/// Runs a visit on a full screen, until it ends.
///
/// - Returns: the signal that ended it, if one did.
/// - Throws: when even the first screen cannot be made.
func runFullScreen(_ session: inout some Visit, from route: Route, world: World) throws
  -> Int32?
{
  var screen = try session.begin(at: route)
  guard var terminal = RawTerminal() else { return nil }
  screen.resize(to: terminal.size)
  while true {
    terminal.draw(screen.frame(in: terminal.size, at: world.now()))
    let event = terminal.next(tickMS: session.tickMS)
    var next = screen
    do {
      let effects: [Effect]
      switch event {
      case .resized:
        screen.resize(to: terminal.size)
        continue
      case .ended(let signal): return signal
      case .tick: effects = try session.tick(on: &next)
      case .key(let key): effects = try session.effects(on: &next) { $0.handle(key) }
      }
      // The new state is shown only when what it says has been done.
      for effect in effects {
        switch try session.perform(effect) {
        case .stay, .saved: break
        case .show(let other): next = other
        case .quit: return nil
        }
      }
      screen = next
    } catch let error as any UserFacingError {
      screen = session.alert(error)
    }
    screen.resize(to: terminal.size)
  }
}
