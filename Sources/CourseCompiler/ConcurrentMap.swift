import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What `transform` makes of each element, worked out on all cores, in the order of the array.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Each iteration writes a place of its own, and all are written before this returns.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        places.initializeElement(at: index, to: transform(self[index]))
      }
      initializedCount = count
    }
  }
}

/// What two pieces of work give, done at the same time where there is more than one core. Each may
/// use all cores in turn, which it could not within ``Swift/Array/concurrentMap(_:)``.
package func concurrently<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let errand = Errand(second)
  return (first(), errand.result)
}

/// Work that begins on another core while whoever wants its result does something else. It is done
/// once, by whoever comes to it first.
package final class Errand<Result: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> Result)
    case begun
    case done(Result)
  }

  private let state: Mutex<State>
  private let group = DispatchGroup()

  package init(_ work: @escaping @Sendable () -> Result) {
    state = Mutex(.waiting(work))
    group.enter()
    DispatchQueue.global().async { self.run() }
  }

  private func run() {
    let work: (@Sendable () -> Result)? = state.withLock { state in
      guard case .waiting(let work) = state else { return nil }
      state = .begun
      return work
    }
    guard let result = work?() else { return }
    state.withLock { $0 = .done(result) }
    group.leave()
  }

  /// Waits for it. Does the work itself when nobody has begun: all other threads may be waiting, too.
  package var result: Result {
    run()
    group.wait()
    guard case .done(let result) = state.withLock({ $0 }) else {
      preconditionFailure("a result is there when it is told")
    }
    return result
  }
}
