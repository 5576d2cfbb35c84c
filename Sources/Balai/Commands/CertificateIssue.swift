import ArgumentParser
import LearnerRecords
import LearningCore
import Secrets

extension Certificate {
  struct Issue: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "issue",
        abstract: Phrase(
          "Terbitkan sertifikat kursus yang sudah selesai, untuk satu orang atau sekaligus.",
          "Issue the certificate of a completed course, to one person or to all."
        ).text,
        discussion: Phrase(
          "Dengan --all, sertifikat terbit untuk semua yang sudah selesai dan belum punya. Bila "
            + "terputus, jalankan lagi: yang sudah terbit tidak terbit dua kali.",
          "With --all, certificates are issued to everybody who has completed the course and has "
            + "none. If it is interrupted, run it again: nothing is issued twice."
        ).text, aliases: ["terbitkan"])
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

    @Argument(
      help: ArgumentHelp(
        Phrase("Kursus.", "Course.").text, valueName: Phrase("kursus", "course").text))
    var course: String

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase("Untuk semua yang sudah selesai.", "To everybody who has completed it.").text))
    var all = false

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Bersama --all: hanya unit ini, dengan unit di bawahnya.",
          "With --all: only this unit, with those below it."
        ).text, valueName: "unit"))
    var unit: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Bentuk tanda terima --all.", "Form of the receipt of --all.").text))
    var format: Format = .text

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var options: CertificateOptions

    func validate() throws {
      guard all || (unit == nil && format == .text) else {
        throw ValidationError(
          Phrase("--unit dan --format hanya bersama --all.", "--unit and --format need --all.").text
        )
      }
      guard !all || options.person == nil else {
        throw ValidationError(
          Phrase("Pilih --all atau --person.", "Choose --all or --person.").text)
      }
    }

    func run() throws {
      let library = try options.places.outline()
      guard let id = CourseID(course) else { throw IssuingError.noSuchCourse(course) }
      if all { return try issueToAll(id, in: library) }
      let (_, entrance, person) = try options.record(
        own: .issueOwnCertificate, others: .issueToOthers)
      guard let person else { throw IssuingError.noSuchCourse(course) }
      let number = try issuing(library, entrance.records).issue(id, to: person).number
      Console.print(number)
      Console.warn(
        Phrase(
          "PDF: balai certificate export '\(number)'", "PDF: balai certificate export '\(number)'"
        ).text)
      warnOfNumbersGivenTwice(in: entrance.records)
    }

    private func issueToAll(_ id: CourseID, in library: Library) throws {
      let records = try options.places.openRecords(for: .issueToOthers)
      let bulk = BulkIssuing(issuing: issuing(library, records))
      let receipt = try ProgressBar.during(
        Phrase("Menerbitkan sertifikat", "Issuing certificates")
      ) { bar in try bulk.issue(id, unit: unit, bar) }
      switch format {
      case .text: Console.print(receipt.text(in: library))
      case .json: Console.print(receipt.json(in: library).canonicalText)
      case .csv:
        // With the mark by which spreadsheets know UTF-8.
        Console.print(
          "\u{FEFF}" + csvText(receipt.table(in: library)) + "\r\n", terminator: "")
      }
      warnOfNumbersGivenTwice(in: records)
      if receipt.hasFailures { throw Exit.contentWrong }
    }

    private func issuing(_ library: Library, _ records: LearnerRecords) -> Issuing {
      Issuing(
        library: library, records: records, desk: options.places.issuerDesk(passphrase),
        world: .live)
    }
  }
}

extension PlaceOptions {
  /// Where certificates are signed; asks for the passphrase only where the key is closed.
  func issuerDesk(_ passphrase: PassphraseOptions) -> IssuerDesk {
    IssuerDesk(recordsFolder) { try passphrase.read() }
  }
}

/// Two offices with one pattern of numbers give the same ones; a revocation then takes back both.
func warnOfNumbersGivenTwice(in records: LearnerRecords) {
  guard let numbers = try? records.numbersGivenTwice(), let first = numbers.first else { return }
  Console.warn(
    Phrase(
      "Perhatian: \(numbers.count) nomor ada di dua sertifikat, misalnya '\(first)'. Beri tiap kantor "
        + "pola 'certificate_number' sendiri di balai.yml, misalnya dengan singkatan kantornya.",
      "Note: \(numbers.count) numbers are on two certificates each, such as '\(first)'. Give every "
        + "office a 'certificate_number' pattern of its own in balai.yml, with its initials, say."
    ).text)
}
