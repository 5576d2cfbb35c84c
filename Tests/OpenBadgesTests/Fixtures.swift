import Crypto
import Foundation
import LearningCore
import TestSupport

@testable import Certificates
@testable import OpenBadges

/// A JSON file among the outside vectors.
func vector(_ name: String) throws -> JSON {
  try JSON(parsing: try Vectors.data(name))
}

extension JSON {
  /// Without one of its members.
  func without(_ name: String) -> JSON {
    guard case .object(var members) = self else { return self }
    members[name] = nil
    return .object(members)
  }

  /// With a member more, or another one in its place.
  func with(_ name: String, _ value: JSON) -> JSON {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }
}

/// An issuer whose key is always the same: the secret key of RFC 8032, section 7.1, test 1.
func knownIssuer(named name: String = "BKPSDM Kota Bontang") throws -> Issuer {
  let file = #"""
    {"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","kty":"OKP","local":false,
    "name":"\#(name)","site":"https://diklat.contoh.go.id","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    """#
  guard let issuer = Issuer(file: Array(file.utf8)) else {
    preconditionFailure("the key of the RFC is one")
  }
  return issuer
}

/// 22 November 2026, 09.00 WIB.
let morning = Timestamp(millisecondsSince1970: 1_795_312_800_000)

/// As much as a certificate can say.
func fullClaim(of issuer: Issuer) -> CertificateClaim {
  CertificateClaim(
    number: "0007/KD/2026", issuer: issuer.name, isLocal: issuer.isLocal,
    name: "Dr. Siti \"Iti\" Nurhaliza, S.Kom.", maskedNIP: "********2010012***",
    unit: "Dinas Kominfo – Bidang é",
    courseTitle: "Keamanan Digital 🔑", courseVersion: "1.2",
    hours: TrainingHours(minutes: 270, minutesPerHour: 45), basisPoints: 8750, isWitnessed: true,
    completedOn: morning.date(in: .westernIndonesia), issuedAt: morning,
    expiresAt: morning + .minutes(60 * 24 * 365), zone: .westernIndonesia)
}

private let course: CourseID = {
  guard let course = CourseID("keamanan/digital é") ?? CourseID("keamanan/digital-é") else {
    preconditionFailure("a name of a course")
  }
  return course
}()

let address = "https://diklat.contoh.go.id/status/1.json"

let fullDetails = CertificateDetails(
  course: course, site: "https://diklat.contoh.go.id",
  modules: [.init(title: "Kata sandi", minutes: 270)],
  alignments: [
    .init(
      framework: "DigComp 2.2", code: "4.1", name: "Melindungi perangkat",
      url: "https://publications.jrc.ec.europa.eu/repository/handle/JRC128415"),
    .init(name: "Kompetensi daerah"),
  ],
  criteria: "Menyelesaikan 4 modul dan lulus ujian akhir.",
  status: .init(list: "1", index: 94_567))

struct Made {
  var claim: CertificateClaim
  var jws: String
  var badge: String

  init(
    _ claim: CertificateClaim, details: CertificateDetails = fullDetails, by issuer: Issuer
  ) throws {
    self.claim = claim
    jws = try issuer.sign(claim)
    badge = try openBadge(claim, jws: jws, details: details, issuer: issuer)
  }

  /// The JSON that was signed, without its proofs.
  var document: JSON {
    get throws { try JSON(parsing: badge).without("proof") }
  }
}

func trusting(_ issuers: Issuer...) -> TrustedIssuers {
  var trusted = TrustedIssuers()
  for issuer in issuers { trusted.trust(issuer) }
  return trusted
}

/// One word for a verdict.
func word(_ verdict: CertificateVerdict) -> String {
  switch verdict {
  case .valid: "valid"
  case .expired: "expired"
  case .revoked: "revoked"
  case .unknownIssuer: "unknown"
  case .altered: "altered"
  }
}

extension JSON {
  /// With another value at a place inside of it, such as `credentialSubject/result/0/value`.
  func replacing(_ path: String, by value: JSON?) -> JSON {
    guard !path.isEmpty else { return value ?? .null }
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch self {
    case .object(var members):
      if rest.isEmpty {
        members[parts[0]] = value
      } else {
        members[parts[0]] = members[parts[0]]?.replacing(rest, by: value)
      }
      return .object(members)
    case .array(var elements):
      guard let index = Int(parts[0]), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(rest, by: value)
      return .array(elements)
    default: return self
    }
  }
}
