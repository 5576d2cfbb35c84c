package import LearningCore

/// The JSON Schema (draft 2020-12) of what a file may hold, for editors that complete and check as
/// one writes.
///
/// It takes what the reader takes, as far as a schema can say it. Editors read YAML into typed
/// values, so that a text may arrive as a number.
package func frontMatterSchema(
  _ kind: FrontMatterKind, in language: Language = .indonesian
) -> JSON {
  let shapes = kind.shapes
  var schema = SchemaWriter(language: language).members(of: shapes, below: kind.rawValue)
  schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
  schema["title"] = .string(kind.title[language])
  // A file that says nothing is fine where nothing is required.
  if shapes.required.isEmpty { schema["type"] = .words(["object", "null"]) }
  return .object(schema)
}

/// Writes shapes as schemas, with the keywords that mean the same since draft 7: many editors know
/// no later ones.
private struct SchemaWriter {
  let language: Language

  /// - Parameter path: what ``KeyDescription`` calls the mapping.
  func members(of shapes: Shapes, below path: String) -> [String: JSON] {
    let properties = shapes.keys.map { key, shapes in (key, property(key, shapes, below: path)) }
    var members: [String: JSON] = [
      "type": .string("object"), "additionalProperties": .bool(false),
      "properties": .object(Dictionary(uniqueKeysWithValues: properties)),
    ]
    if !shapes.required.isEmpty { members["required"] = .words(shapes.required.sorted()) }
    return members
  }

  private func property(_ key: String, _ shapes: [Shape], below path: String) -> JSON {
    let ways = shapes.map { value($0, at: "\(path).\(key)") }
    var property = ways.count == 1 ? ways[0] : ["anyOf": .array(ways.map { .object($0) })]
    if let description = KeyDescription.of(key, below: path) {
      property["description"] = .string(description.text[language])
      if !description.examples.isEmpty { property["examples"] = .words(description.examples) }
    }
    return .object(property)
  }

  /// - Parameter orNothing: whether the value may be left empty.
  private func value(_ shape: Shape, at path: String, orNothing: Bool = false) -> [String: JSON] {
    let nothing = orNothing ? ["null"] : []
    switch shape {
    case .text:
      return [
        "type": .words(["string", "number", "boolean"] + nothing), "minLength": .integer(1),
      ]
    case .integer(let range): return number("integer", in: range, pattern: "^[+]?[0-9]+$")
    case .decimal(let range):
      return number("number", in: range, pattern: "^[-+\u{2212}]?[0-9]*[.,]?[0-9]+$")
    case .flag:
      // In capitals too; a schema's regular expressions have no flag for that.
      let words = "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]"
      return [
        "type": .words(["boolean", "string"]),
        "pattern": .string("^(\(words)|[Yy][Aa]|[Tt][Ii][Dd][Aa][Kk])$"),
      ]
    case .oneOf(let words):
      var values = words.map { JSON.string($0) }
      // YAML 1.1, which some programs still read, has a bare `off` for a truth value.
      if words.contains("off") { values.append(.bool(false)) }
      return ["enum": .array(orNothing ? values + [.null] : values)]
    case .pattern(let pattern): return ["type": .string("string"), "pattern": .string(pattern)]
    case .fileName:
      // A file may well be called `true`.
      return [
        "type": .words(["string", "boolean"]), "pattern": .string("^[A-Za-z][A-Za-z0-9_-]*$"),
      ]
    case .name:
      return [
        "type": .words(["string", "number", "boolean"] + nothing),
        "pattern": .string(Self.namePattern),
        "maxLength": .integer(120),
      ]
    case .list(let item):
      let one = value(item, at: path, orNothing: true)
      let several: [String: JSON] = ["type": .string("array"), "items": .object(one)]
      return ["oneOf": .array([.object(one), .object(several)])]
    case .namedText:
      let named: [String: JSON] = [
        "type": .string("object"), "minProperties": .integer(1), "maxProperties": .integer(1),
        "additionalProperties": .object(value(.text, at: path)),
      ]
      return [
        "oneOf": .array([.object(value(.text, at: path, orNothing: orNothing)), .object(named)])
      ]
    case .mapping(let shape):
      return [
        "type": .string("object"), "minProperties": .integer(1),
        "propertyNames": .object(["pattern": .string(Self.namePattern)]),
        "additionalProperties": .object(value(shape, at: path)),
      ]
    case .nested(let shapes): return members(of: shapes, below: path)
    case .tree(let shapes):
      // The key that leads deeper holds what this one holds.
      let key = path.split(separator: ".").dropFirst().joined(separator: "/properties/")
      var branch = members(of: shapes, below: path)
      if var properties = branch["properties"]?.object {
        properties[String(path.split(separator: ".").last ?? "")] = .object([
          "$ref": .string("#/properties/\(key)")
        ])
        branch["properties"] = .object(properties)
      }
      let item: [String: JSON] = [
        "oneOf": .array([.object(value(.text, at: path, orNothing: true)), .object(branch)])
      ]
      return [
        "oneOf": .array([
          .object(item), .object(["type": .string("array"), "items": .object(item)]),
        ])
      ]
    }
  }

  /// Also in quotes.
  private func number(
    _ type: String, in range: ClosedRange<Int>, pattern: String
  ) -> [String: JSON] {
    [
      "type": .words([type, "string"]), "pattern": .string(pattern),
      "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
    ]
  }

  /// The grammar of ``Name``.
  private static let namePattern = #"^[^\s/#?\\:"*<>|]+(/[^\s/#?\\:"*<>|]+)*$"#
}

extension JSON {
  fileprivate static func words(_ words: [String]) -> JSON { .array(words.map { .string($0) }) }
}
