import LearningCore

extension Publication {
  func sessionPage(_ session: Session) -> Page {
    let path = SitePath.session(session.id)
    var text = BlockRenderer(
      links: LinkResolver(library: library, page: path), language: language, audience: audience)
    text.write(session.blocks)
    let body: HTML =
      text.html.bytes.isEmpty ? "" : "<div class=\"prose\">\n\(text.html)</div>\n"
    let outcome = outcome(of: session, on: path)
    return Page(
      path: path,
      title: "\(session.title), \(session.day[language]) · \(SessionWords.sessions[language])",
      summary: "\(session.title). \(session.when[language]). \(session.place.line).",
      content: """
        \(trail(to: path, [(Words.home[language], .home), (SessionWords.sessions[language], .sessions)]))\
        <h1>\(session.title)</h1>
        \(notice(of: session))\(outcome.html)\(facts(of: session, on: path))\
        \(registration(for: session))\(body)\(programme(of: session, on: path))\
        \(materials(of: session, on: path))
        """,
      assets: text.assets.union(outcome.assets))
  }

  /// Whether there is anything to come to.
  func isComing(_ session: Session) -> Bool {
    !session.isCancelled && !Agenda([session], on: edition.date).coming.isEmpty
  }

  private func notice(of session: Session) -> HTML {
    if session.isCancelled {
      return "<p class=\"notice cancelled\">\(SessionWords.cancelledText[language])</p>\n"
    }
    if !isComing(session) {
      return "<p class=\"notice\">\(SessionWords.pastText[language])</p>\n"
    }
    return ""
  }

  private func facts(of session: Session, on path: SitePath) -> HTML {
    var rows: [(name: Phrase, value: HTML)] = [
      (SessionWords.when, time(of: session)),
      (SessionWords.place, place(session.place)),
    ]
    if !session.facilitators.isEmpty {
      rows.append(
        (SessionWords.facilitator, "\(session.facilitators.joined(separator: ", "))"))
    }
    if let capacity = session.capacity {
      rows.append((SessionWords.capacity, "\(SessionWords.people(capacity)[language])"))
    }
    if !session.bring.isEmpty {
      rows.append((SessionWords.bring, "\(session.bring.joined(separator: ", "))"))
    }
    let list = HTML(each: rows) {
      "<div><dt>\($0.name[language])</dt> <dd>\($0.value)</dd></div>\n"
    }
    let calendar: HTML =
      isComing(session)
      ? """
      <p class="ways"><a href="\(path.link(to: .event(session.id)))">\
      \(SessionWords.keepDate[language])</a></p>

      """ : ""
    return """
      <section class="facts" aria-labelledby=":sekilas">
      <h2 id=":sekilas">\(SessionWords.whenAndWhere[language])</h2>
      <dl>
      \(list)</dl>
      \(calendar)</section>

      """
  }

  func time(of session: Session) -> HTML {
    "<time datetime=\"\(session.start.description)\">\(session.when[language])</time>"
  }

  /// The name with its address and, where it is known where that is, the way to a map.
  func place(_ place: Session.Place) -> HTML {
    var html: HTML = "\(place.line)"
    if let coordinates = place.coordinates {
      html.append(
        " <a class=\"geo\" href=\"geo:\(coordinates.text)\">\(SessionWords.openMap[language])</a>")
    }
    return html
  }

  private func registration(for session: Session) -> HTML {
    guard let contact = session.contact, isComing(session) else { return "" }
    let message = SessionWords.registration(for: session)[language]
    let ways = ContactLinks(in: contact, message: message).ways
    let list: HTML =
      ways.isEmpty
      ? "<p>\(contact)</p>\n"
      : """
      <p class="contact">\(contact)</p>
      <ul class="ways" role="list">
      \(HTML(each: ways, item))</ul>

      """
    return """
      <section class="register" aria-labelledby=":daftar">
      <h2 id=":daftar">\(SessionWords.register[language])</h2>
      \(list)</section>

      """
  }

  private func item(_ way: ContactLinks.Way) -> HTML {
    let word =
      switch way.kind {
      case .telephone: SessionWords.call
      case .whatsApp: SessionWords.whatsApp
      case .mail: SessionWords.mail
      }
    return """
      <li><a class="button" href="\(way.address)" rel="noopener noreferrer">\(word[language])\
      <span class="reach"> \(way.shown)</span></a></li>

      """
  }

  private func materials(of session: Session, on path: SitePath) -> HTML {
    let taught = library.taught(in: session)
    var items = HTML(each: taught) { taught in
      let place = LessonPlace(taught.course.id, taught.module.id, taught.module.lessons[0].id)
      let mark = languageMark(of: taught.course)
      return """
        <li>
        <h3\(mark)>\(taught.module.title)</h3>
        <ul class="ways" role="list">
        \(way(SessionWords.lessons, to: .lesson(place), from: path))\
        \(way(SessionWords.slides, to: .slides(taught.course.id, taught.module.id), from: path))\
        \(way(SessionWords.handout, to: .handout(taught.course.id, taught.module.id), from: path))\
        </ul>
        </li>

        """
    }
    items.append(
      """
      <li>
      <h3>\(SessionWords.forFacilitators[language])</h3>
      <ul class="ways" role="list">
      \(way(SessionWords.poster, to: .poster(session.id), from: path))\
      \(way(SessionWords.attendanceSheet, to: .attendanceSheet(session.id), from: path))</ul>
      </li>

      """)
    return """
      <section class="materials" aria-labelledby=":bahan">
      <h2 id=":bahan">\(SessionWords.materials[language])</h2>
      <ul class="modules">
      \(items)</ul>
      </section>

      """
  }

  private func way(_ word: Phrase, to target: SitePath, from path: SitePath) -> HTML {
    "<li><a href=\"\(path.link(to: target))\">\(word[language])</a></li>\n"
  }
}

extension Session.Coordinates {
  /// `-0.13,117.49`, as `geo:` addresses have it (RFC 5870).
  var text: String { "\(latitude),\(longitude)" }
}
