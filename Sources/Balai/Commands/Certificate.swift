import ArgumentParser
import LearnerRecords
import LearningCore
import ProgressTracker

struct Certificate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certificate",
      abstract: Phrase(
        "Sertifikat: daftar, tampilkan, terbitkan, cabut.",
        "Certificates: list, show, issue, revoke."
      ).text,
      subcommands: [ListAll.self, Show.self, Issue.self, Export.self, Revoke.self], aliases: ["sertifikat"])
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Daftar sertifikat Anda.", "Your certificates.").text)
    }

    @OptionGroup var options: CertificateOptions

    func run() throws {
      let (record, _, person) = try options.record()
      // The list is of use without a workspace too.
      let library = try? options.places.outline()
      if record.certificates.isEmpty {
        Console.print(Phrase("Belum ada sertifikat.", "There are no certificates yet.").text)
      }
      for certificate in record.certificates {
        let state =
          certificate.revocation.map { Phrase("dicabut: ", "revoked: ").text + $0.reason } ?? ""
        let clash =
          certificate.isNumberTwice
          ? Phrase("nomor ini ada di dua sertifikat", "two certificates have this number").text : ""
        Console.print(
          [
            certificate.certificate.number, certificate.certificate.course.description, state,
            clash,
          ]
          .filter { !$0.isEmpty }.joined(separator: "  "))
        if let library, certificate.revocation == nil {
          for line in consequence(of: certificate, library, record, person?.name ?? "") {
            Console.print("  " + line)
          }
        }
      }
    }

    /// What corrected marks mean for it, and what can be done.
    private func consequence(
      of certificate: CertificateRecord, _ library: Library, _ record: LearningRecord,
      _ name: String
    ) -> [String] {
      guard let course = library[course: certificate.certificate.course] else { return [] }
      let progress = courseProgress(course, in: library, of: record)
      let stated = markStated(
        on: certificate, folder: options.places.recordsFolder, world: .live)
      guard progress.certificate == certificate,
        let consequence = progress.consequence(ofMarkStated: stated)
      else { return [] }
      return [consequence.words.text]
        + consequence.commands(
          number: certificate.certificate.number, course: course.id, person: name,
          reason: Phrase("ALASAN", "REASON").text)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
          "Tampilkan sertifikat, atau simpan berkasnya.", "Show a certificate, or save its file."
        ).text)
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Nomor; bawaan: yang terakhir.", "Number; the last one by default.").text,
        valueName: Phrase("nomor", "number").text))
    var number: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Simpan sertifikat bertanda tangan ke berkas ini.", "Save the signed certificate here."
        ).text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var output: String?

    @OptionGroup var options: CertificateOptions

    func run() throws {
      let (record, entrance, person) = try options.record()
      let found: CertificateRecord
      if let number {
        found = try entrance.records.certificate(number: number)
        if found.person != person?.id { try entrance.demand(.seeRecordsOfOthers) }
      } else if let last = record.certificates.last {
        found = last
      } else {
        Console.print(Phrase("Belum ada sertifikat.", "There are no certificates yet.").text)
        throw Exit.contentWrong
      }
      let text = try CertificateText(found, folder: options.places.recordsFolder, world: .live)
      Console.print(text.verdict.word.text)
      for (label, value) in CertificateText.rows(text.claim) {
        Console.print("\(label.text): \(value)")
      }
      if let revocation = found.revocation {
        Console.print(Phrase("Alasan dicabut", "Revoked because").text + ": \(revocation.reason)")
      }
      guard let output else { return }
      try Files.writeAtomically(Array((found.certificate.jws + "\n").utf8), to: output)
      Console.print(Phrase("Tersimpan di \(output).", "Saved as \(output).").text)
    }
  }

  struct Issue: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "issue",
        abstract: Phrase(
          "Terbitkan sertifikat kursus yang sudah selesai.",
          "Issue the certificate of a completed course."
        ).text)
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Kursus.", "Course.").text, valueName: Phrase("kursus", "course").text))
    var course: String

    @OptionGroup var options: CertificateOptions

    func run() throws {
      let library = try options.places.outline()
      let (_, entrance, person) = try options.record(
        own: .issueOwnCertificate, others: .issueToOthers)
      guard let person, let id = CourseID(course) else { throw IssuingError.noSuchCourse(course) }
      let issuing = Issuing(
        library: library, records: entrance.records, folder: options.places.recordsFolder,
        world: .live)
      let number = try issuing.issue(id, to: person).number
      Console.print(number)
      Console.warn(
        Phrase("PDF: balai certificate export '\(number)'", "PDF: balai certificate export '\(number)'")
          .text)
    }
  }

  struct Revoke: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "revoke",
        abstract: Phrase(
          "Cabut sertifikat, dengan alasan yang dicatat.",
          "Revoke a certificate, with a reason that is recorded."
        ).text)
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Nomor.", "Number.").text, valueName: Phrase("nomor", "number").text))
    var number: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Alasan.", "Reason.").text, valueName: Phrase("alasan", "reason").text))
    var why: String

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.openRecords(for: .revokeCertificates)
      let folder = places.recordsFolder
      let certificate = try records.certificate(number: number)
      try records.append([
        Entry(
          person: certificate.person, at: world.now(),
          fact: .certificateRevoked(number: number, reason: why))
      ])
      try folder.writeRevocations(from: records, now: world.now())
      Console.print(
        Phrase("Sertifikat \(number) dicabut.", "Certificate \(number) is revoked.").text)
    }
  }
}

struct CertificateOptions: ParsableArguments {
  @OptionGroup var places: PlaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Nama atau NIP peserta.", "Name or NIP of the person.").text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var person: String?

  func record(
    own: Deed = .seeOwnRecord, others: Deed = .seeRecordsOfOthers
  ) throws -> (LearningRecord, Entrance, Person?) {
    let entrance = try places.enter(by: person)
    let person = try entrance.subject(named: person, own: own, others: others, world: .live)
    let record =
      try person.map { try entrance.records.learningRecord(of: $0.id) } ?? LearningRecord()
    return (record, entrance, person)
  }
}
