package import LearningCore

/// A report as one page that can be printed or sent: no script, nothing loaded from elsewhere.
package func renderReportPage(_ report: Report, language: Language) -> [UInt8] {
  var body = HTML()
  for part in report.parts { body.append(HTML(part, language: language)) }
  let page: HTML = """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\
    default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <title>\(report.title[language])</title>
    <style>
    body { font: 16px/1.5 sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; \
    color: #111; background: #fff; }
    h1 { font-size: 1.6rem; } h2 { margin-top: 2rem; border-bottom: 1px solid #999; }
    h3 { margin: 1.5rem 0 .25rem; font-size: 1rem; break-after: avoid; }
    svg { max-width: 100%; height: auto; break-inside: avoid; }
    dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .25rem 0; }
    dl div { display: flex; gap: .4rem; } dd { margin: 0; font-weight: bold; }
    .advice { border-left: .3rem solid #111; padding-left: .8rem; break-inside: avoid; }
    .advice p { margin: 0; } figure { margin: .5rem 0; }
    .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } \
    th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; \
    border-bottom: 1px solid #999; } .number { text-align: right; white-space: nowrap; } \
    thead { display: table-header-group; } tr { break-inside: avoid; }
    @media print { body { margin: 0; font-size: 11pt; } }
    </style>
    </head>
    <body>
    <h1>\(report.title[language])</h1>
    \(body)</body>
    </html>

    """
  return page.bytes
}

/// A report as one image.
package func renderReportImage(_ report: Report, language: Language) -> [UInt8] {
  let margin = 24
  var markup = HTML()
  var height = margin
  func add(_ drawing: Drawing, space: Int) {
    height += space
    markup.append(drawing.moved(down: height))
    height += drawing.height
  }
  add(Drawing(report.title[language], size: 22, isBold: true), space: 0)
  for part in report.parts {
    switch part {
    case .heading(let phrase): add(Drawing(phrase[language], size: 17, isBold: true), space: 22)
    case .subheading(let phrase): add(Drawing(phrase[language], isBold: true), space: 14)
    case .paragraph(let phrase): add(Drawing(phrase[language]), space: 6)
    case .advice(let phrase, let remedy):
      add(Drawing("! " + phrase[language], isBold: true), space: 8)
      if let remedy { add(Drawing(remedy[language], indent: 12), space: 0) }
    case .figures(let figures):
      let texts = figures.map { "\($0.label[language]): \($0.value[language])" }
      add(Drawing(texts.joined(separator: " · ")), space: 4)
    case .bars(let bars): add(Drawing(bars, language: language), space: 4)
    case .curves(let curves):
      add(Drawing(curves.caption[language], isBold: true), space: 14)
      add(Drawing(curves, language: language), space: 4)
    case .table(let table):
      for row in table.rows {
        let cells = zip(table.columns, row).map { "\($0.title[language]): \($1[language])" }
        add(Drawing(cells.joined(separator: " · ")), space: 4)
      }
    }
  }
  let (width, total) = (Drawing.width + 2 * margin, height + margin)
  let image: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="\(-margin) 0 \(width) \(total)" \
    width="\(width)" height="\(total)" font-family="sans-serif" font-size="13">
    <title>\(report.title[language])</title>
    <rect x="\(-margin)" width="\(width)" height="\(total)" fill="#fff"/>
    \(markup)</svg>

    """
  return image.bytes
}

extension HTML {
  fileprivate init(_ part: Report.Part, language: Language) {
    switch part {
    case .heading(let phrase): self = "<h2>\(phrase[language])</h2>\n"
    case .subheading(let phrase): self = "<h3>\(phrase[language])</h3>\n"
    case .paragraph(let phrase): self = "<p>\(phrase[language])</p>\n"
    case .advice(let phrase, let remedy):
      let next: HTML = remedy.map { "<p>\($0[language])</p>" } ?? ""
      self = """
        <div class="advice"><p><strong>\(phrase[language])</strong></p>\(next)</div>

        """
    case .figures(let figures):
      let items = HTML(each: figures) { figure in
        "<div><dt>\(figure.label[language])</dt><dd>\(figure.value[language])</dd></div>\n"
      }
      self = "<dl>\n\(items)</dl>\n"
    case .bars(let bars):
      let words = bars.rows.map { "\($0.label[language]): \($0.value[language])" }
      let image = Drawing(bars, language: language).image(
        label: bars.caption[language] + ". " + words.joined(separator: "; "))
      self = "<figure>\(image)</figure>\n"
    case .curves(let curves):
      let image = Drawing(curves, language: language).image(label: curves.caption[language])
      self = "<h3>\(curves.caption[language])</h3>\n<figure>\(image)</figure>\n"
    case .table(let table): self = HTML(table, language: language)
    }
  }
}
