import LearningCore

extension Publication {
  /// What is told to everybody of who learned; `nil` where nobody said anything.
  func statisticsPage() -> Page? {
    guard let statistics else { return nil }
    let path = SitePath.statistics
    // Of a course that is not in this edition nothing is told.
    let courses = statistics.courses.filter { library[course: $0.id] != nil }
    let shown = PublicStatistics(
      date: statistics.date, group: statistics.group, courses: courses,
      sessions: statistics.sessions)
    return Page(
      path: path, title: "\(StatisticsWords.title[language]) · \(siteName)",
      summary: StatisticsWords.heading[language],
      content: """
        \(trail(to: path, [(Words.home[language], .home)]))\
        <h1>\(StatisticsWords.heading[language])</h1>
        <p class="lead">\(StatisticsWords.asOf(shown.date)[language])</p>
        <p>\(StatisticsWords.method(shown.group)[language])</p>
        \(years(of: shown))\(self.courses(of: shown))\(sessions(of: shown))
        """)
  }

  private func years(of statistics: PublicStatistics) -> HTML {
    let years = statistics.years
    if years.isEmpty { return "" }
    let chart = BarChart(
      groups: years.suffix(5).map { year in
        BarChart.Group(
          title: "\(year.year)",
          bars: [
            bar(StatisticsWords.began, year.began, 0),
            bar(StatisticsWords.finished, year.finished, 1),
            bar(StatisticsWords.certified, year.certified, 2),
          ])
      })
    let table = NumberTable(
      head: [StatisticsWords.year[language]] + measures,
      rows: years.map { .init(name: "\($0.year)", numbers: numbers($0)) },
      total: .init(
        name: StatisticsWords.total[language], numbers: numbers(years.total())))
    return section(StatisticsWords.byYear, anchor: ":tahun", chart, table)
  }

  private func courses(of statistics: PublicStatistics) -> HTML {
    let rows = statistics.courses.compactMap { entry in
      library[course: entry.id].map { (course: $0, counts: entry.years.total()) }
    }
    // Of one course the years have said everything.
    guard rows.count > 1 else { return "" }
    let first = rows.sorted { ($1.counts.began, $0.course.id) < ($0.counts.began, $1.course.id) }
    let chart = BarChart(
      groups: first.prefix(8).map { course, counts in
        BarChart.Group(
          title: course.title.count > 40 ? course.title.prefix(39) + "…" : course.title,
          bars: [
            bar(StatisticsWords.began, counts.began, 0),
            bar(StatisticsWords.finished, counts.finished, 1),
          ])
      })
    let table = NumberTable(
      head: [StatisticsWords.course[language]] + measures,
      rows: rows.map {
        .init(mark: languageMark(of: $0.course), name: $0.course.title, numbers: numbers($0.counts))
      })
    return section(StatisticsWords.byCourse, anchor: ":kursus", chart, table)
  }

  private func sessions(of statistics: PublicStatistics) -> HTML {
    let years = statistics.sessions
    if years.isEmpty { return "" }
    let chart = BarChart(
      groups: years.suffix(5).map { year in
        BarChart.Group(
          title: "\(year.year)", bars: [bar(StatisticsWords.reached, year.people, 0)])
      })
    let table = NumberTable(
      head: [
        StatisticsWords.year[language], StatisticsWords.held[language],
        StatisticsWords.reached[language],
      ],
      rows: years.map {
        .init(name: "\($0.year)", numbers: ["\($0.held)", people($0.people)])
      })
    return section(StatisticsWords.sessions, anchor: ":sosialisasi", chart, table)
  }

  private func section(
    _ title: Phrase, anchor: String, _ chart: BarChart, _ table: NumberTable
  ) -> HTML {
    """
    <section aria-labelledby="\(anchor)">
    <h2 id="\(anchor)">\(title[language])</h2>
    \(chart.image(label: StatisticsWords.chart(title)[language]))\
    \(table.html(label: Words.table([title[language]])[language]))</section>

    """
  }

  private var measures: [String] {
    [
      StatisticsWords.began, StatisticsWords.finished, StatisticsWords.certified,
      StatisticsWords.hours,
    ].map { $0[language] }
  }

  private func numbers(_ counts: PublicStatistics.Counts) -> [String] {
    let hours = workspace.hours(minutes: counts.minutes).whole
    return [counts.began, counts.finished, counts.certified].map(people)
      + [hours == 0 ? people(0) : "\(hours)"]
  }

  private func people(_ count: Int) -> String {
    count == 0 ? StatisticsWords.notFull[language] : "\(count)"
  }

  private func bar(_ label: Phrase, _ count: Int, _ series: Int) -> BarChart.Bar {
    BarChart.Bar(label: label[language], value: count, text: people(count), series: series)
  }
}
