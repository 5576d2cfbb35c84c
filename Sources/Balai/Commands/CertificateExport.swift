import ArgumentParser
import LearnerRecords
import LearningCore

extension CertificateForm: ExpressibleByArgument {}

extension Certificate {
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export",
        abstract: Phrase(
          "Simpan sertifikat sebagai PDF atau berkas lain.",
          "Save certificates as PDF or another file."
        ).text,
        discussion: Phrase(
          "Tanpa nomor: sertifikat Anda yang terakhir, atau dengan --to semuanya. Yang dicetak tetap "
            + "seperti pada hari terbit; sertifikat yang dicabut bertulisan DICABUT.",
          "Without a number: your last certificate, or with --to all of them. What is printed stays as "
            + "on the day of issue; a revoked certificate says REVOKED."
        ).text,
        aliases: ["ekspor"])
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
          "Bentuk berkas. jws: isi kode QR; json, png, svg: lencana digital (Open Badges).",
          "Form of the file. jws: what the QR code holds; json, png, svg: the badge (Open Badges)."
        ).text))
    var format: CertificateForm = .pdf

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Templat PDF; bawaan: dari balai.yml.", "Template of the PDF; from balai.yml by default."
        )
        .text, valueName: Phrase("nama", "name").text))
    var template: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Berkas; bawaan: dari nomornya.", "File; named by the number by default.").text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var output: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Simpan semua ke folder ini.", "Save all of them in this folder.").text,
        valueName: "folder"), completion: .directory)
    var to: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Semua orang, hanya kursus ini.", "Everybody, only this course.").text,
        valueName: Phrase("kursus", "course").text))
    var course: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Semua orang di unit ini dan di bawahnya.", "Everybody of this unit and those below it."
        ).text,
        valueName: "unit"))
    var unit: String?

    @OptionGroup var options: CertificateOptions

    private var isForMany: Bool { course != nil || unit != nil }

    func validate() throws {
      if isForMany, to == nil {
        throw ValidationError(
          Phrase(
            "Dengan --course atau --unit sebut juga --to FOLDER.", "--course and --unit need --to."
          )
          .text)
      }
      if to != nil, output != nil || number != nil {
        throw ValidationError(
          Phrase(
            "--to untuk banyak sertifikat; tanpa nomor dan tanpa --output.",
            "--to is for many certificates; it takes neither a number nor --output."
          ).text)
      }
      if isForMany, options.person != nil {
        throw ValidationError(
          Phrase(
            "Pakai --person, atau --course dan --unit, tidak keduanya.",
            "Use --person, or --course and --unit, not both."
          ).text)
      }
    }

    func run() throws {
      let world = World.live
      if let to {
        let certificates = try isForMany ? ofMany() : options.record().0.certificates
        guard !certificates.isEmpty else { return try none() }
        let receipt = try exporting(world).write(certificates, into: world.absolute(to))
        return say(receipt, in: to)
      }
      guard let certificate = try one() else { return try none() }
      let path =
        output ?? CertificateExporting.fileName(of: certificate.certificate.number, format)
      try exporting(world).write(certificate, to: world.absolute(path))
      Console.print(Phrase("Tersimpan di \(path).", "Saved as \(path).").text)
    }

    /// A workspace is of use and not needed: certificates are printed as they were frozen.
    private func exporting(_ world: World) throws -> CertificateExporting {
      let places = options.places
      let root = places.workspace == nil ? try? places.root() : try places.root()
      return CertificateExporting(
        form: format,
        printing: try CertificatePrinting(
          template: template, workspace: root == nil ? nil : try places.outline().workspace,
          root: root),
        checking: try Checking(
          folder: places.recordsFolder, root: root, issuersFile: nil, revocationsFile: nil),
        now: world.now())
    }

    /// A number says by itself whose certificate it is.
    private func one() throws -> CertificateRecord? {
      guard let number else { return try options.record().0.certificates.last }
      let entrance = try options.places.enter(by: options.person)
      let found = try entrance.records.certificate(number: number)
      if case .known(let person, _) = entrance.actor {
        try entrance.demand(found.person == person.id ? .seeOwnRecord : .seeRecordsOfOthers)
      }
      return found
    }

    private func ofMany() throws -> [CertificateRecord] {
      let records = try options.places.openRecords(for: .seeRecordsOfOthers)
      let library = try options.places.outline()
      let id = try course.map { text in
        guard let id = CourseID(text) else { throw IssuingError.noSuchCourse(text) }
        return id
      }
      let certificates = try Members.people(of: unit, in: library.workspace, records: records)
        .flatMap(\.record.certificates).filter { id == nil || $0.certificate.course == id }
      if certificates.isEmpty, let id, library[course: id] == nil {
        throw IssuingError.noSuchCourse(id.description)
      }
      return certificates.sorted {
        ($0.issuedAt, $0.certificate.number) < ($1.issuedAt, $1.certificate.number)
      }
    }

    private func none() throws {
      Console.print(Phrase("Belum ada sertifikat.", "There are no certificates yet.").text)
      throw Exit.contentWrong
    }

    private func say(_ receipt: CertificateExporting.Receipt, in folder: String) {
      Console.print(
        Phrase(
          "\(receipt.written) sertifikat tersimpan di \(folder).",
          "\(receipt.written) certificates saved in \(folder)."
        ).text)
      guard !receipt.erased.isEmpty else { return }
      let numbers = receipt.erased.joined(separator: ", ")
      Console.warn(
        Phrase(
          "Naskahnya sudah dihapus bersama data diri pemiliknya: \(numbers).",
          "Their texts were erased with the personal data of their holders: \(numbers)."
        ).text)
    }
  }
}
