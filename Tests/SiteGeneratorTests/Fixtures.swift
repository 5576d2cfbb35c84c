import LearningCore

/// A name that is known to be one.
func name<Kind>(_ text: String) -> Name<Kind> {
  guard let name = Name<Kind>(text) else { preconditionFailure("'\(text)' is no name") }
  return name
}

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)]), line: 1) }

func paragraph(_ inlines: [Inline]) -> Block { Block(.paragraph(inlines), line: 1) }

func heading(_ level: Int, _ text: String, anchor: String? = nil) -> Block {
  Block(
    .heading(Heading(level: level, anchor: anchor ?? slug(text), content: [.text(text)])), line: 1)
}

func callout(_ kind: Callout.Kind, _ text: String) -> Block {
  Block(.callout(Callout(kind: kind, blocks: [paragraph(text)])), line: 1)
}

func link(_ destination: Destination, _ text: String) -> Inline {
  .link(Link(destination, content: [.text(text)]))
}

func lesson(_ id: String, _ title: String, _ blocks: [Block], anchors: [String] = []) -> Lesson {
  Lesson(id: name(id), title: title, blocks: blocks, anchors: anchors, line: 1)
}

func module(
  _ id: String, _ title: String, visibility: Module.Visibility = .public, minutes: Int = 45,
  objectives: [String] = [], opening: [Block] = [], course: String = "aman", _ lessons: [Lesson]
) -> Module {
  Module(
    id: name(id), title: title, minutes: minutes,
    objectives: objectives.map { Objective(id: name(slug($0)), text: $0) }, quiz: nil,
    visibility: visibility, opening: opening, lessons: lessons, path: "Courses/\(course)/\(id).md")
}

func course(
  _ id: String, _ title: String, language: String = "id", license: String? = "CC-BY-SA-4.0",
  overview: [Block] = [], _ modules: [Module]
) -> Course {
  Course(
    id: name(id), title: title, summary: "Ringkasan \(title).", language: language, level: "dasar",
    audience: ["ASN", "warga"], pillars: [], competencies: [], version: "1.0", prerequisites: [],
    pretest: nil, certificate: nil, authors: ["Tim Balai"], license: license, overview: overview,
    modules: modules, path: "Courses/\(id)/course.md")
}

/// - Parameter feedback: for each option; empty for none.
func choice(
  _ options: [String], keys: [Int], feedback: [String] = [], isMultiple: Bool = false
) -> Interaction {
  let options = options.enumerated().map { index, text in
    let reason = index < feedback.count ? feedback[index] : ""
    return Choice.Option(
      content: [paragraph(text)], feedback: reason.isEmpty ? [] : [paragraph(reason)])
  }
  return known(Choice(options: options, keys: keys, isMultiple: isMultiple).map { .choice($0) })
}

/// Something that the test wrote down correctly.
func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("the test is written wrong") }
  return value
}

func question(
  _ id: String, _ title: String, stem: [Block] = [], _ interaction: Interaction,
  explanation: [Block] = []
) -> Question {
  Question(
    id: name(id), pool: nil, points: 1, title: [.text(title)], stem: stem,
    interaction: interaction, explanation: explanation, see: nil, line: 1)
}

extension Library {
  /// Two courses with everything that can go wrong in a link, and things not meant for the public.
  static var example: Library {
    let first = lesson(
      "sandi", "Frasa sandi",
      [
        heading(3, "Satu"), paragraph("Isi."), heading(3, "Dua"),
        paragraph([link(.document(path: "Courses/aman/dua.md", fragment: "bagian"), "ke bagian")]),
        heading(3, "Tiga & \"empat\"", anchor: "tiga"),
        paragraph([link(.document(path: "Courses/aman/staf.md", fragment: nil), "ke staf")]),
        callout(.trainer, "Rahasia pengajar."),
        Block(
          .selfCheck(
            question(
              "cek", "Mana yang terkuat?", stem: [callout(.trainer, "Rahasia pengajar.")],
              choice(["Frasa panjang", "Nama kota"], keys: [0]))), line: 9),
        paragraph([
          .image(
            Image(
              .file(path: "Courses/aman/gambar/kotak biru.png"), alternative: "Kotak \"biru\""))
        ]),
      ], anchors: ["satu", "dua", "tiga"])
    let second = lesson("lagi", "Satu lagi", [paragraph("Isi.")])
    let other = lesson(
      "surel", "Surel",
      [
        heading(3, "Bagian"),
        paragraph([
          link(.document(path: "Courses/aman/satu.md", fragment: nil), "ke awal"),
          link(.file(path: "Courses/aman/gambar/kotak biru.png"), "unduh"),
          link(.file(path: "Courses/aman/lembar.pdf"), "lembar"),
        ]),
      ], anchors: ["bagian"])
    let staff = lesson(
      "khusus", "Rahasia staf",
      [paragraph([.image(Image(.file(path: "Courses/aman/rahasia.png"), alternative: ""))])])
    let safe = course(
      "aman", "Aman digital",
      overview: [
        heading(2, "Mengapa"),
        paragraph([link(.document(path: "Courses/aman/course.md", fragment: nil), "kursus ini")]),
      ],
      [
        module(
          "satu", "Kata sandi", objectives: ["membuat frasa"],
          opening: [paragraph("Pembuka modul."), callout(.trainer, "Rahasia pengajar.")],
          [first, second]),
        module("staf", "Rahasia staf", visibility: .staff, [staff]),
        module("dua", "Surel", [other]),
      ])
    let foreign = course(
      "hello", "Hello <world>", language: "en", license: nil,
      [module("one", "One", course: "hello", [lesson("start", "Start", [paragraph("Text.")])])])
    let hidden = course(
      "tertutup", "Rahasia staf",
      [module("satu", "Rahasia", visibility: .staff, course: "tertutup", [staff])])
    return Library(
      workspace: Workspace(organisation: "Dinas Kominfo <Kota>"),
      courses: [safe, foreign, hidden], quizzes: [exam],
      imageSizes: pictureSizes)
  }

  private static var pictureSizes: [String: ImageSize] {
    ["Courses/aman/gambar/kotak biru.png": ImageSize(width: 640, height: 480)]
      .compactMapValues(\.self)
  }

  private static var exam: Quiz {
    let question = question(
      "soal", "Rahasia soal", choice(["Rahasia kunci", "Rahasia pengecoh"], keys: [0]))
    return Quiz(
      id: name("aman/ujian"), title: "Rahasia ujian", kind: .exam, passMark: nil, draw: .all,
      timeLimit: nil, attemptLimit: nil, wait: nil, shufflesQuestions: false,
      shufflesOptions: false, feedback: .never, isWitnessed: false, scoring: .netCorrect,
      pools: [], questions: [question], path: "Quizzes/aman/ujian.md")
  }
}
