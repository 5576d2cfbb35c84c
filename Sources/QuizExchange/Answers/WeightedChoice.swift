import LearningCore

/// Why a question of another program cannot be asked here.
struct NotHeld: Error {
  let message: Phrase

  init(_ indonesian: String, _ english: String) { message = Phrase(indonesian, english) }
}

extension Choice {
  /// An option as Moodle and QTI know it: each has a share of the marks.
  struct Weighted {
    var content: [Block]
    var feedback: [Block]
    var weight: AnswerWeight
  }

  /// A choice of options with weights. Where the weights say no more than which options are right,
  /// they are left out: all or nothing for one answer, and for several the rule "right minus wrong",
  /// in which a wrong one costs as much as a right one earns.
  static func weighted(_ options: [Weighted], isMultiple: Bool) -> Result<Choice, NotHeld> {
    guard (2...limit).contains(options.count) else {
      return .failure(
        NotHeld(
          "\(options.count) pilihan; harus 2 sampai \(limit)",
          "\(options.count) options; it must be 2 to \(limit)"))
    }
    if let empty = options.firstIndex(where: \.content.isEmpty) {
      return .failure(
        NotHeld("pilihan nomor \(empty + 1) kosong", "option number \(empty + 1) is empty"))
    }
    let isKey = { (option: Weighted) in
      isMultiple ? option.weight > .nothing : option.weight == .full
    }
    let keys = options.indices.filter { isKey(options[$0]) }
    guard !keys.isEmpty else {
      return .failure(
        isMultiple
          ? NotHeld("tidak ada jawaban yang benar", "there is no right answer")
          : NotHeld("tidak ada jawaban bernilai 100%", "no answer is worth 100%"))
    }
    let share = AnswerWeight(units: Mark.unitsPerPoint / keys.count)
    let cost = AnswerWeight(units: -Mark.unitsPerPoint / keys.count)
    let isPlain =
      isMultiple
      ? options.allSatisfy { $0.weight == (isKey($0) ? share : cost) }
      : options.allSatisfy { $0.weight == .full || $0.weight == .nothing }
    let held = options.map { option in
      let isImplied = isPlain || (isKey(option) ? !isMultiple : option.weight == .nothing)
      return Option(
        content: option.content, feedback: option.feedback, weight: isImplied ? nil : option.weight)
    }
    guard let choice = Choice(options: held, keys: keys, isMultiple: isMultiple) else {
      return .failure(NotHeld("pilihannya tidak bisa dipakai", "its options cannot be used"))
    }
    return .success(choice)
  }

  /// The share of the marks of each option, as ``weighted(_:isMultiple:)`` reads it back.
  var shares: [AnswerWeight] {
    let cost = isMultiple ? AnswerWeight(units: -Mark.unitsPerPoint / keys.count) : nil
    return options.indices.map { index in
      isWeighted || keys.contains(index) ? weight(ofOption: index) : cost ?? .nothing
    }
  }
}

extension AnswerWeight {
  /// A percentage as a file has it, with any number of decimals: `100`, `-33.333333333`.
  init?(written: String) {
    let parts = written.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].prefix(7) : ""
    let text = decimals.isEmpty ? String(parts.first ?? "") : "\(parts[0]).\(decimals)"
    guard let number = DecimalNumber(text) else { return nil }
    self.init(percent: number)
  }
}
