import ArgumentParser
import CourseCompiler
import LearningCore

struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Phrase(
        "Buat naskah baru dari contoh yang siap diubah.",
        "Make new files from examples that are ready to be changed."
      ).text,
      discussion: Phrase(
        "Berkas yang sudah ada tidak pernah ditimpa. Isinya berbahasa Indonesia, atau Inggris "
          + "dengan --lang en.",
        "Files that are there are never overwritten. Their text is Indonesian, or English with "
          + "--lang en."
      ).text,
      subcommands: [
        NewWorkspace.self, NewCourse.self, NewModule.self, NewQuiz.self, NewSession.self,
        NewTemplate.self,
      ],
      aliases: ["baru"])
  }
}

struct NewWorkspace: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workspace",
      abstract: Phrase(
        "Ruang kerja baru dengan satu kursus contoh.", "A new workspace with one sample course."
      ).text,
      aliases: ["ruang-kerja"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Folder yang dibuat.", "The folder to make.").text, valueName: "folder"),
    completion: .directory)
  var folder: String

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let world = World.live
    let root = Files.standardized(
      folder.hasPrefix("/") ? folder : world.currentFolder + "/" + folder)
    var content = NewContent(root: root, language: Interface.language)
    content.addWorkspace()
    let name = Phrase("kursus-pertama", "first-course").text
    guard let id = CourseID(name) else { preconditionFailure("a plain word is a name") }
    try content.addCourse(id, title: suggestedTitle(of: name))
    try content.writeAndSay(from: world.currentFolder)
  }
}

struct NewCourse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "course",
      abstract: Phrase(
        "Kursus baru dengan modul pertama, latihan, dan ujian.",
        "A new course with its first module, a practice quiz and an exam."
      ).text,
      aliases: ["kursus"])
  }

  @OptionGroup var naming: NamingOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard let id = CourseID(slug(naming.name)) else { throw NewNameUnusable(name: naming.name) }
    var content = try places.newContent()
    try content.addCourse(id, title: naming.chosenTitle)
    try content.writeAndSay(from: World.live.currentFolder)
  }
}

struct NewModule: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "module",
      abstract: Phrase(
        "Modul baru di belakang yang terakhir, dengan kuis latihannya.",
        "A new module behind the last one, with its practice quiz."
      ).text,
      aliases: ["modul"])
  }

  @OptionGroup var naming: NamingOptions
  @OptionGroup var places: PlaceOptions

  func run() throws {
    var content = try places.newContent()
    let (course, name) = try naming.place(in: content.root)
    guard ModuleID(name) != nil else { throw NewNameUnusable(name: naming.name) }
    try content.addModule(name, title: naming.chosenTitle, to: course)
    try content.writeAndSay(from: World.live.currentFolder)
  }
}

struct NewQuiz: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quiz", abstract: Phrase("Kuis baru.", "A new quiz.").text, aliases: ["kuis"])
  }

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case practice, exam, pretest, posttest, survey

    var kind: Quiz.Kind {
      switch self {
      case .practice: .practice
      case .exam: .exam
      case .pretest: .pretest
      case .posttest: .posttest
      case .survey: .survey
      }
    }
  }

  @OptionGroup var naming: NamingOptions

  @Option(name: .long, help: ArgumentHelp(Phrase("Jenis kuis.", "Kind of quiz.").text))
  var kind: Kind = .practice

  @OptionGroup var places: PlaceOptions

  func run() throws {
    var content = try places.newContent()
    let (course, name) = try naming.place(in: content.root)
    guard let id = QuizID("\(course)/\(name)") else { throw NewNameUnusable(name: naming.name) }
    content.addQuiz(id, title: naming.chosenTitle, kind: kind.kind)
    try content.writeAndSay(from: World.live.currentFolder)
  }
}

struct NewSession: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "session",
      abstract: Phrase("Sosialisasi baru untuk warga.", "A new session for citizens.").text,
      discussion: Phrase(
        "NAMA adalah tempatnya, misalnya \"Balai Desa Sukamaju\".",
        "NAME is the place, such as \"Sukamaju village hall\"."
      ).text,
      aliases: ["sesi"])
  }

  @OptionGroup var naming: NamingOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Harinya, misalnya 2026-12-01; bawaan: seminggu lagi.",
        "The day, such as 2026-12-01; in a week by default."
      ).text,
      valueName: Phrase("tanggal", "date").text))
  var date: String?

  @OptionGroup var places: PlaceOptions

  func run() throws {
    guard !slug(naming.name).isEmpty else { throw NewNameUnusable(name: naming.name) }
    let day = date.flatMap { CivilDate($0) }
    if let date, day == nil { throw NewDateUnusable(text: date) }
    var content = try places.newContent()
    let library = try LoadedWorkspace.load(content.root, detail: .outline).library
    let place = suggestedTitle(of: naming.name)
    content.addSession(
      place: place,
      title: naming.title
        ?? Phrase("Sosialisasi literasi digital", "Digital literacy for everyone").text,
      on: day
        ?? (World.live.now() + .minutes(7 * 24 * 60)).date(in: library.workspace.zone),
      library: library)
    try content.writeAndSay(from: World.live.currentFolder)
  }
}

private struct NewDateUnusable: BlameableError {
  let text: String

  var exitCode: Int32 { Exit.usage }
  var message: Phrase { Phrase("'\(text)' bukan tanggal.", "'\(text)' is no date.") }
  var nextStep: Phrase? {
    Phrase("Tulis tahun-bulan-hari: 2026-12-01.", "Write year-month-day: 2026-12-01.")
  }
}
