import Certificates
import LearnerRecords
import LearningCore

/// A certificate out of the records with what was frozen when it was issued.
struct StoredCertificate: Sendable {
  let record: CertificateRecord
  let packet: CertificatePacket
  let claim: CertificateClaim

  /// - Throws: ``CertificateTextError`` when its text was erased, or is not what some issuer signed.
  init(_ record: CertificateRecord, checking: Checking, now: Timestamp) throws {
    let number = record.certificate.number
    guard !record.certificate.text.isEmpty else {
      throw CertificateTextError(number, isErased: true)
    }
    guard let packet = record.certificate.packet,
      let claim = checking.check(packet.jws, now: now).claim
    else { throw CertificateTextError(number) }
    (self.record, self.packet, self.claim) = (record, packet, claim)
  }
}
