import ArgumentParser
import LearnerRecords
import LearningCore

/// Records from computer to computer, on a USB stick say.
struct BundleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bundle",
      abstract: Phrase(
        "Rekaman belajar dari komputer ke komputer, misalnya dengan USB.",
        "Learning records from computer to computer, on a USB stick for example."
      ).text,
      discussion: Phrase(
        "Bundel adalah satu berkas bertanda tangan. Boleh diambil dua kali dan dalam urutan apa "
          + "pun. Hasil ujian dari asal yang bukan pusat ujian disimpan, tetapi tidak dihitung.",
        "A bundle is one signed file. It may be taken in twice, and in any order. Exam results "
          + "from an origin that is no exam centre are kept but do not count."
      ).text,
      subcommands: [
        Out.self, In.self, Show.self, Trust.self, ListAll.self, Renew.self,
      ], aliases: ["bundel"])
  }

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  struct Out: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "out",
        abstract: Phrase("Tulis bundel.", "Write a bundle.").text, aliases: ["keluar"])
    }

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Hanya yang baru: sejak tanggal (2026-11-22), atau sejak bundel terakhir (last).",
          "Only what is new: since a day (2026-11-22), or since the last bundle (last)."
        ).text,
        valueName: Phrase("tanggal|last", "date|last").text))
    var since: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Folder atau nama berkas. Bawaan: folder ini.",
          "Folder or name of the file. Default: this folder."
        ).text,
        valueName: Phrase("folder|berkas", "folder|file").text), completion: .file())
    var to: String?

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Sertakan yang datang dari komputer lain.", "With what came from other computers."
        ).text))
    var all = false

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.openRecords(for: .handInBundles)
      let header = try records.prepareBundle(
        BundleSelection(since: try point(), includesOthers: all))
      let path = try target(of: header, world)
      try ProgressBar.during(Phrase("Menulis bundel", "Writing the bundle")) { _ in
        try BundleFile.write(header, from: records, to: path)
      }
      try records.noteHandedOut(header, at: world.now())
      let count = header.chains.reduce(0) { $0 + $1.seqs.count }
      Console.print(
        Phrase("\(path): \(count) catatan.", "\(path): \(count) entries.").text)
    }

    private func point() throws -> BundleSelection.Since {
      guard let since else { return .beginning }
      if since == "last" { return .last }
      guard let date = CivilDate(since) else { throw BundleUsageError.noDate(since) }
      let zone = (try? places.outline().workspace.zone) ?? .westernIndonesia
      return .time(date.start(in: zone))
    }

    private func target(of header: BundleHeader, _ world: World) throws -> String {
      let name = BundleFile.name(of: header)
      guard let to else { return name }
      if Files.isFolder(to) { return to.hasSuffix("/") ? to + name : "\(to)/\(name)" }
      guard !Files.exists(to) else { throw FileExists(path: to) }
      return to
    }
  }

  struct In: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "in",
        abstract: Phrase("Ambil isi bundel.", "Take bundles in.").text, aliases: ["masuk"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Berkas bundel.", "The bundles.").text, valueName: Phrase("berkas", "file").text),
      completion: .file())
    var files: [String]

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let world = World.live
      let records = try places.openRecords(for: .takeInBundles)
      var receipts: [BundleReceiptText] = []
      for file in files {
        let receipt = try ProgressBar.during(Phrase("Mengambil bundel", "Taking in")) { bar in
          var count = 0
          let open: () throws -> BundleLines = {
            let nextLine = try BundleFile.lines(of: file)
            return {
              count += 1
              bar.show(count, of: nil)
              return try nextLine()
            }
          }
          return try records.takeIn(open, at: world.now())
        }
        let text = BundleReceiptText(path: file, receipt: receipt, names: try records.originNames())
        if format == .text { Console.print(text.lines.joined(separator: "\n")) }
        receipts.append(text)
      }
      if format == .json {
        Console.print(JSON.array(receipts.map(\.json)).canonicalText)
      }
      if receipts.contains(where: { $0.receipt.chains.contains { $0.refusal != nil } }) {
        throw Exit.contentWrong
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
          "Periksa bundel dan lihat isinya, tanpa mengambil.",
          "Check a bundle and see what is in it, without taking it in."
        ).text, aliases: ["lihat"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase("Berkas bundel.", "The bundle.").text, valueName: Phrase("berkas", "file").text),
      completion: .file())
    var file: String

    @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
    var format: Format = .text

    @OptionGroup var places: PlaceOptions

    func run() throws {
      let known = try places.openRecords(for: .takeInBundles).origins()
      let summary = try BundleSummary(BundleFile.lines(of: file))
      let text = BundleSummaryText(
        path: file, summary: summary, known: known,
        zone: (try? places.outline().workspace.zone) ?? .westernIndonesia)
      switch format {
      case .text: Console.print(text.lines.joined(separator: "\n"))
      case .json: Console.print(text.json.canonicalText)
      }
    }
  }
}

extension LearnerRecords {
  /// What people call installations.
  func originNames() throws(RecordError) -> [OriginID: String] {
    .init(try origins().map { ($0.origin, $0.name) }) { first, _ in first }
  }
}
