/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Nothing below the command line asks what time it is; callers pass it in.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let millisecondsSince1970: Int

  package init(millisecondsSince1970: Int) { self.millisecondsSince1970 = millisecondsSince1970 }

  package static func < (a: Self, b: Self) -> Bool {
    a.millisecondsSince1970 < b.millisecondsSince1970
  }

  package static func + (time: Self, span: Span) -> Self {
    Self(millisecondsSince1970: time.millisecondsSince1970 + span.milliseconds)
  }

  package static func - (a: Self, b: Self) -> Span {
    Span(milliseconds: a.millisecondsSince1970 - b.millisecondsSince1970)
  }

  package static func - (time: Self, span: Span) -> Self {
    Self(millisecondsSince1970: time.millisecondsSince1970 - span.milliseconds)
  }

  /// The calendar date at this moment, in a zone.
  package func date(in zone: UTCOffset) -> CivilDate {
    CivilDate(daysSince1970: flooredDays(in: zone).days)
  }

  /// `2026-11-22T15:04:05+07:00`, to the second.
  package func text(in zone: UTCOffset) -> String {
    let (hour, minute, second) = clock(in: zone)
    return "\(date(in: zone))T\(pad(hour)):\(pad(minute)):\(pad(second))\(zone)"
  }

  /// `15.04`, the way Indonesian offices write the time of day.
  package func clockText(in zone: UTCOffset) -> String {
    let (hour, minute, _) = clock(in: zone)
    return "\(pad(hour)).\(pad(minute))"
  }

  private func clock(in zone: UTCOffset) -> (hour: Int, minute: Int, second: Int) {
    let seconds = flooredDays(in: zone).rest / 1000
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  private func flooredDays(in zone: UTCOffset) -> (days: Int, rest: Int) {
    let local = millisecondsSince1970 + zone.minutes * 60_000
    let day = 86_400_000
    let rest = ((local % day) + day) % day
    return ((local - rest) / day, rest)
  }
}

/// A length of time in milliseconds.
package struct Span: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }
  package static let zero = Self(milliseconds: 0)
  package static func seconds(_ n: Int) -> Self { Self(milliseconds: n * 1000) }
  package static func minutes(_ n: Int) -> Self { Self(milliseconds: n * 60_000) }

  package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
  package static func + (a: Self, b: Self) -> Self {
    Self(milliseconds: a.milliseconds + b.milliseconds)
  }
  package static func - (a: Self, b: Self) -> Self {
    Self(milliseconds: a.milliseconds - b.milliseconds)
  }

  /// Reads `90s`, `30m`, `24h`, `7d`.
  ///
  /// - Returns: `nil` for anything else, and for nothing or more than ten years.
  package init?(_ text: String) {
    let units: [Character: Int] = ["s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    guard let last = text.last, let unit = units[last], let count = number(text.dropLast()),
      count > 0, count <= 315_360_000_000 / unit
    else { return nil }
    milliseconds = count * unit
  }

  /// To the nearest second; for what was measured and not set.
  package var rounded: Self { .seconds((milliseconds + 500) / 1000) }

  /// In words a person would say: `24 jam`, `1 jam 30 menit`, `45 detik`. A second begun is one.
  package var phrase: Phrase {
    let seconds = (milliseconds + 999) / 1000
    let parts: [(Int, String, String)] = [
      (seconds / 86_400, "hari", "d"), (seconds / 3600 % 24, "jam", "h"),
      (seconds / 60 % 60, "menit", "min"), (seconds % 60, "detik", "s"),
    ]
    let shown = parts.filter { $0.0 > 0 }.prefix(2)
    guard !shown.isEmpty else { return Phrase("0 detik", "0 s") }
    return Phrase(
      shown.map { "\($0.0) \($0.1)" }.joined(separator: " "),
      shown.map { "\($0.0) \($0.2)" }.joined(separator: " "))
  }
}

/// How far local time is ahead of UTC.
package struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  package let minutes: Int

  package static let utc = Self(minutes: 0)
  package static let westernIndonesia = Self(minutes: 7 * 60)

  private init(minutes: Int) { self.minutes = minutes }

  /// Reads `WIB`, `WITA`, `WIT`, or `+08:00`.
  package init?(_ text: String) {
    switch text {
    case "WIB": minutes = 7 * 60
    case "WITA": minutes = 8 * 60
    case "WIT": minutes = 9 * 60
    default:
      let digits = Array(text.utf8)
      guard digits.count == 6, digits[0] == UInt8(ascii: "+") || digits[0] == UInt8(ascii: "-"),
        digits[3] == UInt8(ascii: ":"), let hours = number(text.dropFirst().prefix(2)),
        let rest = number(text.suffix(2)), hours <= 14, rest < 60
      else { return nil }
      minutes = (digits[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + rest)
    }
  }

  package var description: String {
    let magnitude = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(pad(magnitude / 60)):\(pad(magnitude % 60))"
  }

  /// The name people use, where there is one.
  package var name: String {
    switch minutes {
    case 420: "WIB"
    case 480: "WITA"
    case 540: "WIT"
    default: "UTC\(description)"
    }
  }
}

/// A number in plain digits; unlike `Int`, no sign is allowed.
func number(_ text: some StringProtocol) -> Int? {
  text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}

func pad(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
