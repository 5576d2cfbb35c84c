/// Rows as RFC 4180 has them. A field that a spreadsheet would take for a formula is made a text.
func csvText(_ rows: [[String]]) -> String {
  rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n")
}

private func cell(_ field: String) -> String {
  let safe = field.first.map { "=+-@\t\r".contains($0) } == true ? "'" + field : field
  guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
  return "\"" + safe.replacing("\"", with: "\"\"") + "\""
}
