import ArgumentParser
import Certificates
import LearnerRecords
import LearningCore
import ProgressTracker

struct Certificate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "certificate",
      abstract: Phrase(
        "Sertifikat: daftar, tampilkan, terbitkan, cabut, betulkan.",
        "Certificates: list, show, issue, revoke, correct."
      ).text,
      subcommands: [
        ListAll.self, Show.self, Issue.self, Export.self, Revoke.self, Reissue.self,
      ], aliases: ["sertifikat"])
  }

  struct ListAll: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Phrase("Daftar sertifikat Anda.", "Your certificates.").text)
    }

    @OptionGroup var options: CertificateOptions

    func run() throws {
      let (record, entrance, _) = try options.record()
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
        for number in try entrance.records.successors(of: certificate.certificate.number) {
          Console.print("  " + Phrase("digantikan oleh \(number)", "replaced by \(number)").text)
        }
        if let library, certificate.revocation == nil {
          for line in consequence(of: certificate, library, record) { Console.print("  " + line) }
        }
      }
    }

    /// What corrected marks mean for it, and what can be done.
    private func consequence(
      of certificate: CertificateRecord, _ library: Library, _ record: LearningRecord
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
          number: certificate.certificate.number, reason: Phrase("ALASAN", "REASON").text)
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
      if let before = found.certificate.packet?.details.follows {
        Console.print(Phrase("Pengganti dari", "In place of").text + ": \(before)")
      }
      for next in try entrance.records.successors(of: found.certificate.number) {
        Console.print(Phrase("Digantikan oleh", "Replaced by").text + ": \(next)")
      }
      guard let output else { return }
      try Files.writeAtomically(Array((found.certificate.jws + "\n").utf8), to: output)
      Console.print(Phrase("Tersimpan di \(output).", "Saved as \(output).").text)
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
