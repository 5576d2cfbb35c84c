/// Rows as RFC 4180 has them. A field that a spreadsheet would take for a formula is made a text,
/// unless it is a number below zero.
func csvText(_ rows: [[String]]) -> String {
  rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n")
}

private func cell(_ field: String) -> String {
  let isFormula = field.first.map { "=+-@\t\r".contains($0) } == true && !field.isNumber
  let safe = isFormula ? "'" + field : field
  guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
  return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}

extension String {
  /// Whether it is a number as JSON writes one.
  fileprivate var isNumber: Bool { wholeMatch(of: /-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?/) != nil }
}
