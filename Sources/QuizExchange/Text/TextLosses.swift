import LearningCore

/// What of a question's text and references no other program can hold.
func losses(of question: Question, keepsPools: Bool, keepsLooks: Bool = true) -> [Phrase] {
  var losses: [Phrase] = []
  func lose(_ indonesian: String, _ english: String) {
    let phrase = Phrase(indonesian, english)
    if !losses.contains(phrase) { losses.append(phrase) }
  }
  if question.see != nil {
    lose("rujukan pelajaran (see) tidak ikut", "the reference to a lesson (see) is left out")
  }
  if !question.objectives.isEmpty {
    lose("tujuan (objective) tidak ikut", "the objective is left out")
  }
  if !keepsPools, question.pool != nil {
    lose("kelompoknya tidak ikut", "its pool is left out")
  }
  if !keepsPools, !question.tags.isEmpty { lose("labelnya tidak ikut", "its tags are left out") }
  if question.forLearners != question, question.interaction != .open || !keepsPools {
    lose("catatan untuk pengajar tidak ikut", "notes for the trainer are left out")
  }
  let shown = question.forLearners
  for block in shown.allBlocks.withInner {
    switch block.content {
    case .callout: lose("kotak perhatian menjadi kutipan", "a call-out becomes a quote")
    case .details: lose("bagian yang dilipat menjadi terbuka", "a folded part becomes open")
    case .list, .table, .code, .quote, .heading, .rule:
      if !keepsLooks {
        lose(
          "daftar, tabel, kutipan, atau kode menjadi teks biasa",
          "lists, tables, quotes or code become plain text")
      }
    case .paragraph, .selfCheck: break
    }
  }
  shown.forEachInline { inline in
    switch inline {
    case .image(let image):
      if case .web = image.source, keepsLooks { return }
      let name = image.source.shownName
      lose(
        "gambar '\(name)' tidak ikut; unggah sendiri",
        "the picture '\(name)' does not come along; upload it yourself")
    case .link(let link):
      if case .web = link.destination, keepsLooks { return }
      lose("tautan menjadi teks biasa", "links become plain text")
    case .code, .emphasis, .strong, .styled:
      if !keepsLooks {
        lose(
          "tebal, miring, dan hiasan lain tidak ikut", "bold, italics and other looks are left out")
      }
    case .text, .softBreak, .hardBreak, .gap: break
    }
  }
  return losses
}

extension Question {
  /// Everything in it that is made of blocks.
  fileprivate var allBlocks: [Block] {
    var blocks = stem + explanation
    switch interaction {
    case .choice(let choice): blocks += choice.options.flatMap { $0.content + $0.feedback }
    case .shortAnswer(let answer): blocks += answer.accepted.flatMap(\.feedback)
    case .numeric(let answer): blocks += answer.accepted.flatMap(\.feedback)
    case .ordering(let ordering): blocks += ordering.items.flatMap(\.self)
    case .likert(let scale): blocks += scale.options.flatMap(\.self)
    case .matching, .cloze, .open: break
    }
    return blocks
  }

  fileprivate func forEachInline(_ visit: (Inline) -> Void) {
    var runs = [title]
    if case .matching(let matching) = interaction { runs += matching.prompts + matching.targets }
    let blocks = runs.map { Block(.paragraph($0), line: line) } + allBlocks
    blocks.forEachInline(visit)
  }
}

extension Question {
  /// Whether a text in it is underlined or struck out.
  var holdsDrawnLines: Bool {
    var holds = false
    forEachInline { inline in
      guard case .styled(let style, _) = inline else { return }
      if style == .underline || style == .deletion { holds = true }
    }
    return holds
  }
}

extension [Block] {
  /// These blocks and all that stand in them.
  fileprivate var withInner: [Block] {
    flatMap { block -> [Block] in
      switch block.content {
      case .quote(let inner): [block] + inner.withInner
      case .callout(let callout): [block] + callout.blocks.withInner
      case .list(let list): [block] + list.items.flatMap(\.blocks.withInner)
      case .details(let details): [block] + details.blocks.withInner
      case .heading, .paragraph, .code, .table, .rule, .selfCheck: [block]
      }
    }
  }
}

extension Destination {
  fileprivate var shownName: String {
    switch self {
    case .web(let address): address
    case .document(let path, _), .file(let path), .refused(let path): path
    }
  }
}
