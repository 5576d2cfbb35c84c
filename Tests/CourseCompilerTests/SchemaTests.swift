import LearningCore
import Testing

@testable import CourseCompiler

/// What the schemas take is compared with what is checked in `Tests/EndToEnd/test_schema.py`.
@Suite struct SchemaTests {
  /// Every key that a file of this kind is asked for, with the mappings it stands in.
  private func paths(of shapes: Shapes, below path: String) -> [String] {
    shapes.keys.flatMap { key, shapes in
      ["\(path).\(key)"]
        + shapes.flatMap { shape -> [String] in
          switch shape {
          case .nested(let inner), .tree(let inner), .list(of: .nested(let inner)):
            return paths(of: inner, below: "\(path).\(key)")
          default: return []
          }
        }
    }
  }

  @Test func everyKeyIsDescribedAndNothingElse() {
    var left = Set(KeyDescription.all.keys)
    for kind in FrontMatterKind.allCases {
      for path in paths(of: kind.shapes, below: kind.rawValue) {
        let parts = path.split(separator: ".").map(String.init)
        let above = parts.dropLast().joined(separator: ".")
        #expect(KeyDescription.of(parts[parts.count - 1], below: above) != nil, "\(path)")
        for used in [path, "\(above).*", "*.\(parts[parts.count - 1])"] { left.remove(used) }
      }
    }
    #expect(left.isEmpty, "described, but nobody asks for it")
  }

  @Test func descriptionsAreSentencesInBothLanguages() {
    for (path, description) in KeyDescription.all {
      for text in [description.text.indonesian, description.text.english] {
        #expect(text.hasSuffix(".") && text.count > 8, "\(path)")
      }
      #expect(description.text.indonesian != description.text.english, "\(path)")
    }
  }

  @Test func theKeysAreThoseThatAreRead() {
    let module = frontMatterSchema(.module)["properties"]?.object?.keys.sorted()
    #expect(
      module == [
        "allow", "audience", "competencies", "minutes", "notes", "objectives", "pillar", "quiz",
        "title", "visibility",
      ])
    let place = frontMatterSchema(.session)["properties"]?["place"]
    #expect(place?["required"] == .array([.string("name")]))
    #expect(place?["additionalProperties"] == .bool(false))
  }

  @Test func checksNameEveryDiagnostic() {
    let checks = frontMatterSchema(.workspace)["properties"]?["checks"]
    let names = checks?["properties"]?.object?.keys.sorted()
    #expect(names == Diagnostic.ID.allCases.map(\.rawValue).sorted())
  }

  @Test func aKeyAskedForInTwoWaysMayBeEither() {
    let draw = frontMatterSchema(.quiz)["properties"]?["draw"]
    #expect(draw?["anyOf"]?.array?.count == 2)
  }

  @Test(arguments: FrontMatterKind.allCases)
  func theLanguageChangesWordsOnly(kind: FrontMatterKind) {
    #expect(frontMatterSchema(kind) == frontMatterSchema(kind, in: .indonesian))
    #expect(frontMatterSchema(kind) != frontMatterSchema(kind, in: .english))
    #expect(wordless(frontMatterSchema(kind)) == wordless(frontMatterSchema(kind, in: .english)))
  }

  private func wordless(_ json: JSON) -> JSON {
    switch json {
    case .object(let members):
      .object(
        members.mapValues(wordless).filter {
          $0.value.string == nil || $0.key != "title" && $0.key != "description"
        })
    case .array(let elements): .array(elements.map(wordless))
    default: json
    }
  }
}
