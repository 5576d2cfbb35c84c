/// What a key of front matter may hold.
///
/// The readers of ``FrontMatter`` say it as they read, so that a schema for editors can never
/// differ from what is checked.
indirect enum Shape: Hashable {
  case text
  case integer(ClosedRange<Int>)
  case decimal(ClosedRange<Int>)
  case flag
  case oneOf([String])
  /// A text that fits a regular expression (ECMA 262).
  case pattern(String)
  /// ASCII letters, digits, `_` and `-`, a letter first.
  case fileName
  /// The name of something that stands elsewhere.
  case name
  /// A list, or one item alone.
  case list(of: Shape)
  /// `text`, or `name: text`.
  case namedText
  /// Any names, at least one, with values of one shape.
  case mapping(to: Shape)
  case nested(Shapes)
  /// A list of texts, or of mappings with these keys; the same key leads from one into its own list.
  case tree(Shapes)
}

/// The keys of one mapping.
struct Shapes: Hashable {
  /// What is asked for in more than one way may be any of them.
  var keys: [String: [Shape]] = [:]
  var required: Set<String> = []
}

/// Hears what a reader of front matter asks for.
final class ShapeRecorder {
  private var shapes = Shapes()
  private var inner: [String: ShapeRecorder] = [:]
  private var branches: [String: ShapeRecorder] = [:]
  private var listed: Set<String> = []

  func note(_ key: String, _ shape: Shape) { shapes.keys[key, default: []].append(shape) }

  func require(_ key: String) { shapes.required.insert(key) }

  func nested(_ key: String) -> ShapeRecorder {
    let recorder = ShapeRecorder()
    inner[key] = recorder
    return recorder
  }

  /// - Returns: `nil` inside a tree that listens already.
  func branching(_ key: String) -> ShapeRecorder? {
    guard branches[key] == nil else { return nil }
    let recorder = ShapeRecorder()
    branches[key] = recorder
    return recorder
  }

  func nestedList(_ key: String) -> ShapeRecorder {
    listed.insert(key)
    return nested(key)
  }

  /// Everything that was asked for, nested keys too.
  var asked: Shapes {
    var asked = shapes
    for (key, recorder) in inner {
      let shape = Shape.nested(recorder.asked)
      asked.keys[key, default: []].append(listed.contains(key) ? .list(of: shape) : shape)
    }
    for (key, recorder) in branches { asked.keys[key] = [.tree(recorder.asked)] }
    return asked
  }
}
