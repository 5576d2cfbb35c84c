import CCmark

/// Owns one libcmark tree and frees it exactly once.
///
/// Not copyable: two owners of one C pointer would be a double free. Nodes do not leave this
/// module; they are turned into values at once.
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  init(parsing bytes: UnsafeBufferPointer<UInt8>) {
    let limited = limitingPictures(in: bytes)
    let parsed = limited?.withUnsafeBufferPointer(Self.parse) ?? Self.parse(bytes)
    // libcmark returns NULL only when memory ran out; nobody can go on from there.
    guard let parsed else { fatalError("out of memory while parsing Markdown") }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
  }
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
