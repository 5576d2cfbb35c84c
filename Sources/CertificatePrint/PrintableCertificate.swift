package import LearningCore

/// What is printed of a certificate. Everything on paper comes from here or from the template; the
/// claim that is checked travels along as ``jws``.
package struct PrintableCertificate: Hashable, Sendable {
  package struct Module: Hashable, Sendable {
    package var title: String
    package var hours: TrainingHours

    package init(title: String, hours: TrainingHours) { (self.title, self.hours) = (title, hours) }
  }

  /// That it was taken back, and why: the paper says so where nobody overlooks it.
  package struct Revocation: Hashable, Sendable {
    package var day: CivilDate
    package var reason: String

    package init(day: CivilDate, reason: String) { (self.day, self.reason) = (day, reason) }
  }

  package var number: String
  package var institution: String
  /// Nobody but the installation itself vouches for the key; the paper says so.
  package var isLocal: Bool
  /// With academic titles.
  package var name: String
  package var maskedNIP: String?
  package var unit: String?
  package var course: String
  package var courseVersion: String
  package var hours: TrainingHours
  package var basisPoints: Int?
  package var isWitnessed: Bool
  package var completedOn: CivilDate
  /// Also the document's date of creation, so that printing again gives the same bytes.
  package var issuedAt: Timestamp
  package var zone: UTCOffset
  /// The last day it is valid.
  package var validUntil: CivilDate?
  /// The place printed before the date of issue.
  package var place: String?
  /// Side by side, in this order; without any the institution signs.
  package var signatories: [Signatory]
  package var revocation: Revocation?
  /// The signed claim, in compact form.
  package var jws: String
  /// Address of the site that has the page for checking, without a trailing slash.
  package var site: String?
  /// What the back page lists; without any there is no back page.
  package var modules: [Module]

  package init(
    number: String, institution: String, isLocal: Bool, name: String, maskedNIP: String?,
    unit: String?, course: String, courseVersion: String, hours: TrainingHours, basisPoints: Int?,
    isWitnessed: Bool, completedOn: CivilDate, issuedAt: Timestamp, zone: UTCOffset,
    validUntil: CivilDate?, place: String?, signatories: [Signatory], revocation: Revocation?,
    jws: String, site: String?, modules: [Module]
  ) {
    (self.number, self.institution, self.isLocal) = (number, institution, isLocal)
    (self.name, self.maskedNIP, self.unit) = (name, maskedNIP, unit)
    (self.course, self.courseVersion, self.hours) = (course, courseVersion, hours)
    (self.basisPoints, self.isWitnessed) = (basisPoints, isWitnessed)
    (self.completedOn, self.issuedAt, self.zone) = (completedOn, issuedAt, zone)
    (self.validUntil, self.place) = (validUntil, place)
    (self.signatories, self.revocation) = (signatories, revocation)
    (self.jws, self.site, self.modules) = (jws, site, modules)
  }

  /// What a telephone reads: the page for checking with the claim behind `#`, which a browser never
  /// sends anywhere; the bare claim where there is no site.
  package var checkingText: String { site.map { $0 + "/verifikasi/#" + jws } ?? jws }

  /// The page for checking as a person would type it.
  var spokenPage: String? {
    site.map { site in
      let host = site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]
      return host + "/verifikasi"
    }
  }
}
