import ArgumentParser
import Certificates
import LearningCore

extension PackageReport.Format: ExpressibleByArgument {}

/// Courses on their way from the office to the centres.
struct PackageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "package",
      abstract: Phrase(
        "Paket kursus untuk dibawa ke tempat lain, misalnya dengan USB.",
        "Packages of courses to take to other places, by USB say."
      ).text,
      discussion: Phrase(
        "Paket ialah folder biasa dengan daftar isi yang ditandatangani. Salinan yang tidak utuh "
          + "ketahuan, dan berkas yang kurang disebutkan.",
        "A package is an ordinary folder with a signed list of what is in it. A partial copy is "
          + "noticed, and what is missing is named."
      ).text,
      subcommands: [PackageOut.self, PackageIn.self, PackageShow.self], aliases: ["paket"])
  }
}

struct PackageOut: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "out",
      abstract: Phrase("Bungkus kursus dan kuisnya.", "Pack courses and their quizzes.").text,
      discussion: Phrase(
        "Edisi peserta tidak memuat soal ujian (kecuali yang tersegel), catatan pengajar, dan modul "
          + "untuk pegawai. Edisi pengajar memuat semuanya, termasuk kunci.",
        "The learners' edition holds no exam questions (but sealed ones), notes for trainers or "
          + "modules for employees. The trainers' edition holds everything, keys too."
      ).text,
      aliases: ["keluar"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Kursus yang dibungkus; bawaan: semua.", "Courses to pack; all by default.").text,
      valueName: Phrase("kursus", "course").text))
  var courses: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Folder, misalnya USB, tempat paketnya dibuat.",
        "Folder, such as a USB stick, in which the package is made."
      ).text,
      valueName: "folder"), completion: .directory)
  var to = "."

  @Flag(
    name: .long,
    help: ArgumentHelp(Phrase("Edisi pengajar.", "The trainers' edition.").text))
  var trainers = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase("Sertakan modul untuk pegawai.", "Send modules for employees along.").text))
  var staff = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Sebutan edisi ini, misalnya 'Angkatan 3'.", "What this edition is called.").text,
      valueName: Phrase("sebutan", "label").text))
  var label = ""

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Nama paket; paket bernama sama saling menggantikan. Bawaan: nama instansi.",
        "Name of the package; those of one name replace each other. The agency's by default."
      ).text,
      valueName: Phrase("nama", "name").text))
  var name: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    let writing = PackageWriting(
      workspace: try places.load(), desk: places.issuerDesk(passphrase), world: .live)
    let report = try writing.write(
      courses, edition: trainers ? .trainers : .learners, withStaff: staff, label: label,
      name: name, to: to)
    let (count, size) = (report.manifest.files.count, (report.manifest.size + 1023) / 1024)
    Console.print(
      Phrase(
        "Paket: \(report.folder) (\(count) berkas, \(size) KB)",
        "Package: \(report.folder) (files: \(count), \(size) KB)"
      ).text)
    for quiz in report.withheld {
      Console.print(
        quiz.isWitnessed
          ? Phrase(
            "- Tanpa soalnya: \(quiz.title). Segel dahulu untuk menyertakannya: balai seal \(quiz.id).",
            "- Without its questions: \(quiz.title). To send them sealed: balai seal \(quiz.id)."
          ).text
          : Phrase("- Tanpa soalnya: \(quiz.title).", "- Without its questions: \(quiz.title).")
            .text)
    }
    for module in report.staffModules {
      Console.print(
        Phrase(
          "- Tidak disertakan, untuk pegawai: \(module.title)",
          "- Left out, for employees: \(module.title)"
        ).text)
    }
    for link in report.deadLinks {
      Console.print(
        Phrase(
          "- Tautan ke yang tidak disertakan: \(link)", "- A link to what is left out: \(link)"
        ).text)
    }
    Console.print(
      Phrase(
        "Kunci penanda tangan, untuk dibandingkan penerima: \(report.key.spoken)",
        "Key that signed it, for the receiver to compare: \(report.key.spoken)"
      ).text)
    guard trainers else { return }
    Console.warn(
      Phrase(
        "Paket ini memuat kunci ujian. Jangan diberikan kepada peserta.",
        "Keys of exams are in this package. Do not hand it to learners."
      ).text)
  }
}

struct PackageIn: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "in",
      abstract: Phrase(
        "Periksa sebuah paket, lalu pasang kursusnya di sini.",
        "Check a package, then install its courses here."
      ).text,
      discussion: Phrase(
        "Semuanya diperiksa sebelum ada yang diganti. Berkas yang Anda ubah disisihkan, tidak hilang; "
          + "kursus lain tidak disentuh.",
        "Everything is checked before anything is replaced. Files that you changed are put aside, not "
          + "lost; other courses are not touched."
      ).text,
      aliases: ["masuk"])
  }

  @Argument(help: packageHelp, completion: .directory) var folder: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Percayai kunci paket ini, sekarang dan seterusnya.",
        "Trust the key of this package, now and from now on."
      ).text))
  var trust = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Terima edisi yang lebih lama daripada yang terpasang.",
        "Accept an edition older than the one installed."
      ).text))
  var older = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Ganti naskah asli, di komputer tempat paketnya dibuat.",
        "Replace the originals, on the computer that made the package."
      ).text))
  var replaceOriginals = false

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: PackageReport.Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let package = try PackageFolder(at: folder, world: .live)
    let root = try places.root()
    let zone = try places.outline().workspace.zone
    let visit = PackageVisit(
      package: package, recordsFolder: places.recordsFolder, zone: zone, world: .live)
    let outcome = try visit.install(
      into: root,
      .init(trusts: trust, allowsOlder: older, replacesOriginals: replaceOriginals))
    Console.print(
      PackageReport(outcome: outcome, zone: zone)
        .text(format, width: Console.width(World.live.environment)))
    guard outcome.isInstalled else { throw Exit.contentWrong }
  }
}

struct PackageShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Phrase(
        "Periksa sebuah paket dan lihat apa yang akan berubah, tanpa memasangnya.",
        "Check a package and see what would change, without installing it."
      ).text,
      aliases: ["lihat"])
  }

  @Argument(help: packageHelp, completion: .directory) var folder: String

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: PackageReport.Format = .text

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let package = try PackageFolder(at: folder, world: .live)
    // It can be looked at anywhere.
    let root = try? places.root()
    let zone = try root.map { _ in try places.outline().workspace.zone } ?? .westernIndonesia
    let visit = PackageVisit(
      package: package, recordsFolder: places.recordsFolder, zone: zone, world: .live)
    let outcome = try visit.look(root: root)
    Console.print(
      PackageReport(outcome: outcome, zone: zone)
        .text(format, width: Console.width(World.live.environment)))
    guard outcome.faults.isEmpty else { throw Exit.contentWrong }
  }
}

private let packageHelp = ArgumentHelp(
  Phrase("Folder paket, atau USB tempatnya.", "Folder of the package, or the stick it is on.").text,
  valueName: "folder")
