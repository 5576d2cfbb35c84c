import Testing

@testable import SiteGenerator

struct NeededRulesTests {
  private let sheet = """
    :root { --a: #fff; }
    a:hover, .card a { color: red; }
    .card { margin: 0; }
    .facts dt, .card .measure { margin: .5em; }
    .facts.open { margin: 0; }
    :not(pre) > code { margin: 0; }
    @media print { .card { display: none; } }

    """

  @Test("Rules for classes that a page does not have are left out")
  func rules() {
    let rules = neededRules(of: sheet, for: #"<dl class="facts wide"><p class="x">"#)
    #expect(
      rules == """
        :root { --a: #fff; }
        a:hover, .card a { color: red; }
        .facts dt, .card .measure { margin: .5em; }
        :not(pre) > code { margin: 0; }
        @media print { .card { display: none; } }
        """)
  }

  @Test("A page with all classes keeps all rules")
  func everything() {
    let rules = neededRules(of: sheet, for: #"<p class="facts open card measure">"#)
    #expect(rules + "\n" == sheet)
  }
}
