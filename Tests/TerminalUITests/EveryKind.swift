import LearningCore
import TerminalUI
import Testing

/// A question of each kind, without the compiler: what the screens make of a question does not
/// depend on how it was written.
enum EveryKind: String, CaseIterable, Sendable {
  case choice, multiple, shortAnswer, numeric, ordering, matching, cloze, likert, open

  var question: Question {
    get throws {
      Question(
        id: try #require(QuestionID(rawValue)), pool: nil, points: 1, title: [.text(title)],
        stem: stem, interaction: try interaction,
        explanation: isOpinion ? [] : prose("Begitulah menurut Pelajaran 2."), see: nil, line: 1)
    }
  }

  var isOpinion: Bool { self == .likert || self == .open }

  private var title: String {
    switch self {
    case .choice: "Manakah kata sandi terkuat?"
    case .multiple: "Mana yang data pribadi? (Pilih dua.)"
    case .shortAnswer: "Lembaga mana yang menangani insiden siber nasional?"
    case .numeric: "Berapa menit satu jam pelajaran?"
    case .ordering: "Apa yang dilakukan bila akun Anda diambil alih?"
    case .matching: "Pasangkan istilah dengan artinya."
    case .cloze: "Lengkapi kalimat ini."
    case .likert: "Materi ini berguna bagi pekerjaan saya."
    case .open: "Apa yang sebaiknya diperbaiki?"
    }
  }

  private var stem: [Block] {
    guard self == .cloze else { return [] }
    return [
      Block(
        .paragraph([
          .text("Kata sandi yang baik terdiri atas "), .gap(0),
          .text(" kata acak dan disimpan di "),
          .gap(1), .text(", bukan di kertas."),
        ]), line: 1)
    ]
  }

  private var interaction: Interaction {
    get throws {
      switch self {
      case .choice: .choice(try options(["Bontang2024", "Empat kata acak", "Tanggal lahir"], [1]))
      case .multiple:
        .choice(try options(["Nomor rekening", "Nama kantor", "Alamat rumah"], [0, 2]))
      case .shortAnswer:
        .shortAnswer(
          try #require(
            ShortAnswer(accepted: [
              .init(text: .words("BSSN"), feedback: prose("Singkatannya pun diterima.")),
              .init(text: .wildcard("Badan Siber*"), feedback: []),
            ])))
      case .numeric: .numeric(try minutes)
      case .ordering:
        .ordering(
          try #require(
            Ordering(
              items: [
                "Ganti kata sandi dari perangkat lain", "Keluarkan semua sesi",
                "Lapor ke pengelola SPBE", "Periksa apa yang dikirim atas nama Anda",
              ].map(prose))))
      case .matching:
        .matching(
          try #require(
            Matching(
              prompts: [[.text("Phishing")], [.text("Malware")], [.text("OTP")]],
              targets: [
                [.text("Pesan palsu yang memancing data")], [.text("Program yang merusak")],
                [.text("Kode sekali pakai")], [.text("Salinan cadangan")],
              ], keys: [0, 1, 2])))
      case .cloze:
        .cloze(
          try #require(Cloze(gaps: [[.words("empat"), .words("4")], [.words("pengelola sandi")]])))
      case .likert:
        .likert(
          try #require(
            Scale(options: ["Sangat tidak setuju", "Netral", "Sangat setuju"].map(prose))))
      case .open: .open
      }
    }
  }

  private var minutes: NumericAnswer {
    get throws {
      let written = "45 ± 0.5"
      let range = try #require(DecimalNumber.range(written: written))
      let feedback = prose("Di instansi Anda bisa lain.")
      return try #require(
        NumericAnswer(accepted: [.init(range: range, written: written, feedback: feedback)]))
    }
  }

  /// The order shown: never that of the file where it is mixed.
  private var order: [Int] {
    switch self {
    case .choice, .multiple, .likert: [0, 1, 2]
    case .ordering: [2, 0, 3, 1]
    case .matching: [3, 1, 0, 2]
    case .shortAnswer, .numeric, .cloze, .open: []
    }
  }

  var item: Paper.Item {
    get throws { Paper.Item(question: try question, points: 1, order: order) }
  }

  /// Partly right where that can be.
  var response: Response {
    switch self {
    case .choice, .multiple: Response([0])
    case .likert: Response([2])
    case .shortAnswer: .text("bssn")
    case .numeric: .text("60")
    case .ordering: .order([0, 2, 1, 3])
    case .matching: .matches([0, nil, 3])
    case .cloze: .texts(["4", "buku"])
    case .open: .text("Lebih banyak latihan.\nTerima kasih.")
    }
  }

  /// A quiz of this question, and one more choice behind it.
  func screen(
    _ feedback: Quiz.FeedbackMoment = .afterSubmit, answered: Bool = false,
    language: Language = .indonesian
  ) throws -> QuizScreen {
    let paper = Paper(
      attempt: try #require(AttemptID("a1")), quiz: try #require(QuizID("c/q")),
      title: "Ujian contoh", kind: .practice, feedback: feedback,
      items: [try item, try Paper.Item(question: Self.choice.other, points: 1, order: [0, 1, 2])],
      deadline: nil)
    let question = try question.id
    return QuizScreen(
      paper: paper, responses: answered ? [question: response] : [:], language: language)
  }

  private var other: Question {
    get throws {
      let question = try question
      return Question(
        id: try #require(QuestionID("berikutnya")), pool: nil, points: 1,
        title: [.text("Soal berikutnya?")], stem: [], interaction: question.interaction,
        explanation: [], see: nil, line: 9)
    }
  }
}

func prose(_ text: String) -> [Block] { [Block(.paragraph([.text(text)]), line: 1)] }

private func options(_ options: [String], _ keys: [Int]) throws -> Choice {
  try #require(
    Choice(
      options: options.map { .init(content: prose($0), feedback: []) }, keys: keys,
      isMultiple: keys.count > 1))
}
