import LearningCore
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct QuestionRenderingTests {
  private static let explanation = [paragraph("Karena panjang & acak.")]

  static let cases: [(name: String, question: Question)] = [
    (
      "choice",
      question(
        "pilih", "Mana yang <terkuat>?", stem: [paragraph("Pikirkan dulu.")],
        choice(
          ["Nama kota", "Empat kata acak", "Tanggal lahir"], keys: [1],
          feedback: ["Mudah ditebak.", "", "Ada di KTP."]), explanation: explanation)
    ),
    (
      "choice-multiple",
      question("dua", "Mana saja?", choice(["A <1>", "B", "C"], keys: [0, 2], isMultiple: true))
    ),
    (
      "short-answer",
      question(
        "singkat", "Siapa?",
        .shortAnswer(
          known(
            ShortAnswer(accepted: [
              .init(text: .words("BSSN"), feedback: [paragraph("Tepat.")]),
              .init(text: .wildcard("Badan Siber*"), feedback: []),
              .init(text: .pattern("bssn<?"), feedback: []),
            ]))))
    ),
    (
      "numeric",
      question(
        "angka", "Berapa jam?",
        .numeric(
          known(
            NumericAnswer(accepted: [
              .init(
                range: known(DecimalNumber.range(written: "70..72")), written: "70..72",
                feedback: [paragraph("3 x 24 jam.")])
            ]))))
    ),
    (
      "ordering",
      question(
        "urut", "Urutkan.",
        .ordering(
          known(
            Ordering(items: ["putuskan jaringan", "catat waktu", "lapor"].map { [paragraph($0)] })))
      )
    ),
    (
      "matching",
      question(
        "pasang", "Pasangkan.",
        .matching(
          known(
            Matching(
              prompts: [[.text("HTTP")], [.text("SSH")]],
              targets: [[.text("443")], [.text("22")], [.text("80")]], keys: [2, 1]))))
    ),
    (
      "cloze",
      question(
        "isi", "Lengkapi.",
        stem: [paragraph([.text("Ibu kota "), .gap(0), .text(" dan "), .gap(1), .text(".")])],
        .cloze(
          known(Cloze(gaps: [[.words("Jakarta"), .words("DKI")], [.wildcard("Samarinda*")]]))),
        explanation: explanation)
    ),
    (
      "likert",
      question(
        "skala", "Setuju?",
        .likert(known(Scale(options: ["Tidak", "Ya"].map { [paragraph($0)] }))))
    ),
    ("open", question("bebas", "Ceritakan.", .open, explanation: explanation)),
  ]

  @Test(arguments: cases.map(\.name))
  func looksAsReviewed(name: String) throws {
    let question = try #require(Self.cases.first { $0.name == name }).question
    let bytes = renderHTML(
      [Block(.selfCheck(question), line: 1)],
      links: LinkResolver(library: .example, page: .home))
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "question-\(name).html")
  }

  @Test func notesForTheTrainerStayOut() {
    let note = callout(.trainer, "Rahasia pengajar.")
    let options = [
      Choice.Option(content: [paragraph("ya"), note], feedback: [note]),
      Choice.Option(content: [paragraph("tidak")], feedback: []),
    ]
    let choice = known(Choice(options: options, keys: [0], isMultiple: false))
    let asked = question("q", "Ya?", stem: [note], .choice(choice), explanation: [note])
    let bytes = renderHTML(
      [Block(.selfCheck(asked), line: 1)], links: LinkResolver(library: .example, page: .home))
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(!html.contains("Rahasia"))
    #expect(!html.contains("class=\"reasons\""), "nothing is left to say")
  }
}
