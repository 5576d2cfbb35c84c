import CGumbo

/// Memory for parsed HTML, given back all at once.
///
/// gumbo 0.10 frees a tree by recursion, which a deep one does not survive. So it never frees: what
/// it takes is taken from here, and the next tree is written over it.
final class HTMLArena {
  struct Mark {
    fileprivate var chunk: Int
    fileprivate var used: Int
  }

  private var chunks: [UnsafeMutableRawBufferPointer] = []
  private var chunk = 0
  private var used = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  var mark: Mark { Mark(chunk: chunk, used: used) }

  /// Takes back everything handed out since `mark`. Large amounts go back to the system.
  func release(to mark: Mark) {
    (chunk, used) = (mark.chunk, mark.used)
    while chunks.count > max(chunk + 1, 2), let last = chunks.popLast() { last.deallocate() }
  }

  /// Aligned for any C type, and zero: gumbo 0.10 reads bytes that it never wrote.
  fileprivate func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = max((size + 15) & ~15, 16)
    while chunk < chunks.count, used + size > chunks[chunk].count { (chunk, used) = (chunk + 1, 0) }
    if chunk == chunks.count {
      let next = chunks.isEmpty ? 1 << 14 : 1 << 20
      chunks.append(.allocate(byteCount: max(next, size), alignment: 16))
    }
    defer { used += size }
    let memory = UnsafeMutableRawBufferPointer(rebasing: chunks[chunk][used..<used + size])
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    return memory.baseAddress
  }

  /// - Parameter bytes: must outlive the tree, which lives until `release`.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> HTMLNode {
    var options = GumboOptions(
      allocator: { arena, size in
        arena.flatMap { Unmanaged<HTMLArena>.fromOpaque($0).takeUnretainedValue().allocate(size) }
      },
      deallocator: { _, _ in }, userdata: Unmanaged.passUnretained(self).toOpaque(), tab_stop: 1,
      stop_on_first_error: false, max_errors: 0, fragment_context: GUMBO_TAG_BODY,
      fragment_namespace: GUMBO_NAMESPACE_HTML)
    let output = bytes.withMemoryRebound(to: CChar.self) {
      gumbo_parse_with_options(&options, $0.baseAddress, $0.count)
    }
    guard let root = output?.pointee.root else { fatalError("out of memory while parsing HTML") }
    return HTMLNode(pointer: root)
  }
}
