import Crypto
import Foundation
import LearningCore
import TestSupport
import Testing

@testable import Certificates

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func flip() -> Bool { Bool.random(using: &self) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  /// One line as people write it, and as nobody should.
  mutating func text() -> String {
    let pieces = [
      "Siti", " ", "Nurhaliza", ", S.Kom.", "é", "e\u{301}", "\"", "\\", "/", "\u{202E}", "🔑",
      "👩‍🏫", "<b>", "&", "#", ".", "\u{FFFD}", "\u{FEFF}", "\u{10FFFF}", "\u{A0}",
    ]
    return (0..<number(0...8)).map { _ in pieces[number(0...pieces.count - 1)] }.joined()
  }
}

/// A name that is known to be one.
func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("'\(text)' is no name") }
  return name
}

/// A zone that is known to be one.
func zone(_ text: String) -> UTCOffset {
  guard let zone = UTCOffset(text) else { preconditionFailure("'\(text)' is no zone") }
  return zone
}

func seconds(_ seconds: Int) -> Timestamp { Timestamp(millisecondsSince1970: seconds * 1000) }

func day(_ daysSince1970: Int) -> CivilDate { seconds(daysSince1970 * 86_400).date(in: .utc) }

/// 22 November 2026, 09.00 WIB, in seconds.
let morning = 1_795_312_800

/// The secret key of RFC 8032, section 7.1, test 1; in a key file of ours.
let keyFile = Array(
  #"""
  {"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","kty":"OKP","local":false,
  "name":"BKPSDM Kota Bontang","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
  """#.utf8)

/// An issuer whose key is always the same.
func knownIssuer() throws -> Issuer { try #require(Issuer(file: keyFile)) }

let fullClaim = CertificateClaim(
  number: "BWP/2026/0001", issuer: "BKPSDM Kota Bontang", isLocal: true,
  name: "Dr. Siti \"Iti\" Nurhaliza, S.Kom.", maskedNIP: "********2010012***",
  unit: "Dinas Kominfo – Bidang é", courseTitle: "Keamanan Digital 🔑", courseVersion: "1.2",
  hours: TrainingHours(minutes: 285, minutesPerHour: 60), basisPoints: 8750, isWitnessed: true,
  completedOn: day(20_778), issuedAt: seconds(morning),
  expiresAt: seconds(morning + 1000), zone: zone("WITA"))

/// As little as a certificate can say.
let briefClaim: CertificateClaim = {
  var claim = fullClaim
  (claim.isLocal, claim.maskedNIP, claim.unit) = (false, nil, nil)
  (claim.basisPoints, claim.isWitnessed, claim.expiresAt) = (nil, false, nil)
  (claim.zone, claim.completedOn) = (.westernIndonesia, day(20_779))
  claim.hours = TrainingHours(minutes: 285, minutesPerHour: 45)
  return claim
}()

/// Header and payload as somebody else may write them, with a true signature of the known key.
func signed(header: String, payload: some Sequence<UInt8>) throws -> String {
  let secret = try #require(Base64URL.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"))
  let key = try Curve25519.Signing.PrivateKey(rawRepresentation: secret)
  let input = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(payload))
  return input + "." + Base64URL.encode(Array(try key.signature(for: Array(input.utf8))))
}

/// The beginning of the known key's thumbprint, as certificates have it.
let knownKeyID = "kPrK_qmx"

/// The header of a certificate, or with `typ` that of something else.
func header(alg: String = "EdDSA", kid: String = knownKeyID, typ: String? = nil) -> String {
  let end = typ.map { #","typ":"\#($0)"}"# } ?? "}"
  return #"{"alg":"\#(alg)","kid":"\#(kid)""# + end
}

/// The header of a list of revocations.
let listHeader = header(kid: knownThumbprint, typ: "balai-revoked+jws")
let knownThumbprint = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"

extension CertificateVerdict {
  /// One word, for messages and comparisons.
  var word: String {
    switch self {
    case .valid: "valid"
    case .expired: "expired"
    case .revoked: "revoked"
    case .unknownIssuer: "unknownIssuer"
    case .altered: "altered"
    }
  }

  /// What the signature stands for; `nil` when it stands for nothing.
  var believed: CertificateClaim? {
    switch self {
    case .valid(let certificate), .expired(let certificate), .revoked(let certificate, _):
      certificate.claim
    case .unknownIssuer, .altered: nil
    }
  }
}
