import LearningCore

extension Publication {
  /// The places as a drawing in the page, without a tile of anybody's; nothing for a single place.
  func map(of places: SessionPlaces) -> HTML {
    let width = 640
    guard
      let projection = MapProjection(places.places.map(\.coordinates), width: width, margin: 56)
    else { return "" }
    let labels = MapLabels(
      places.places.map { projection.point($0.coordinates) }, names: places.places.map(\.name),
      width: width, height: projection.height)
    let marks = HTML(each: zip(labels.marks, labels.labels)) { mark, label in
      drawing(of: mark, label, places)
    }
    return """
      <section aria-labelledby=":peta">
      <h2 id=":peta">\(SessionWords.map[language])</h2>
      <p>\(SessionWords.mapText[language])</p>
      <svg class="map" viewBox="0 0 \(width) \(projection.height)" role="img" aria-labelledby=":peta">
      <rect class="ground" width="\(width)" height="\(projection.height)" rx="8"/>
      \(marks)\(scale(of: projection))</svg>
      <ol class="legend">
      \(HTML(each: places.places) { "<li>\($0.name)</li>\n" })</ol>
      </section>

      """
  }

  private func drawing(of mark: MapLabels.Mark, _ label: MapLabels.Box?, _ places: SessionPlaces)
    -> HTML
  {
    let box = mark.box
    let numbers = mark.places.map { String($0 + 1) }.joined(separator: ", ")
    let name: HTML =
      label.map {
        """
        <text class="name" x="\($0.x + $0.width / 2)" y="\($0.y + MapLabels.lineHeight - 4)" \
        textLength="\($0.width)" lengthAdjust="spacing">\(places.places[mark.places[0]].name)</text>

        """
      } ?? ""
    return """
      <rect class="mark" x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="13"/>
      <text class="number" x="\(box.x + box.width / 2)" y="\(box.y + 18)">\(numbers)</text>
      \(name)
      """
  }

  /// How far it is, and where north is.
  private func scale(of projection: MapProjection) -> HTML {
    let bar = projection.scaleBar
    let y = projection.height - 16
    let metres = bar.metres
    let text = metres < 1000 ? "\(metres) m" : "\(metres / 1000) km"
    let right = projection.width - 24
    return """
      <path class="bar" d="M16 \(y - 6)V\(y)H\(16 + bar.units)V\(y - 6)"/>
      <text class="bar-text" x="20" y="\(y - 8)">\(text)</text>
      <path class="bar" d="M\(right) 48V20M\(right - 7) 29L\(right) 20L\(right + 7) 29"/>
      <text class="bar-text" x="\(right - 5)" y="66">\(SessionWords.north[language])</text>

      """
  }
}
