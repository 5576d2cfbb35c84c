import Foundation

/// Makes elements on a thread of its own, some batches ahead of who takes them, so that reading and
/// writing have a core each.
final class ReadAhead<Element> {
  private let buffer = Buffer()
  /// What is being handed out.
  private var batch: ArraySlice<Element> = []

  /// - Parameter make: called until it returns `nil` or throws. What it uses belongs to that thread
  ///   until then.
  init(_ make: @escaping () throws -> Element?) {
    nonisolated(unsafe) let make = make
    Thread.detachNewThread { [buffer] in
      while buffer.put(Self.batch(of: make)) {}
      buffer.leave()
    }
  }

  // Nobody may touch what `make` uses before the thread has ended.
  deinit { buffer.abandon() }

  /// - Throws: what `make` threw, after all that it made before.
  func next() throws -> Element? {
    while batch.isEmpty {
      let next = buffer.take()
      batch = next.elements[...]
      guard batch.isEmpty, let end = next.end else { continue }
      try end.get()
      return nil
    }
    return batch.popFirst()
  }

  // MARK: Batches

  private struct Batch {
    var elements: [Element] = []
    /// How it ended, if it did.
    var end: Result<Void, any Error>?
  }

  private static func batch(of make: () throws -> Element?) -> Batch {
    var batch = Batch()
    batch.elements.reserveCapacity(256)
    do {
      while batch.elements.count < 256 {
        guard let element = try make() else {
          batch.end = .success(())
          break
        }
        batch.elements.append(element)
      }
    } catch { batch.end = .failure(error) }
    return batch
  }

  /// Holds a few batches between the two threads.
  private final class Buffer: @unchecked Sendable {
    private let change = NSCondition()
    // All of it only while `change` is held.
    private var batches: [Batch] = []
    private var end: Batch?
    private var isAbandoned = false
    private var hasLeft = false

    /// - Returns: whether more is asked for.
    func put(_ batch: Batch) -> Bool {
      change.lock()
      defer { change.unlock() }
      while batches.count >= 4, !isAbandoned { change.wait() }
      batches.append(Batch(elements: batch.elements))
      if batch.end != nil { end = Batch(end: batch.end) }
      change.broadcast()
      return !isAbandoned && batch.end == nil
    }

    /// The next batch; after the last one, how it ended.
    func take() -> Batch {
      change.lock()
      defer { change.unlock() }
      while batches.isEmpty, end == nil { change.wait() }
      change.broadcast()
      return batches.isEmpty ? end ?? Batch() : batches.removeFirst()
    }

    /// Said by the thread when it makes nothing any more.
    func leave() {
      change.lock()
      hasLeft = true
      change.broadcast()
      change.unlock()
    }

    /// Waits for the thread to leave: for a batch at the most.
    func abandon() {
      change.lock()
      isAbandoned = true
      change.broadcast()
      while !hasLeft { change.wait() }
      change.unlock()
    }
  }
}
