import CArena
import CCmark

/// Owns one libcmark tree and frees it exactly once.
///
/// Not copyable: two owners of one C pointer would be a double free. Nodes do not leave this
/// module; they are turned into values at once. Trees of one thread end in the opposite order to that
/// in which they began, because their memory does.
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer
  private let start: balai_arena_mark

  init(parsing bytes: UnsafeBufferPointer<UInt8>) {
    let limited = limitingPictures(in: bytes)
    start = balai_arena_now()
    let parsed = limited?.withUnsafeBufferPointer(Self.parse) ?? Self.parse(bytes)
    // libcmark returns NULL only when memory ran out; nobody can go on from there.
    guard let parsed else { fatalError("out of memory while parsing Markdown") }
    root = parsed
  }

  deinit { balai_arena_release(start) }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { return nil }
    defer { cmark_parser_free(parser) }
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_parser_feed(parser, $0.baseAddress, $0.count)
    }
    return cmark_parser_finish(parser)
  }

  /// libcmark keeps the address.
  private nonisolated(unsafe) static let memory = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(
        calloc: balai_arena_calloc, realloc: balai_arena_realloc, free: balai_arena_free))
    return memory
  }()
}

/// The children of a node, from first to last.
struct Children: Sequence, IteratorProtocol {
  private var upcoming: OpaquePointer?

  init(of node: OpaquePointer) { upcoming = cmark_node_first_child(node) }

  mutating func next() -> OpaquePointer? {
    guard let node = upcoming else { return nil }
    upcoming = cmark_node_next(node)
    return node
  }
}

/// Visits every node below `root` and `root` itself on the way in, however deep, without
/// recursion.
func forEachNode(in root: OpaquePointer, _ visit: (OpaquePointer, cmark_node_type) -> Void) {
  guard let iterator = cmark_iter_new(root) else { return }
  defer { cmark_iter_free(iterator) }
  while true {
    let event = cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { return }
    guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
    visit(node, cmark_node_get_type(node))
  }
}
