import CertificatePrint
import Certificates
import Foundation
import LearnerRecords
import LearningCore
import Synchronization

/// The files that a certificate can be handed on as.
enum CertificateForm: String, CaseIterable, Sendable {
  case pdf, jws
  /// The badge (Open Badges), and pictures that carry it.
  case json, png, svg
}

/// Writes certificates into files, each named by its number: never by a name, which the folder would
/// give away to whoever sees it.
struct CertificateExporting: Sendable {
  let form: CertificateForm
  let printing: CertificatePrinting
  let checking: Checking
  let now: Timestamp

  /// What came of writing many.
  struct Receipt: Sendable {
    var written = 0
    /// Their texts were erased with the personal data of their holders.
    var erased: [String] = []
  }

  /// - Throws: the first failure; what was written until then is whole.
  func write(_ certificate: CertificateRecord, to path: String) throws {
    if form == .pdf { try warnOfMissingFonts() }
    let stored = try StoredCertificate(certificate, checking: checking, now: now)
    try Files.writeAtomically(try bytes(of: stored) { try printing.press() }, to: path)
  }

  /// - Parameter press: prints, where something is printed.
  private func bytes(
    of certificate: StoredCertificate, press: () throws -> CertificatePress
  ) throws -> [UInt8] {
    switch form {
    case .pdf: try press().pdf(of: PrintableCertificate(certificate))
    case .jws: Array((certificate.packet.jws + "\n").utf8)
    case .json: try badge(of: certificate, .json)
    case .png: try badge(of: certificate, .png)
    case .svg: try badge(of: certificate, .svg)
    }
  }

  private func badge(of certificate: StoredCertificate, _ form: BadgeExport.Form) throws -> [UInt8]
  {
    try BadgeExport(
      certificate.packet, number: certificate.claim.number, claim: certificate.claim
    ).file(form, fontFiles: printing.fontFiles)
  }

  /// On all cores, for what takes time is the setting of letters: each with a press of its own.
  func write(_ certificates: [CertificateRecord], into folder: String) throws -> Receipt {
    if form == .pdf { try warnOfMissingFonts() }
    try Files.createFolder(folder)
    let names = Self.fileNames(of: certificates, form)
    let state = Mutex(Run())
    DispatchQueue.concurrentPerform(
      iterations: min(ProcessInfo.processInfo.activeProcessorCount, certificates.count)
    ) { _ in
      var own: CertificatePress?
      while let index = state.withLock({ $0.next(of: certificates.count) }) {
        let certificate = certificates[index]
        let outcome = Result {
          guard !certificate.certificate.text.isEmpty else { return false }
          let stored = try StoredCertificate(certificate, checking: checking, now: now)
          let bytes = try bytes(of: stored) {
            let press = try own ?? printing.press()
            own = press
            return press
          }
          try Files.writeAtomically(bytes, to: folder + "/" + names[index])
          return true
        }
        state.withLock { $0.note(outcome, of: certificate.certificate.number) }
      }
    }
    return try state.withLock { try $0.finished() }
  }

  private struct Run {
    private var index = 0
    private var receipt = Receipt()
    private var failure: (any Error)?

    mutating func next(of count: Int) -> Int? {
      guard failure == nil, index < count else { return nil }
      defer { index += 1 }
      return index
    }

    mutating func note(_ outcome: Result<Bool, any Error>, of number: String) {
      switch outcome {
      case .success(true): receipt.written += 1
      case .success(false): receipt.erased.append(number)
      case .failure(let error): failure = failure ?? error
      }
    }

    func finished() throws -> Receipt {
      if let failure { throw failure }
      var receipt = receipt
      receipt.erased.sort()
      return receipt
    }
  }

  // MARK: Names

  static func fileName(of number: String, _ form: CertificateForm) -> String {
    "\(portable(number)).\(form.rawValue)"
  }

  /// In the order given; two numbers that would be one file get numbers behind them.
  static func fileNames(of certificates: [CertificateRecord], _ form: CertificateForm) -> [String] {
    var seen: [String: Int] = [:]
    return certificates.map { certificate in
      let stem = portable(certificate.certificate.number)
      let count = seen[stem.lowercased(), default: 0] + 1
      seen[stem.lowercased()] = count
      return count == 1 ? "\(stem).\(form.rawValue)" : "\(stem)~\(count).\(form.rawValue)"
    }
  }

  private static func portable(_ number: String) -> String {
    let name = String(
      number.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    return name.hasPrefix(".") ? "-" + name.dropFirst() : name
  }

  private func warnOfMissingFonts() throws {
    let missing = try printing.press().missingFamilies
    guard !missing.isEmpty else { return }
    let names = missing.joined(separator: ", ")
    Console.warn(
      Phrase(
        "balai: huruf \(names) tidak ada, jadi dipakai huruf lain. Pasang: apt install "
          + "fonts-ebgaramond fonts-lato, atau taruh berkasnya di Site/Fonts.",
        "balai: the fonts \(names) are not there, so others are used. Install: apt install "
          + "fonts-ebgaramond fonts-lato, or put the files in Site/Fonts."
      ).text)
  }
}
