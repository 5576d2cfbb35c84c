package import LearningCore

/// What a certificate says, frozen when it is issued.
///
/// Its JSON has the members below and no others; times are seconds since 1970 as in JWT
/// (RFC 7519), marks are hundredths of a percent, training time is minutes.
package struct CertificateClaim: Hashable, Sendable {
  package var number: String
  /// Name of the issuing organisation.
  package var issuer: String
  /// The key was made by this installation itself and nobody vouches for it.
  package var isLocal: Bool
  package var name: String
  package var maskedNIP: String?
  package var unit: String?
  package var course: CourseID
  package var courseTitle: String
  package var courseVersion: String
  package var hours: TrainingHours
  /// Result of the exam; `nil` when the course has none.
  package var basisPoints: Int?
  package var isWitnessed: Bool
  package var completedOn: CivilDate
  package var issuedAt: Timestamp
  /// The first moment it is no longer valid; `nil` for ever.
  package var expiresAt: Timestamp?
  /// The zone in which the issuer counts days.
  package var zone: UTCOffset

  package init(
    number: String, issuer: String, isLocal: Bool, name: String, maskedNIP: String?, unit: String?,
    course: CourseID, courseTitle: String, courseVersion: String, hours: TrainingHours,
    basisPoints: Int?, isWitnessed: Bool, completedOn: CivilDate, issuedAt: Timestamp,
    expiresAt: Timestamp?, zone: UTCOffset
  ) {
    (self.number, self.issuer, self.isLocal, self.name) = (number, issuer, isLocal, name)
    (self.maskedNIP, self.unit, self.course) = (maskedNIP, unit, course)
    (self.courseTitle, self.courseVersion, self.hours) = (courseTitle, courseVersion, hours)
    (self.basisPoints, self.isWitnessed) = (basisPoints, isWitnessed)
    (self.completedOn, self.issuedAt) = (completedOn, issuedAt)
    (self.expiresAt, self.zone) = (expiresAt, zone)
  }

  package var issuedOn: CivilDate { issuedAt.date(in: zone) }

  /// The last day it is valid.
  package var validUntil: CivilDate? {
    expiresAt.map { Timestamp(millisecondsSince1970: $0.millisecondsSince1970 - 1).date(in: zone) }
  }

  // MARK: JSON

  var json: JSON {
    var members: [String: JSON] = [
      "jti": .string(number), "iss": .string(issuer), "name": .string(name),
      "course": .string(course.description), "title": .string(courseTitle),
      "version": .string(courseVersion), "minutes": .integer(hours.minutes),
      "jp": .integer(hours.minutesPerHour), "done": .string(completedOn.description),
      "iat": .integer(issuedAt.millisecondsSince1970 / 1000),
      "zone": .string(zone.description), "v": .integer(1),
    ]
    members["nip"] = maskedNIP.map { .string($0) }
    members["unit"] = unit.map { .string($0) }
    members["score"] = basisPoints.map { .integer($0) }
    members["exp"] = expiresAt.map { .integer($0.millisecondsSince1970 / 1000) }
    // Said only when true, so that the claim stays short.
    if isLocal { members["local"] = .bool(true) }
    if isWitnessed { members["witnessed"] = .bool(true) }
    return .object(members)
  }

  /// - Returns: `nil` unless the bytes are exactly what ``json`` writes for some claim: a member
  ///   more, a key twice, another order or spelling is no certificate.
  init?(canonical bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), let members = json.object,
      members["v"] == .integer(1),
      let number = members["jti"]?.string, let issuer = members["iss"]?.string,
      let name = members["name"]?.string,
      let course = members["course"]?.string.flatMap({ CourseID($0) }),
      let title = members["title"]?.string, let version = members["version"]?.string,
      let minutes = members["minutes"]?.integer, minutes >= 0,
      let minutesPerHour = members["jp"]?.integer, minutesPerHour > 0,
      let done = members["done"]?.string.flatMap({ CivilDate($0) }),
      let issued = members["iat"]?.integer, abs(issued) < 1 << 40,
      let zone = members["zone"]?.string.flatMap({ UTCOffset($0) })
    else { return nil }
    let expires = members["exp"]?.integer
    guard abs(expires ?? 0) < 1 << 40,
      (0...10_000).contains(members["score"]?.integer ?? 0)
    else { return nil }
    self.init(
      number: number, issuer: issuer, isLocal: members["local"]?.bool ?? false, name: name,
      maskedNIP: members["nip"]?.string, unit: members["unit"]?.string, course: course,
      courseTitle: title, courseVersion: version,
      hours: TrainingHours(minutes: minutes, minutesPerHour: minutesPerHour),
      basisPoints: members["score"]?.integer,
      isWitnessed: members["witnessed"]?.bool ?? false, completedOn: done,
      issuedAt: Timestamp(millisecondsSince1970: issued * 1000),
      expiresAt: expires.map { Timestamp(millisecondsSince1970: $0 * 1000) }, zone: zone)
    guard self.json.canonical == bytes, members.values.allSatisfy(\.isOneLine) else { return nil }
  }
}

extension CertificateClaim {
  /// The claim as JSON for people's programs; the same members that were signed.
  package var document: JSON { json }
}

extension JSON {
  /// A name with a line end or a control character in it could draw a verdict of its own.
  fileprivate var isOneLine: Bool {
    string?.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } ?? true
  }
}
