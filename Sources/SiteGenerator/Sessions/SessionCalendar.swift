import LearningCore

extension Publication {
  /// All sessions in one calendar, to subscribe to.
  func calendar(of sessions: [Session]) -> OutputFile {
    var calendar = opened(named: "\(SessionWords.sessions[language]) \(workspace.organisation)")
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
    calendar.line("X-PUBLISHED-TTL:P1D")
    for session in sessions { write(session, to: &calendar) }
    calendar.line("END:VCALENDAR")
    return OutputFile(path: SitePath.sessionCalendar.description, bytes: calendar.bytes)
  }

  /// One session, to be put into somebody's calendar.
  func calendar(of session: Session) -> OutputFile {
    var calendar = opened(named: session.title)
    write(session, to: &calendar)
    calendar.line("END:VCALENDAR")
    return OutputFile(path: SitePath.event(session.id).description, bytes: calendar.bytes)
  }

  /// What a code on a poster says where there is no address of the site: telephones offer to keep
  /// the date.
  func shortEvent(of session: Session) -> String {
    var event = ICalendar()
    event.line("BEGIN:VEVENT")
    event.text("SUMMARY", session.title)
    event.time("DTSTART", session.start.time)
    event.time("DTEND", session.end.time)
    event.text("LOCATION", session.place.line)
    event.line("END:VEVENT")
    return String(decoding: event.bytes, as: UTF8.self)
  }

  private func opened(named name: String) -> ICalendar {
    var calendar = ICalendar()
    calendar.line("BEGIN:VCALENDAR")
    calendar.line("VERSION:2.0")
    calendar.line("PRODID:-//balai//\(edition.label)//\(language.rawValue.uppercased())")
    calendar.line("CALSCALE:GREGORIAN")
    calendar.line("METHOD:PUBLISH")
    calendar.text("NAME", name)
    calendar.text("X-WR-CALNAME", name)
    return calendar
  }

  private func write(_ session: Session, to calendar: inout ICalendar) {
    calendar.line("BEGIN:VEVENT")
    // The same in every edition, or calendars would hold the session twice.
    let office = slug(workspace.organisation)
    calendar.text("UID", "\(session.id)@\(office.isEmpty ? "balai" : office)")
    calendar.time("DTSTAMP", edition.date.start(in: workspace.zone))
    calendar.line("SEQUENCE:\(session.revision)")
    calendar.time("DTSTART", session.start.time)
    calendar.time("DTEND", session.end.time)
    calendar.text("SUMMARY", session.title)
    calendar.text("LOCATION", session.place.line)
    if let place = session.place.coordinates {
      calendar.line("GEO:\(place.latitude);\(place.longitude)")
    }
    calendar.text("DESCRIPTION", description(of: session))
    if let contact = session.contact { calendar.text("CONTACT", contact) }
    if let address = publicAddress(of: .session(session.id)) { calendar.line("URL:\(address)") }
    calendar.line("STATUS:\(session.isCancelled ? "CANCELLED" : "CONFIRMED")")
    calendar.line("END:VEVENT")
  }

  private func description(of session: Session) -> String {
    var lines = library.taught(in: session).map { "- \($0.module.title)" }
    if !session.facilitators.isEmpty {
      lines.append(
        "\(SessionWords.facilitator[language]): \(session.facilitators.joined(separator: ", "))")
    }
    if !session.bring.isEmpty {
      lines.append("\(SessionWords.bring[language]): \(session.bring.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  /// Where a page is on the internet; `nil` where the site has no address.
  func publicAddress(of path: SitePath) -> String? {
    workspace.siteURL.map { path.address(below: $0) }
  }
}

extension Session.Place {
  /// `Balai Desa Sukamaju, Jalan Contoh 1`
  var line: String { [name, address].compactMap(\.self).joined(separator: ", ") }
}
