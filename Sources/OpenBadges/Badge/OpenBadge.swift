package import Certificates
package import LearningCore

/// Makes the badge of a certificate: an Open Badges 3.0 AchievementCredential with its proof set.
///
/// - Parameters:
///   - claim: what `jws` says.
///   - jws: the claim as `issuer` signed it.
/// - Returns: canonical JSON; the same for the same certificate.
/// - Throws: ``UnsignableBadge`` when a part could be read in more than one way.
package func openBadge(
  _ claim: CertificateClaim, jws: String, details: CertificateDetails, issuer: Issuer
) throws -> String {
  let document = badgeDocument(claim, jws: jws, BadgeParts(details, issuer: issuer.card))
  do {
    return try ProvenDocument(
      signing: document, as: issuer.card.did, at: claim.issuedAt.text(in: claim.zone), with: issuer
    ).json.canonicalText
  } catch let problem as Uncanonicalizable {
    throw UnsignableBadge(place: problem.place)
  }
}

/// A badge that not all programs would read in the same way.
package struct UnsignableBadge: UserFacingError, Equatable {
  /// The member it is about.
  package let place: String

  package var message: Phrase {
    Phrase(
      "Lencana tidak ditandatangani: isi '\(place)' tidak bisa ditulis dengan satu cara saja.",
      "The badge was not signed: '\(place)' cannot be written in one way only.")
  }

  package var nextStep: Phrase? {
    Phrase(
      "Tulis setiap judul dalam satu baris, dan alamat site_url di balai.yml dengan huruf ASCII, "
        + "misalnya https://diklat.contoh.go.id.",
      "Write every title on one line, and the address site_url in balai.yml in ASCII, such as "
        + "https://diklat.contoh.go.id.")
  }
}
