import Foundation
import LearningCore

/// How far a long job is: one line on standard error, for whoever sits in front of a terminal.
///
/// It appears when a job has taken a second, and nothing of it is left when the job is over, so what
/// the command prints does not depend on it. Not shown in pipes, and not where lines are read aloud.
final class ProgressBar {
  private let job: String
  private let world: World
  private let isShown: Bool
  private let start: Span
  private var lastDrawn: Span?

  /// Does a job that reports how far it is.
  static func during<Value>(
    _ job: Phrase, world: World = .live, _ body: (ProgressBar) throws -> Value
  ) rethrows -> Value {
    let bar = ProgressBar(job, world: world)
    defer { bar.erase() }
    return try body(bar)
  }

  private init(_ job: Phrase, world: World) {
    (self.job, self.world, start) = (job.text, world, world.uptime())
    let environment = world.environment
    isShown =
      Console.isTerminal(STDERR_FILENO) && environment["BALAI_PLAIN"] != "1"
      && environment["TERM"] != "dumb" && environment["TERM"]?.isEmpty == false
  }

  /// Cheap enough to be called for every row.
  ///
  /// - Parameter total: `nil` where nobody knows how much there is.
  func show(_ done: Int, of total: Int?) {
    guard isShown else { return }
    let now = world.uptime()
    guard (now - start).milliseconds >= 1000,
      lastDrawn.map({ (now - $0).milliseconds >= 100 }) ?? true
    else { return }
    lastDrawn = now
    let line = Self.line(job, done, of: total, width: Self.width).withoutControls
    Console.write("\r\(line)\u{1b}[K", to: STDERR_FILENO)
  }

  private func erase() {
    guard lastDrawn != nil else { return }
    Console.write("\r\u{1b}[K", to: STDERR_FILENO)
  }

  /// `Memeriksa rekaman  ██████░░░░   60 %`, less of it on a narrow terminal.
  private static func line(_ job: String, _ done: Int, of total: Int?, width: Int) -> String {
    guard let total, total > 0 else { return String("\(job)  \(done)".prefix(width - 1)) }
    let done = min(max(done, 0), total)
    let percent = "\(done * 100 / total) %"
    let figure = String(repeating: " ", count: max(0, 5 - percent.count)) + percent
    let room = min(30, width - job.displayWidth - figure.count - 5)
    guard room >= 5 else { return String("\(percent)  \(job)".prefix(width - 1)) }
    let full = done * room / total
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
    return "\(job)  \(bar)  \(figure)"
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }
}
