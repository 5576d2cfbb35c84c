package import LearningCore

/// What a certificate says, frozen when it is issued.
///
/// How it is written as JSON stands in `CertificateClaim+JSON.swift`.
package struct CertificateClaim: Hashable, Sendable {
  package var number: String
  /// Name of the issuing organisation.
  package var issuer: String
  /// The key was made by this installation itself and nobody vouches for it.
  package var isLocal: Bool
  package var name: String
  /// As ``NIP/masked`` writes it.
  package var maskedNIP: String?
  package var unit: String?
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
    courseTitle: String, courseVersion: String, hours: TrainingHours, basisPoints: Int?,
    isWitnessed: Bool, completedOn: CivilDate, issuedAt: Timestamp, expiresAt: Timestamp?,
    zone: UTCOffset
  ) {
    (self.number, self.issuer, self.isLocal, self.name) = (number, issuer, isLocal, name)
    (self.maskedNIP, self.unit) = (maskedNIP, unit)
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
}
