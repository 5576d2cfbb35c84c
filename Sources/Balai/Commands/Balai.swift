import ArgumentParser
import CourseCompiler
import LearningCore
import TerminalUI

/// `balai`: where am I, and what is next?
struct Balai: ParsableCommand {
  static let version = "0.1.0"

  // Every command says its name: deriving it from the type costs the parser milliseconds a start.
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "balai",
      abstract: Phrase(
        "Pelatihan literasi digital dan sertifikasi pegawai, tanpa server.",
        "Digital-literacy training and staff certification, without a server."
      ).text,
      discussion: Phrase(
        "Tanpa perintah: menampilkan posisi Anda dan langkah berikutnya. Semua perintah menerima "
          + "--workspace FOLDER, --records FOLDER, dan --lang id|en; perintah belajar juga --plain "
          + "(baris demi baris) dan --person NAMA. Di komputer bersama siapa Anda ditanyakan; --as NAMA "
          + "dan --pin-file BERKAS menjawabnya.",
        "Without a command: shows where you are and what is next. Every command takes --workspace "
          + "FOLDER, --records FOLDER and --lang id|en; those for learning also --plain (line by "
          + "line) and --person NAME. On a shared computer you are asked who you are; --as NAME and "
          + "--pin-file FILE answer that."
      ).text,
      version: version,
      subcommands: [
        Home.self, Learn.self, TakeQuiz.self, Progress.self, Certificate.self, Verify.self,
        SittingCommand.self, Allow.self, Flags.self, Seal.self, Unseal.self, RegradeCommand.self,
        Stats.self, GainCommand.self, ReportCommand.self, Check.self, Explain.self, Show.self,
        Fix.self,
        PreviewCommand.self, New.self, Import.self, Export.self, Schema.self, Site.self,
        SessionCommand.self,
        PackageCommand.self, Doctor.self,
        People.self, IssuerCommand.self, Records.self, BundleCommand.self, Manual.self,
      ], defaultSubcommand: Home.self)
  }
}

/// What `balai` alone does. A command of its own, because options of the root would be taken from
/// the commands below it.
struct Home: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "home",
      abstract: Phrase("Posisi Anda dan langkah berikutnya.", "Where you are and what is next.")
        .text,
      aliases: ["beranda"])
  }

  @OptionGroup var learner: LearnerOptions

  func run() throws {
    // In a pipe this is a report, not a conversation.
    let isConversation =
      learner.isPlain ? Console.isTerminal(0) : Console.canDrawScreens(World.live.environment)
    guard !isConversation else { return try learner.converse(from: .home) }
    let session = try learner.session()
    for line in try session.report(width: Console.width(session.world.environment)) {
      Console.print(line)
    }
  }
}

/// Where the courses and the records are.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Folder kursus (yang berisi balai.yml).", "Folder of the courses (with balai.yml).")
        .text,
      valueName: "folder"), completion: .directory)
  var workspace: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Folder rekaman belajar.", "Folder of the learning records.").text,
      valueName: "folder"), completion: .directory)
  var records: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Bahasa tampilan: id atau en.", "Language of the interface: id or en.").text,
      valueName: "id|en"))
  var lang: String?  // declared for the help; taken out of the arguments before they are parsed

  @OptionGroup var actor: ActorOptions

  var recordsFolder: RecordsFolder { RecordsFolder(named: records, world: .live) }

  func root() throws -> String { try LoadedWorkspace.find(named: workspace, world: .live) }

  func load() throws -> LoadedWorkspace { try LoadedWorkspace.load(try root()) }

  /// Without the questions, which nobody needs to know where they stand.
  func outline() throws -> Library {
    try LoadedWorkspace.load(try root(), detail: .outline).library
  }

  /// Of the workspace, where there is one.
  var zone: UTCOffset { (try? configuration().zone) ?? .westernIndonesia }
}

/// Who learns, and how the screen shall look.
struct LearnerOptions: ParsableArguments {
  @OptionGroup var places: PlaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Nama atau NIP peserta, bila ada beberapa.", "Name or NIP, where several people learn."
      ).text,
      valueName: Phrase("nama|nip", "name|nip").text))
  var person: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Baris demi baris, untuk pembaca layar dan terminal sederhana.",
        "Line by line, for screen readers and simple terminals."
      ).text))
  var plain = false

  var isPlain: Bool {
    plain || World.live.environment["BALAI_PLAIN"] == "1"
      || !Console.canDrawScreens(World.live.environment)
  }
}
