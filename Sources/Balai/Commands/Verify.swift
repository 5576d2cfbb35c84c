import ArgumentParser
import Certificates
import Foundation
import LearningCore

struct Verify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Phrase(
        "Periksa keaslian sertifikat, tanpa rekaman dan tanpa jaringan.",
        "Check a certificate, without records and without a network."
      ).text,
      discussion: Phrase(
        "Keluar dengan 0 hanya bila SAH.", "Exits with 0 only when VALID."
      ).text,
      aliases: ["verifikasi"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Berkas sertifikat (PDF, lencana JSON, PNG, atau SVG, JWS), teksnya, alamat dari kode QR, atau - untuk masukan standar.",
        "Certificate file (PDF, badge as JSON, PNG or SVG, JWS), its text, the address in its QR code, or - for standard input."
      ).text,
      valueName: Phrase("sertifikat", "certificate").text), completion: .file())
  var certificate: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Berkas penerbit yang dipercaya.", "File of trusted issuers.").text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var issuers: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Berkas daftar pencabutan.", "File with the list of revocations.").text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var revocations: String?

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Daftar status bertanda tangan (W3C Bitstring Status List).",
        "Signed status list (W3C Bitstring Status List)."
      ).text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var status: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let now = World.live.now()
    // A workspace helps to know issuers, but none is needed.
    let root = places.workspace == nil ? try? places.root() : try places.root()
    let checking = try Checking(
      folder: places.recordsFolder, root: root, issuersFile: issuers, revocationsFile: revocations,
      statusFile: status)
    let verdict = checking.check(try PresentedFile.read(certificate), now: now)
    let listDate = checking.listDate(for: verdict)
    switch format {
    case .text: printText(verdict, listDate: listDate, now: now)
    case .json: Console.print(json(verdict, listDate: listDate, now: now).canonicalText)
    }
    guard case .valid = verdict else { throw Exit.contentWrong }
  }

  private func printText(_ verdict: CertificateVerdict, listDate: Timestamp?, now: Timestamp) {
    Console.print(verdict.word.text)
    switch verdict {
    case .valid: break
    case .expired(let certificate):
      let day = certificate.claim.validUntil?.phrase.text ?? ""
      Console.print(Phrase("Berlaku sampai \(day).", "It was valid until \(day).").text)
    case .revoked(let certificate, let item):
      let day = item.at.date(in: certificate.claim.zone).phrase.text
      Console.print(
        Phrase("Dicabut \(day): \(item.reason)", "Revoked on \(day): \(item.reason)").text)
    case .unknownIssuer(_, let keyID):
      Console.print(
        Phrase(
          "Tidak ada kunci penerbit ini di sini (\(keyID)). Isi di bawah belum terbukti. Minta "
            + "berkas penerbit ke instansinya, lalu pakai --issuers.",
          "The issuer's key is not known here (\(keyID)). What follows is not proven. Ask the "
            + "agency for its issuer file and use --issuers."
        ).text)
    case .altered:
      Console.print(
        Phrase(
          "Ini bukan sertifikat yang utuh. Minta berkas aslinya kepada pemilik atau penerbit.",
          "This is no intact certificate. Ask the holder or the issuer for the original file."
        ).text)
    }
    guard let claim = verdict.claim else { return }
    Console.print("")
    for (label, value) in CertificateText.rows(claim) { Console.print("\(label.text): \(value)") }
    let list = listDate.map {
      let age = (now - $0).phrase.text
      return Phrase("berumur \(age)", "\(age) old").text
    }
    Console.print(
      Phrase("Daftar pencabutan", "Revocation list").text + ": "
        + (list ?? Phrase("tidak ada di sini", "none here").text))
  }

  private func json(_ verdict: CertificateVerdict, listDate: Timestamp?, now: Timestamp) -> JSON {
    let word = verdict.word.english
    var members: [String: JSON] = [
      "verdict": .string(word), "claim": verdict.claim?.document ?? .null,
      "issuer": verdict.claim.map { .string($0.issuer) } ?? .null,
      "keyID": verdict.keyID.map { .string($0) } ?? .null,
      "statusListAge": listDate.map { .integer((now - $0).milliseconds / 1000) } ?? .null,
    ]
    if case .revoked(_, let item) = verdict {
      members["revoked"] = .object([
        "at": .integer(item.at.millisecondsSince1970 / 1000), "reason": .string(item.reason),
      ])
    }
    return .object(members)
  }
}
