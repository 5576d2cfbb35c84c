import LearningCore

extension Publication {
  /// Who came and how they found it, once somebody has counted. Groups that are so small that they
  /// point at persons have no number.
  func outcome(of session: Session, on path: SitePath) -> (html: HTML, assets: Set<String>) {
    guard let attendance = session.attendance else { return ("", []) }
    var rows: [(name: Phrase, value: Phrase)] = [
      (SessionWords.attended, SessionWords.people(attendance.total))
    ]
    let groups: [(Phrase, Int?)] = [
      (SessionWords.women, attendance.women), (SessionWords.men, attendance.men),
      (SessionWords.undisclosed, attendance.undisclosed),
      (SessionWords.withDisability, attendance.withDisability),
      (SessionWords.elderly, attendance.elderly),
    ]
    // Of two groups that make up all, the number of the larger would tell that of the smaller.
    let isTelling = groups.prefix(3).contains { (1..<least).contains($0.1 ?? 0) }
    for (index, (name, count)) in groups.enumerated() {
      guard let count, count > 0, !(isTelling && index < 3) else { continue }
      let shown = count < least ? SessionWords.fewer(than: least) : SessionWords.people(count)
      rows.append((name, shown))
    }
    if let mean = attendance.meanRating, attendance.rated >= least {
      rows.append(
        (SessionWords.rating, SessionWords.rating(mean: mean, of: attendance.rated)))
    }
    var report = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: language, audience: audience,
      headingsFrom: 3)
    report.write(attendance.blocks)
    let html: HTML = """
      <section class="facts outcome" aria-labelledby=":hasil">
      <h2 id=":hasil">\(SessionWords.outcome[language])</h2>
      <dl>
      \(HTML(each: rows) {
        "<div><dt>\($0.name[language])</dt> <dd>\($0.value[language])</dd></div>\n"
      })</dl>
      \(report.html)</section>

      """
    return (html, report.assets)
  }

  /// How many people a number must stand for at least.
  private var least: Int { max(workspace.surveyMinimum, Workspace.leastSurveyMinimum) }
}
