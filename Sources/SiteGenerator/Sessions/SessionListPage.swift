import LearningCore

extension Publication {
  /// Whether there is a page of sessions and places.
  var hasSessions: Bool { !library.sessions.isEmpty || !workspace.centres.isEmpty }

  func sessionListPage() -> Page {
    let path = SitePath.sessions
    let agenda = Agenda(library.sessions, on: edition.date)
    let places = SessionPlaces(coming: agenda.coming, centres: workspace.centres)
    return Page(
      path: path, title: "\(SessionWords.title[language]) · \(Words.siteName[language])",
      summary: SessionWords.lead[language],
      content: """
        \(trail(to: path, [(Words.home[language], .home)]))<h1>\(SessionWords.title[language])</h1>
        <p class="lead">\(SessionWords.lead[language])</p>
        \(section(SessionWords.coming, ":datang", agenda.coming, places, isPast: false))\
        \(map(of: places))\(centres(places))\
        \(section(SessionWords.past, ":lewat", agenda.past, places, isPast: true))\
        \(calendarLinks(from: path))
        """,
      scripts: places.places.count > 1 ? [PageScript(.nearestScript)] : [])
  }

  private func section(
    _ title: Phrase, _ id: StaticString, _ sessions: [Session], _ places: SessionPlaces,
    isPast: Bool
  ) -> HTML {
    guard !sessions.isEmpty else { return "" }
    let id = HTML(stringLiteral: id)
    return """
      <section aria-labelledby="\(id)">
      <h2 id="\(id)">\(title[language])</h2>
      \(isPast ? "" : nearestButton)<ul class="sessions" role="list">
      \(HTML(each: sessions) { item($0, places, isPast: isPast) })</ul>
      </section>

      """
  }

  /// Shown by the script where there is one that could sort.
  private var nearestButton: HTML {
    """
    <p class="nearest" hidden><button class="button" type="button" \
    data-denied="\(SessionWords.nearestDenied[language])" \
    data-done="\(SessionWords.nearestDone[language])">\(SessionWords.nearest[language])</button> \
    <span role="status"></span></p>

    """
  }

  private func item(_ session: Session, _ places: SessionPlaces, isPast: Bool) -> HTML {
    let number = isPast ? nil : places.number(of: session.place)
    let status: HTML =
      session.isCancelled
      ? " <span class=\"notice cancelled\">\(SessionWords.cancelled[language])</span>" : ""
    let came: HTML =
      session.attendance.map {
        "<p class=\"measure\">\(SessionWords.attended[language]): \(SessionWords.people($0.total)[language])</p>\n"
      } ?? ""
    return """
      <li class="card"\(isPast ? "" : position(of: session.place))>
      <h3><a href="\(SitePath.sessions.link(to: .session(session.id)))">\(session.title)</a>\(status)</h3>
      <p>\(time(of: session))</p>
      <p>\(marker(number))\(session.place.line)</p>
      \(came)</li>

      """
  }

  private func centres(_ places: SessionPlaces) -> HTML {
    if workspace.centres.isEmpty { return "" }
    let items = HTML(each: workspace.centres) { centre in
      var lines: [HTML] = []
      if let hours = centre.hours { lines.append("\(SessionWords.hours[language]): \(hours)") }
      if let phone = centre.phone { lines.append(telephone(phone)) }
      return """
        <li class="card"\(position(of: centre.place))>
        <h3>\(marker(places.number(of: centre.place)))\(centre.place.name)</h3>
        <p>\(address(of: centre.place))</p>
        \(HTML(each: lines) { "<p>\($0)</p>\n" })</li>

        """
    }
    return """
      <section aria-labelledby=":tempat">
      <h2 id=":tempat">\(SessionWords.centres[language])</h2>
      <ul class="sessions" role="list">
      \(items)</ul>
      </section>

      """
  }

  private func telephone(_ phone: String) -> HTML {
    let call = ContactLinks(in: phone, message: "").ways.first { $0.kind == .telephone }
    let number: HTML = call.map { "<a href=\"\($0.address)\">\(phone)</a>" } ?? "\(phone)"
    return "\(SessionWords.phone[language]): \(number)"
  }

  private func address(of place: Session.Place) -> HTML {
    var place = place
    let name = place.name
    place.name = place.address ?? name
    place.address = nil
    return self.place(place)
  }

  /// For the script: where it is.
  private func position(of place: Session.Place) -> HTML {
    place.coordinates.map { " data-place=\"\($0.text)\"" } ?? ""
  }

  private func marker(_ number: Int?) -> HTML {
    number.map { "<span class=\"marker\">\($0)</span> " } ?? ""
  }

  private func calendarLinks(from path: SitePath) -> HTML {
    var items: [HTML] = []
    if !library.sessions.isEmpty {
      items.append(
        """
        <a href="\(path.link(to: .sessionCalendar))">\(SessionWords.calendarAll[language]) (.ics)</a>
        """)
      if let address = publicAddress(of: .sessionCalendar), let colon = address.firstIndex(of: ":")
      {
        items.append(
          "<a href=\"webcal\(String(address[colon...]))\">\(SessionWords.subscribe[language])</a>")
      }
    }
    items.append("<a href=\"\(path.link(to: .places))\">\(SessionWords.geoJSON[language])</a>")
    return """
      <ul class="ways" role="list">
      \(HTML(each: items) { "<li>\($0)</li>\n" })</ul>

      """
  }

  /// On the home page: what people are invited to next.
  var nextSession: HTML {
    guard let next = Agenda(library.sessions, on: edition.date).next else { return "" }
    return """
      <section class="next-session" aria-labelledby=":sosialisasi">
      <h2 id=":sosialisasi">\(SessionWords.next[language])</h2>
      <ul class="cards">
      <li class="card">
      <h3><a href="\(SitePath.home.link(to: .session(next.id)))">\(next.title)</a></h3>
      <p>\(time(of: next))</p>
      <p>\(next.place.line)</p>
      </li>
      </ul>
      <p><a href="\(SitePath.home.link(to: .sessions))">\(SessionWords.all[language])</a></p>
      </section>

      """
  }
}
