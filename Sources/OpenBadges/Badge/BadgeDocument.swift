import Certificates
import Crypto
import LearningCore

/// A certificate as an Open Badges 3.0 credential, not signed yet.
///
/// The signed claim travels as evidence: whoever follows its address sees it checked, and a program
/// that knows claims needs nothing else of the badge. All that the badge says in its own words is
/// worked out from the claim again when it is read.
func badgeDocument(_ claim: CertificateClaim, jws: String, _ parts: BadgeParts) -> JSON {
  var members: [String: JSON] = [
    "@context": .array(KnownContext.all.map { .string($0.url) }),
    "id": .string("urn:uuid:" + uuid(of: jws)),
    "type": .array([.string("VerifiableCredential"), .string("OpenBadgeCredential")]),
    "name": .string(claim.courseTitle),
    "issuer": profile(claim, parts),
    "validFrom": .string(claim.issuedAt.text(in: claim.zone)),
    "credentialSubject": subject(claim, parts),
    "evidence": .array([evidence(claim, jws: jws, parts)]),
  ]
  members["validUntil"] = claim.expiresAt.map { .string($0.text(in: claim.zone)) }
  members["credentialStatus"] = parts.status.map(entry)
  return .object(members)
}

private func profile(_ claim: CertificateClaim, _ parts: BadgeParts) -> JSON {
  node(
    "Profile",
    [
      "id": .string(parts.issuer), "name": .string(claim.issuer),
      "url": parts.site.map { .string($0) },
    ])
}

/// Identified by name. A hash of a NIP could be undone within a minute: there are few of them, and
/// the salt would travel along.
private func subject(_ claim: CertificateClaim, _ parts: BadgeParts) -> JSON {
  let hours = claim.hours
  // The standard counts credits; what is no whole number of hours stands in the description.
  let credits = hours.minutes % hours.minutesPerHour == 0 ? hours.whole : nil
  return node(
    "AchievementSubject",
    [
      "identifier": .array([
        .object([
          "type": .string("IdentityObject"), "hashed": .bool(false),
          "identityHash": .string(claim.name), "identityType": .string("name"),
        ])
      ]),
      "achievement": achievement(claim, parts),
      "licenseNumber": .string(claim.number),
      "activityEndDate": .string(claim.completedOn.start(in: claim.zone).text(in: claim.zone)),
      "creditsEarned": credits.map { .integer($0) },
      "result": claim.basisPoints.map { points in
        .array([
          node(
            "Result",
            [
              "resultDescription": .string(parts.achievement + "#nilai"),
              "value": .string(percent(points)),
            ])
        ])
      },
    ])
}

private func achievement(_ claim: CertificateClaim, _ parts: BadgeParts) -> JSON {
  node(
    "Achievement",
    [
      "id": .string(parts.achievement),
      "achievementType": .string("CertificateOfCompletion"),
      "name": .string(claim.courseTitle), "version": .string(claim.courseVersion),
      "description": .string(description(of: claim)),
      "criteria": .object(["narrative": .string(parts.criteria)]),
      "alignment": parts.alignments.isEmpty ? nil : .array(parts.alignments.map(alignment)),
      "tag": parts.tags.isEmpty ? nil : .array(parts.tags.map { .string($0) }),
      "resultDescription": claim.basisPoints.map { _ in
        .array([
          node(
            "ResultDescription",
            [
              "id": .string(parts.achievement + "#nilai"), "name": .string("Nilai ujian"),
              "resultType": .string("Percent"), "valueMin": .string("0"),
              "valueMax": .string("100"),
            ])
        ])
      },
    ])
}

private func description(of claim: CertificateClaim) -> String {
  let hours = claim.hours.phrase[.indonesian]
  let local = claim.isLocal ? ", dari penerbit lokal yang belum dijamin pihak lain" : ""
  return "\(claim.courseTitle) (v\(claim.courseVersion)), \(hours)\(local)"
}

private func alignment(_ alignment: BadgeParts.Alignment) -> JSON {
  node(
    "Alignment",
    [
      "targetName": .string(alignment.name), "targetUrl": .string(alignment.url),
      "targetFramework": alignment.framework.map { .string($0) },
      "targetCode": alignment.code.map { .string($0) },
    ])
}

private func evidence(_ claim: CertificateClaim, jws: String, _ parts: BadgeParts) -> JSON {
  node(
    "Evidence",
    [
      "name": .string("Sertifikat \(claim.number)"),
      "id": parts.site.map { .string($0 + BadgeEvidence.page + jws) },
      "narrative": parts.site == nil ? .string(jws) : nil,
    ])
}

/// Where the signed claim of a badge is.
enum BadgeEvidence {
  /// Behind the address of the site.
  static let page = "/verifikasi/#"

  static func jws(in document: JSON) -> String? {
    guard let list = document["evidence"]?.array, list.count == 1, let evidence = list.first else {
      return nil
    }
    guard let address = evidence["id"]?.string else { return evidence["narrative"]?.string }
    return address.firstRange(of: page).map { String(address[$0.upperBound...]) }
  }
}

private func entry(_ status: BadgeParts.Status) -> JSON {
  .object([
    "id": .string("\(status.list)#\(status.index)"),
    "type": .string("BitstringStatusListEntry"), "statusPurpose": .string("revocation"),
    "statusListIndex": .string(String(status.index)),
    "statusListCredential": .string(status.list),
  ])
}

/// `87.5` of 8750 hundredths of a percent, exactly.
private func percent(_ basisPoints: Int) -> String {
  let (whole, rest) = (basisPoints / 100, basisPoints % 100)
  guard rest > 0 else { return String(whole) }
  return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
}

/// The same for the same claim, so that nothing needs to be made up: a UUID of version 8 (RFC 9562,
/// section 5.8) of its digest.
private func uuid(of jws: String) -> String {
  var bytes = Array(SHA256.hash(data: Array(jws.utf8)).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x80
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = hexadecimal(bytes)
  var groups: [Substring] = []
  var rest = digits[...]
  for length in [8, 4, 4, 4, 12] {
    groups.append(rest.prefix(length))
    rest = rest.dropFirst(length)
  }
  return groups.joined(separator: "-")
}

/// A node of one type; what is not there is left out.
private func node(_ type: String, _ members: [String: JSON?]) -> JSON {
  .object(
    members.compactMapValues(\.self).merging(["type": .array([.string(type)])]) { old, _ in old })
}
