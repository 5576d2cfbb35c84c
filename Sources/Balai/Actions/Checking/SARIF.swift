import LearningCore

/// A report as code scanners exchange it: SARIF 2.1.0, OASIS Standard, 27 March 2020.
///
/// Columns are 1-based and count code points; a region ends before its end column.
struct SARIF {
  let report: CheckReport

  var json: JSON {
    let ids = Set(report.entries.map(\.diagnostic.id)).sorted()
    let rules = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .string("balai"), "version": .string(Balai.version),
              "rules": .array(ids.map(rule)),
            ])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(report.entries.map { result($0, rule: rules[$0.diagnostic.id]) }),
        ])
      ]),
    ])
  }

  private func rule(_ id: Diagnostic.ID) -> JSON {
    let rule = id.rule
    return .object([
      "id": .string(id.rawValue), "shortDescription": message(rule.headline.text),
      "fullDescription": message(rule.why.text), "help": message(rule.remedy.text),
      "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
    ])
  }

  private func result(_ entry: CheckReport.Entry, rule: Int?) -> JSON {
    let diagnostic = entry.diagnostic
    var members: [String: JSON] = [
      "ruleId": .string(diagnostic.id.rawValue), "level": .string(diagnostic.severity.rawValue),
      "message": message("\(diagnostic.message.text). \(diagnostic.fix.text)"),
      "locations": .array([location(diagnostic.range, of: entry)]),
    ]
    members["ruleIndex"] = rule.map { .integer($0) }
    if !diagnostic.notes.isEmpty {
      members["relatedLocations"] = .array(
        diagnostic.notes.map { note in
          guard case .object(var members) = location(note.range, of: entry) else { return .null }
          members["message"] = message(note.message.text)
          return .object(members)
        })
    }
    if let edit = diagnostic.edit { members["fixes"] = .array([fix(edit, of: entry)]) }
    return .object(members)
  }

  private func message(_ text: String) -> JSON { .object(["text": .string(text)]) }

  private func location(_ range: SourceRange, of entry: CheckReport.Entry) -> JSON {
    let source = report.source(range.file, of: entry)
    func column(_ bytes: Int, _ line: Int) -> JSON {
      .integer((source?.codePoints(inFirst: bytes, ofLine: line) ?? bytes) + 1)
    }
    return .object([
      "physicalLocation": .object([
        "artifactLocation": artifact(range.file, of: entry),
        "region": .object([
          "startLine": .integer(range.start.line),
          "startColumn": column(range.start.column - 1, range.start.line),
          "endLine": .integer(range.end.line),
          "endColumn": column(range.end.column, range.end.line),
        ]),
      ])
    ])
  }

  private func artifact(_ file: String, of entry: CheckReport.Entry) -> JSON {
    .object([
      "uri": .string(percentEncoded(path: report.path(file, of: entry))),
      "uriBaseId": .string("%SRCROOT%"),
    ])
  }

  private func fix(_ edit: SourceEdit, of entry: CheckReport.Entry) -> JSON {
    let file = entry.diagnostic.range.file
    let source = report.source(file, of: entry)
    func column(_ bytes: Int) -> JSON {
      .integer((source?.codePoints(inFirst: bytes, ofLine: edit.line) ?? bytes) + 1)
    }
    let region: [String: JSON] =
      edit.deletesLine
      ? [
        "startLine": .integer(edit.line), "startColumn": .integer(1),
        "endLine": .integer(edit.line + 1), "endColumn": .integer(1),
      ]
      : [
        "startLine": .integer(edit.line), "startColumn": column(edit.bytes.lowerBound),
        "endLine": .integer(edit.line), "endColumn": column(edit.bytes.upperBound),
      ]
    return .object([
      "description": message(entry.diagnostic.fix.text),
      "artifactChanges": .array([
        .object([
          "artifactLocation": artifact(file, of: entry),
          "replacements": .array([
            .object([
              "deletedRegion": .object(region),
              "insertedContent": .object(["text": .string(edit.replacement)]),
            ])
          ]),
        ])
      ]),
    ])
  }
}

/// A relative path as a URI reference: RFC 3986, section 3.3.
///
/// A colon is encoded too, because the first segment of a relative reference holds none.
func percentEncoded(path: String) -> String {
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  return path.utf8.map { byte in
    plain.contains(byte)
      ? String(Unicode.Scalar(byte)) : "%" + hexadecimal([byte]).uppercased()
  }.joined()
}
