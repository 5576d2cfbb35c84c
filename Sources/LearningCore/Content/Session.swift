/// A community session: people meet and learn together, without accounts.
package struct Session: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package var name: String
    package var address: String?
    package var coordinates: Coordinates?

    package init(name: String, address: String? = nil, coordinates: Coordinates? = nil) {
      (self.name, self.address, self.coordinates) = (name, address, coordinates)
    }
  }

  /// In degrees, as written: -90 to 90 and -180 to 180.
  package struct Coordinates: Hashable, Sendable {
    package var latitude: DecimalNumber
    package var longitude: DecimalNumber

    package init(latitude: DecimalNumber, longitude: DecimalNumber) {
      (self.latitude, self.longitude) = (latitude, longitude)
    }
  }

  /// A point in time as it is announced: with the clock of the place.
  package struct Moment: Hashable, Sendable, CustomStringConvertible {
    package let time: Timestamp
    package let zone: UTCOffset

    package init(_ time: Timestamp, zone: UTCOffset) { (self.time, self.zone) = (time, zone) }

    /// `2026-12-05T09:00:00+08:00`
    package var description: String { time.text(in: zone) }
  }

  package let id: SessionID
  package var title: String
  package var start: Moment
  /// After ``start``.
  package var end: Moment
  package var place: Place
  package var facilitators: [String]
  /// What it deals with. Not yet known to lead anywhere; without headings.
  package var modules: [LessonReference]
  /// How many people there is room for.
  package var capacity: Int?
  package var contact: String?
  /// What people are asked to bring.
  package var bring: [String] = []
  package var isCancelled = false
  /// How often what was announced has changed, so that calendars take the newer one (RFC 5545,
  /// section 3.8.7.4).
  package var revision = 0
  package var attendance: SessionAttendance?
  package var blocks: [Block]
  package var path: String

  package init(
    id: SessionID, title: String, start: Moment, end: Moment, place: Place,
    facilitators: [String], modules: [LessonReference], capacity: Int?, contact: String?,
    blocks: [Block], path: String
  ) {
    (self.id, self.title, self.start, self.end, self.place) = (id, title, start, end, place)
    (self.facilitators, self.modules, self.capacity) = (facilitators, modules, capacity)
    (self.contact, self.blocks, self.path) = (contact, blocks, path)
  }
}

/// The name of the session's file without its ending.
package typealias SessionID = Name<Session>

extension Session.Moment {
  /// Reads a date, a time of day and a zone: `2026-12-05T09:00+08:00`, `2026-12-05 09.00 WITA`.
  /// Seconds may follow the minutes; `Z` is UTC.
  package init?(_ text: String) {
    guard let date = CivilDate(String(text.prefix(10))) else { return nil }
    var rest = text.dropFirst(10)
    guard let mark = rest.popFirst(), "Tt ".contains(mark) else { return nil }
    let clock = rest.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber || ".:".contains($0) }
    let name = rest[clock.endIndex...].drop { $0 == " " }
    let parts = clock.split(omittingEmptySubsequences: false) { ".:".contains($0) }
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts.dropFirst().allSatisfy({ $0.count == 2 }), let hour = number(parts[0]), hour < 24,
      let minute = number(parts[1]), minute < 60,
      let second = parts.count == 3 ? number(parts[2]) : 0, second < 60,
      let zone = name == "Z" ? .utc : UTCOffset(String(name))
    else { return nil }
    let span = Span(milliseconds: ((hour * 60 + minute) * 60 + second) * 1000)
    self.init(date.start(in: zone) + span, zone: zone)
  }
}
