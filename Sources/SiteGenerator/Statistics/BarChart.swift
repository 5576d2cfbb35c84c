import LearningCore

/// Groups of horizontal bars as an image in the page. Each bar bears its name and its number, so
/// that colour says nothing by itself.
struct BarChart {
  struct Bar {
    var label: String
    var value: Int
    /// As it is written.
    var text: String
    /// Which of the colours, from 0.
    var series: Int
  }

  struct Group {
    /// Empty where the bars need no heading.
    var title: String
    var bars: [Bar]
  }

  var groups: [Group]

  private static let width = 340
  private static let barStep = 32
  private static let titleStep = 26
  private static let gap = 12

  func image(label: String) -> HTML {
    let longest = max(groups.flatMap(\.bars).map(\.value).max() ?? 0, 1)
    var marks = HTML()
    var top = 0
    for group in groups {
      if !group.title.isEmpty {
        marks.append("<text class=\"title\" x=\"0\" y=\"\(top + 17)\">\(group.title)</text>\n")
        top += Self.titleStep
      }
      for bar in group.bars {
        let length = bar.value * Self.width / longest
        marks.append(
          """
          <text x="0" y="\(top + 13)">\(bar.label)</text>\
          <text class="value" x="\(Self.width)" y="\(top + 13)">\(bar.text)</text>\
          <rect class="track" x="0" y="\(top + 18)" width="\(Self.width)" height="8"/>\
          <rect class="bar-\(bar.series)" x="0" y="\(top + 18)" width="\(length)" height="8"/>

          """)
        top += Self.barStep
      }
      top += Self.gap
    }
    return """
      <svg class="chart" viewBox="0 0 \(Self.width) \(top)" role="img" aria-label="\(label)">
      \(marks)</svg>

      """
  }
}
