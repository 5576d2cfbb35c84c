import Foundation
import LearningCore
import Testing
import TestSupport

@testable import CourseCompiler

@Suite struct TableTests {
  /// GitHub Flavored Markdown 0.29, section 4.10.
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    var example: Int
    var markdown: String
    var html: String
    var testDescription: String { "example \(example)" }
  }

  @Test(.enabled(if: Vectors.areHere))
  func theExamplesOfTheSpecificationHaveTheirCellsAndAlignments() throws {
    let examples = try JSONDecoder().decode(
      [Example].self, from: Vectors.data("commonmark/gfm-spec-table-examples.json"))
    #expect(examples.count >= 8)
    for example in examples {
      let tables = read(example.markdown).blocks.compactMap { block -> Table? in
        guard case .table(let table) = block.content else { return nil }
        return table
      }
      #expect(tables.map(html) == tablesOf(example.html), "example \(example.example)")
    }
  }

  /// `<th align="center">abc</th>` and so on, one per cell.
  private func html(_ table: Table) -> [String] {
    ([table.head] + table.rows).enumerated().flatMap { index, row in
      zip(row, table.alignments).map { cell, alignment in
        let tag = index == 0 ? "th" : "td"
        let align =
          switch alignment {
          case .natural: ""
          case .left: " align=\"left\""
          case .centre: " align=\"center\""
          case .right: " align=\"right\""
          }
        return "<\(tag)\(align)>\(cell.plainText)</\(tag)>"
      }
    }
  }

  private func tablesOf(_ html: String) -> [[String]] {
    html.components(separatedBy: "<table>").dropFirst().map { table in
      let end = table.components(separatedBy: "</table>")[0]
      return end.split(separator: "\n").filter { $0.hasSuffix("</td>") || $0.hasSuffix("</th>") }
        .map { line in
          ["<code>", "</code>", "<strong>", "</strong>"].reduce(String(line)) {
            $0.replacingOccurrences(of: $1, with: "")
          }
        }
    }
  }

  @Test(arguments: [
    ("a | b\n--|--\n1 | 2", "table(a|b / 1|2)"),
    ("| a |\n|---|\n| 1 |", "table(a / 1)"),
    ("| a | b |\n|:-|-:|\n| *x* | `y` |", "table(a|b / *x*|`y`)"),
    ("| a |\n|-|\n| b \\| c |", "table(a / b | c)"),
    ("| a |\n|-|\n| `b \\| c` |", "table(a / `b | c`)"),
    ("| a |\n|-|\n| x \\\\| y |", "table(a / x \\)"),
    ("| a | b |\n|-|-|\n| | 2 |\n| 1 |", "table(a|b / |2 / 1|)"),
    ("Kalimat.\n| a | b |\n|-|-|\n| 1 | 2 |", "p(Kalimat.) table(a|b / 1|2)"),
    ("> | a | b |\n> |-|-|\n> | 1 | 2 |", "quote[table(a|b / 1|2)]"),
    ("> > a | b\n> > -|-\n> > 1 | 2", "quote[quote[table(a|b / 1|2)]]"),
    ("> a | b\n> -|-\n1 | 2", "quote[table(a|b / 1|2)]"),
    ("- satu\n\n  | a | b |\n  |-|-|\n  | 1 | 2 |", "ul[p(satu) table(a|b / 1|2)]"),
    ("1. | a | b |\n   |-|-|\n   | 1 | 2 |", "ol1[table(a|b / 1|2)]"),
    ("- > | a | b |\n  > |-|-|\n  > | 1 | 2 |", "ul[quote[table(a|b / 1|2)]]"),
    // No tables: too few cells, no delimiter row, or code.
    ("| a | b |\n|---|\n", "p(| a | b |~|---|)"),
    ("a | b", "p(a | b)"),
    ("a | b\nc | d", "p(a | b~c | d)"),
    ("    | a |\n    |---|", "code:(| a |\n|---|\n)"),
  ])
  func tablesAreReadWhereverTheyStand(markdown: String, expected: String) {
    #expect(outline(read(markdown).blocks) == expected)
  }

  /// What stands at the beginning of a cell is read as in the middle of a line.
  @Test(arguments: [
    ("_miring_", "*miring*"), ("__tebal__", "**tebal**"),
    ("**\"kutip\"**", "**\"kutip\"**"), ("*(a)*", "*(a)*"),
    ("https://bssn.go.id", "[https://bssn.go.id](web https://bssn.go.id)"),
    ("- bukan daftar", "- bukan daftar"), ("# bukan judul: x", "# bukan judul: x"),
    ("1. *satu*", "1. *satu*"), ("> `x`", "> `x`"), ("&amp; &copy;", "& ©"),
    ("[a](b.md)", "[a](document Courses/aman/b.md)"), ("[bssn]", "[bssn](web https://bssn.go.id)"),
    ("![peta](p.png)", "![peta](file Courses/aman/p.png)"), ("```x```", "`x`"),
    ("a<br>b", "a↵b"), ("---", "---"), ("    x: empat spasi", "x: empat spasi"),
  ])
  func cellsHoldInlineMarkdown(cell: String, expected: String) {
    let markdown = "| kepala |\n|---|\n| \(cell) |\n\n[bssn]: https://bssn.go.id\n"
    #expect(outline(read(markdown).blocks) == "table(kepala / \(expected))")
  }

  @Test func placesInsideATableAreThoseOfTheFile() throws {
    try expectDiagnostics(
      [.linkRefused, .imageWithoutText],
      in: """
        ---
        title: T
        ---
        | a | b |
        |---|---|
        | 1 | [x](⟦javascript:alert⟧) |
        | <u>garis</u> | ![](⟦p.png⟧) |
        """)
  }

  @Test func everyRowHasAsManyCellsAsTheHead() {
    let blocks = read("| a | b | c |\n|-|-|-|\n| 1 |\n| 1 | 2 | 3 | 4 |\n| 1 | 2 | 3 |\n").blocks
    guard case .table(let table) = blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.count) == [3, 3, 3])
    #expect(table.alignments.count == 3)
  }
}
