import CGumbo

/// One node of parsed HTML. Valid until the arena it came from takes it back.
struct HTMLNode: Equatable {
  let pointer: UnsafeMutablePointer<GumboNode>

  /// The text, character references resolved; `nil` for anything but text.
  var text: String? {
    switch pointer.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      String(cString: pointer.pointee.v.text.text)
    default: nil
    }
  }

  /// The number in a comment. All comments are ours: those of authors never get this far.
  var placeholder: Int? {
    guard pointer.pointee.type == GUMBO_NODE_COMMENT else { return nil }
    return Int(String(cString: pointer.pointee.v.text.text))
  }

  /// `nil` for what is no element.
  var tag: GumboTag? {
    pointer.pointee.type == GUMBO_NODE_ELEMENT ? pointer.pointee.v.element.tag : nil
  }

  subscript(name: String) -> String? {
    guard tag != nil, let found = gumbo_get_attribute(&pointer.pointee.v.element.attributes, name)
    else { return nil }
    return String(cString: found.pointee.value)
  }

  /// Where it begins in the text that was parsed; `nil` for an element that was left to be guessed.
  func offset(in base: UnsafePointer<UInt8>) -> Int? {
    let original: GumboStringPiece =
      tag == nil ? pointer.pointee.v.text.original_text : pointer.pointee.v.element.original_tag
    return original.data.map { UnsafeRawPointer(base).distance(to: $0) }
  }

  /// Where the value of an attribute begins in the text that was parsed, behind its quote.
  func offset(ofValue name: String, in base: UnsafePointer<UInt8>) -> Int? {
    guard tag != nil, let found = gumbo_get_attribute(&pointer.pointee.v.element.attributes, name)
    else { return nil }
    return found.pointee.original_value.data.map { UnsafeRawPointer(base).distance(to: $0) + 1 }
  }

  // MARK: Around it

  var firstChild: HTMLNode? { child(0) }

  var next: HTMLNode? { parent?.child(pointer.pointee.index_within_parent + 1) }

  var parent: HTMLNode? { pointer.pointee.parent.map(HTMLNode.init) }

  private func child(_ index: Int) -> HTMLNode? {
    guard tag != nil else { return nil }
    let children = pointer.pointee.v.element.children
    guard index < Int(children.length), let child = children.data[index] else { return nil }
    return HTMLNode(pointer: child.assumingMemoryBound(to: GumboNode.self))
  }

  /// Visits everything below, however deep, without recursion.
  ///
  /// - Parameters:
  ///   - enter: says whether to go into a node.
  ///   - leave: called for every node that was entered, when all in it has been seen.
  func walk(enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void = { _ in }) {
    var upcoming = firstChild
    while let node = upcoming {
      let isEntered = enter(node)
      if isEntered, let child = node.firstChild {
        upcoming = child
        continue
      }
      if isEntered { leave(node) }
      upcoming = node.next
      var done = node
      while upcoming == nil, let parent = done.parent, parent != self {
        leave(parent)
        (upcoming, done) = (parent.next, parent)
      }
    }
  }
}
