package import LearningCore

// The signed form of a claim. It has to fit a QR code that any telephone reads, so members that JWT
// has a name for (RFC 7519) are called so, all others by one letter, and what is as nearly everywhere
// is left out:
//
//   jti  number                              iss  name of the issuing organisation
//   iat  issued, seconds since 1970          exp  first second it is no longer valid; none: for ever
//   p    the participant: name, the seven digits of the NIP that are shown (if there is one), unit
//        (if there is one)
//   k    the course: title, version, minutes, exam mark in hundredths of a percent (if there is one)
//   d    completed, days since 1970          the day of issue, if left out
//   j    minutes of one training hour        45, if left out
//   z    zone, as `+08:00`                   WIB (+07:00), if left out
//   w    1: the exam was witnessed           l    1: the issuer is local

extension CertificateClaim {
  var json: JSON {
    var participant: [JSON] = [.string(name)]
    if let maskedNIP { participant.append(Self.shownDigits(of: maskedNIP)) }
    if let unit { participant.append(.string(unit)) }
    var course: [JSON] = [
      .string(courseTitle), .string(courseVersion), .integer(hours.minutes),
    ]
    if let basisPoints { course.append(.integer(basisPoints)) }
    var members: [String: JSON] = [
      "jti": .string(number), "iss": .string(issuer), "iat": .integer(issuedAt.seconds),
      "p": .array(participant), "k": .array(course),
    ]
    members["exp"] = expiresAt.map { .integer($0.seconds) }
    if completedOn != issuedOn { members["d"] = .integer(completedOn.daysSince1970) }
    if hours.minutesPerHour != Self.usualMinutes { members["j"] = .integer(hours.minutesPerHour) }
    if zone != .westernIndonesia { members["z"] = .string(zone.description) }
    if isWitnessed { members["w"] = .integer(1) }
    if isLocal { members["l"] = .integer(1) }
    return .object(members)
  }

  /// - Returns: `nil` unless the bytes are exactly what ``json`` writes for some claim: a member
  ///   more, a key twice, another order or spelling is no certificate.
  init?(canonical bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes),
      let number = json["jti"]?.string, let issuer = json["iss"]?.string,
      let issued = json["iat"]?.integer, abs(issued) < 1 << 40,
      var participant = json["p"]?.array?[...], let name = participant.popFirst()?.string,
      var course = json["k"]?.array?[...], let title = course.popFirst()?.string,
      let version = course.popFirst()?.string,
      let minutes = course.popFirst()?.integer, minutes >= 0
    else { return nil }
    let digits = participant.first?.integer
    if digits != nil { participant.removeFirst() }
    let (expires, score) = (json["exp"]?.integer, course.first?.integer)
    let minutesPerHour = json["j"]?.integer ?? Self.usualMinutes
    let zone = json["z"]?.string.flatMap { UTCOffset($0) } ?? .westernIndonesia
    let issuedAt = Timestamp(millisecondsSince1970: issued * 1000)
    let completed = json["d"]?.integer
    guard abs(expires ?? 0) < 1 << 40, (0...10_000).contains(score ?? 0), minutesPerHour > 0,
      Self.shownDigits.contains(digits ?? Self.shownDigits.lowerBound),
      Self.days.contains(completed ?? 0)
    else { return nil }
    self.init(
      number: number, issuer: issuer, isLocal: json["l"] != nil, name: name,
      maskedNIP: digits.map { NIP.masked(showing: String($0)) },
      unit: participant.first?.string, courseTitle: title, courseVersion: version,
      hours: TrainingHours(minutes: minutes, minutesPerHour: minutesPerHour), basisPoints: score,
      isWitnessed: json["w"] != nil,
      completedOn: completed.map { CivilDate(daysSince1970: $0) } ?? issuedAt.date(in: zone),
      issuedAt: issuedAt, expiresAt: expires.map { Timestamp(millisecondsSince1970: $0 * 1000) },
      zone: zone)
    guard self.json.canonical == bytes, texts.allSatisfy(\.isOneLine) else { return nil }
  }

  private static let usualMinutes = 45
  /// The days of `CivilDate`, from its first year to its last.
  private static let days = -719_162...2_932_896
  /// Year and month of the appointment and the sex.
  private static let shownDigits = 1_000_000...9_999_999

  /// - Returns: the text itself where it is no masked NIP, so that such a claim cannot be read back
  ///   and is not signed.
  private static func shownDigits(of masked: String) -> JSON {
    guard let digits = Int(masked.dropFirst(8).dropLast(3)),
      NIP.masked(showing: String(digits)) == masked
    else { return .array([.string(masked)]) }
    return .integer(digits)
  }

  private var texts: [String] {
    [number, issuer, name, courseTitle, courseVersion] + [unit].compactMap(\.self)
  }
}

extension CertificateClaim {
  /// The claim as JSON for people's programs: what was signed, spelled out.
  package var document: JSON {
    var members: [String: JSON] = [
      "jti": .string(number), "iss": .string(issuer), "name": .string(name),
      "title": .string(courseTitle), "version": .string(courseVersion),
      "minutes": .integer(hours.minutes), "jp": .integer(hours.minutesPerHour),
      "done": .string(completedOn.description), "iat": .integer(issuedAt.seconds),
      "zone": .string(zone.description), "local": .bool(isLocal), "witnessed": .bool(isWitnessed),
    ]
    members["nip"] = maskedNIP.map { .string($0) }
    members["unit"] = unit.map { .string($0) }
    members["score"] = basisPoints.map { .integer($0) }
    members["exp"] = expiresAt.map { .integer($0.seconds) }
    return .object(members)
  }
}

extension Timestamp {
  fileprivate var seconds: Int { millisecondsSince1970 / 1000 }
}

extension String {
  /// A name with a line end or a control character in it could draw a verdict of its own.
  fileprivate var isOneLine: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
