import Dispatch

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

/// What two pieces of work give, done at the same time where there is more than one core.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  var results: (First?, Second?)
  withUnsafeMutablePointer(to: &results) { pointer in
    // Each iteration writes a half of its own, and both are written before this returns.
    nonisolated(unsafe) let results = pointer
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 { results.pointee.0 = first() } else { results.pointee.1 = second() }
    }
  }
  guard case (let a?, let b?) = results else { preconditionFailure("both pieces were run") }
  return (a, b)
}
