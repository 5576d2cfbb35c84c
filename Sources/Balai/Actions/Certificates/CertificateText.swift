import Certificates
import LearnerRecords
import LearningCore

/// A certificate of this installation in words.
struct CertificateText {
  let claim: CertificateClaim
  let verdict: CertificateVerdict
  let blocks: [Block]

  /// - Throws: when the stored certificate is not what the issuer here signed.
  init(_ record: CertificateRecord, folder: RecordsFolder, world: World) throws {
    guard !record.certificate.jws.isEmpty else {
      throw CertificateTextError(record.certificate.number, isErased: true)
    }
    let checking = try Checking(folder: folder, root: nil, issuersFile: nil, revocationsFile: nil)
    verdict = checking.check(record.certificate.jws, now: world.now())
    guard let claim = verdict.claim else { throw CertificateTextError(record.certificate.number) }
    self.claim = claim
    blocks =
      Self.rows(claim).map { label, value in
        Block(.paragraph([.strong([.text(label.text + ": ")]), .text(value)]), line: 0)
      } + [Self.how(claim.number)]
  }

  private static func how(_ number: String) -> Block {
    Block(
      .paragraph([
        .text(
          Phrase(
            "Simpan PDF-nya untuk dicetak atau diserahkan: ",
            "Save its PDF to print it or to hand it in: "
          ).text),
        .code("balai certificate export '\(number)'"),
      ]), line: 0)
  }

  /// What is said of a claim, by every command that shows one.
  static func rows(_ claim: CertificateClaim) -> [(Phrase, String)] {
    var rows: [(Phrase, String)] = [
      (Phrase("Nomor", "Number"), claim.number),
      (Phrase("Nama", "Name"), claim.name),
    ]
    if let nip = claim.maskedNIP { rows.append((Phrase("NIP", "NIP"), nip)) }
    if let unit = claim.unit { rows.append((Phrase("Unit kerja", "Office"), unit)) }
    rows += [
      (Phrase("Kursus", "Course"), "\(claim.courseTitle) (v\(claim.courseVersion))"),
      (Phrase("Jam pelajaran", "Training hours"), claim.hours.phrase.text),
    ]
    if let basisPoints = claim.basisPoints {
      let score = Score(earned: Mark(units: basisPoints), possible: Mark(units: 10_000))
      rows.append((Phrase("Nilai ujian", "Exam mark"), score.percentPhrase.text))
    }
    rows += [
      (
        Phrase("Ujian berpengawas", "Witnessed exam"),
        (claim.isWitnessed ? Phrase("ya", "yes") : Phrase("tidak", "no")).text
      ),
      (Phrase("Selesai", "Completed"), claim.completedOn.phrase.text),
      (Phrase("Terbit", "Issued"), claim.issuedOn.phrase.text),
      (
        Phrase("Berlaku sampai", "Valid until"),
        (claim.validUntil?.phrase ?? Phrase("tanpa batas", "no end")).text
      ),
      (
        Phrase("Penerbit", "Issuer"),
        claim.isLocal
          ? claim.issuer
            + Phrase(
              " (penerbit lokal, belum dijamin pihak lain)",
              " (local issuer, vouched for by nobody else)"
            ).text
          : claim.issuer
      ),
    ]
    return rows
  }
}

struct CertificateTextError: UserFacingError {
  let number: String
  let isErased: Bool

  init(_ number: String, isErased: Bool = false) {
    (self.number, self.isErased) = (number, isErased)
  }

  var message: Phrase {
    guard !isErased else {
      return Phrase(
        "Naskah sertifikat '\(number)' dihapus bersama data diri pemiliknya.",
        "The text of certificate '\(number)' was erased with the personal data of its holder.")
    }
    return Phrase(
      "Sertifikat '\(number)' di rekaman ini rusak.",
      "Certificate '\(number)' in these records is damaged.")
  }

  var nextStep: Phrase? {
    isErased
      ? Phrase(
        "Berkas di tangan pemiliknya tetap bisa diperiksa: balai verify BERKAS.",
        "The file its holder has can still be checked: balai verify FILE.")
      : Phrase("Jalankan: balai records verify.", "Run: balai records verify.")
  }
}
