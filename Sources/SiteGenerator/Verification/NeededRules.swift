/// The rules of a style sheet that a page can use, for a page that has to be small.
///
/// Left out is a rule all of whose selectors ask for a class that the page does not have. Rules with
/// an `@` stay as they are.
///
/// - Parameters:
///   - sheet: without comments that hold a brace.
///   - html: the page; its classes stand in double quotes.
func neededRules(of sheet: String, for html: String) -> String {
  let classes = Set(
    html.split(separator: "class=\"").dropFirst()
      .flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") })
  return topLevelRules(sheet).filter { rule in
    let selectors = rule.prefix { $0 != "{" }
    return selectors.contains("@")
      || selectors.split(separator: ",").contains { selector in
        selector.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
          .allSatisfy { classes.contains($0.prefix { $0.isLetter || $0.isNumber || $0 == "-" }) }
      }
  }.joined()
}

/// With everything in front of each.
private func topLevelRules(_ sheet: String) -> [Substring] {
  var rules: [Substring] = []
  var (start, depth) = (sheet.startIndex, 0)
  for index in sheet.indices {
    switch sheet[index] {
    case "{": depth += 1
    case "}":
      depth -= 1
      guard depth == 0 else { continue }
      let end = sheet.index(after: index)
      rules.append(sheet[start..<end])
      start = end
    default: break
    }
  }
  return rules
}
