import LearningCore

/// A piece of an SVG image with its height. Colours are black and grey, so that a copy on paper says
/// the same; what is set apart by its shade also says so in words.
struct Drawing {
  static let width = 720

  var markup: HTML
  var height: Int

  /// The piece as an image of its own.
  func image(label: String) -> HTML {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" \
    width="\(Self.width)" height="\(height)" role="img" aria-label="\(label)" \
    font-family="sans-serif" font-size="13">\(markup)</svg>
    """
  }

  func moved(down: Int) -> HTML { "<g transform=\"translate(0,\(down))\">\(markup)</g>\n" }
}

// MARK: Bars

extension Drawing {
  /// Horizontal bars: short labels beside them, long ones above.
  init(_ bars: Report.Bars, language: Language) {
    let labels = bars.rows.map { row in
      row.label[language] + (row.mark.map { " ✓ \($0[language])" } ?? "")
    }
    let isBeside = labels.allSatisfy { $0.count <= 12 }
    let (left, step) = isBeside ? (100, 24) : (10, 40)
    let room = Self.width - left - 110
    markup = HTML()
    for (place, row) in bars.rows.enumerated() {
      let top = place * step
      let length = max(row.length * room / 10_000, row.length > 0 ? 1 : 0)
      let barTop = isBeside ? top + 4 : top + 20
      let label = labels[place]
      let shown = label.count > 95 ? label.prefix(94) + "…" : label[...]
      let fill: HTML = row.mark == nil ? "#bbb" : "#444"
      markup.append(
        """
        <text x="\(isBeside ? 0 : 10)" y="\(isBeside ? top + 17 : top + 14)">\(String(shown))\
        <title>\(label)</title></text>\
        <rect x="\(left)" y="\(barTop)" width="\(room)" height="14" fill="none" stroke="#ddd"/>\
        <rect x="\(left)" y="\(barTop)" width="\(length)" height="14" fill="\(fill)" stroke="#222"/>\
        <text x="\(left + room + 8)" y="\(barTop + 12)">\(row.value[language])</text>

        """)
    }
    height = bars.rows.count * step + 6
  }
}

// MARK: Curves

extension Drawing {
  /// One small panel for each line: curves on top of each other cannot be told apart on paper.
  init(_ curves: Report.Curves, language: Language) {
    let columns = 4
    let (panelWidth, panelHeight) = (Self.width / columns, 140)
    let (plotWidth, plotHeight) = (panelWidth - 40, 80)
    markup = HTML()
    for (place, line) in curves.lines.enumerated() {
      let (x, y) = (place % columns * panelWidth + 28, place / columns * panelHeight + 18)
      let last = max(line.heights.count - 1, 1)
      let points = line.heights.enumerated().map { index, height in
        "\(x + index * plotWidth / last),\(y + plotHeight - height * plotHeight / 10_000)"
      }
      let label = line.label[language]
      let shown = label.count > 22 ? label.prefix(21) + "…" : label[...]
      markup.append(
        """
        <text x="\(x)" y="\(y - 5)" font-size="12">\(String(shown))<title>\(label)</title></text>\
        <rect x="\(x)" y="\(y)" width="\(plotWidth)" height="\(plotHeight)" fill="none" \
        stroke="#999"/>\
        <path d="M\(x) \(y + plotHeight / 2)h\(plotWidth)M\(x + plotWidth / 2) \(y)v\(plotHeight)" \
        stroke="#ddd" fill="none"/>\
        <polyline points="\(points.joined(separator: " "))" fill="none" stroke="#111" \
        stroke-width="2"/>\
        <text x="\(x - 4)" y="\(y + 8)" text-anchor="end" font-size="10">100%</text>\
        <text x="\(x - 4)" y="\(y + plotHeight)" text-anchor="end" font-size="10">0</text>\
        <text x="\(x)" y="\(y + plotHeight + 13)" font-size="10">\(curves.left[language])</text>\
        <text x="\(x + plotWidth)" y="\(y + plotHeight + 13)" text-anchor="end" font-size="10">\
        \(curves.right[language])</text>

        """)
    }
    height = (curves.lines.count + columns - 1) / columns * panelHeight
  }
}

// MARK: Words

extension Drawing {
  /// Words broken into lines by counting letters: how wide a letter is depends on the font.
  init(_ text: String, size: Int = 13, isBold: Bool = false, indent: Int = 0) {
    let limit = (Self.width - indent) * 18 / (size * 10)
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if !line.isEmpty, line.count + 1 + word.count > limit {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
      }
    }
    let weight: HTML = isBold ? " font-weight=\"bold\"" : ""
    let step = size + 5
    markup = HTML()
    for (place, line) in lines.enumerated() {
      markup.append(
        """
        <text x="\(indent)" y="\(place * step + size)" font-size="\(size)"\(weight)>\(line)</text>

        """)
    }
    height = lines.count * step
  }
}
