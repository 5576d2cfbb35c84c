package import LearningCore

/// What stands out about an item, in words to act on.
package enum ItemVerdict: Hashable, Sendable {
  /// Facility below 0.20: "difficult" to "extremely difficult" in the table of the Moodle docs ("Quiz
  /// statistics report").
  case tooHard
  /// Facility of 0.95 or more: "extremely easy" in the same table.
  case tooEasy
  /// Discrimination below zero, and a distractor that clearly attracts those who know more: the
  /// correlation of choosing it with the rest score lies above 1.645 standard errors of no
  /// correlation, 1/√(n-1).
  case keyMayBeWrong(distractor: String)
  /// Discrimination below zero: Moodle docs, "question probably invalid".
  case negativeDiscrimination
  /// Discrimination below 0.20: "poor" in Ebel and Frisbie, Essentials of Educational Measurement
  /// (5th ed., 1991).
  case weakDiscrimination
  /// A distractor chosen by fewer than one in twenty: Haladyna and Downing, "How many options is
  /// enough for a multiple-choice test item?" (1993).
  case distractorsUnused([String])

  package var message: Phrase {
    switch self {
    case .tooHard: Phrase("terlalu sukar", "too hard")
    case .tooEasy: Phrase("terlalu mudah", "too easy")
    case .keyMayBeWrong(let distractor):
      Phrase(
        "kunci mungkin salah: peserta yang kuat lebih sering memilih “\(distractor)”",
        "the key may be wrong: stronger learners choose “\(distractor)”")
    case .negativeDiscrimination:
      Phrase(
        "daya beda negatif: yang kuat lebih sering salah daripada yang lemah",
        "negative discrimination: the stronger are wrong more often than the weaker")
    case .weakDiscrimination:
      Phrase(
        "daya beda lemah: hampir tidak membedakan yang kuat dari yang lemah",
        "weak discrimination: hardly tells the stronger from the weaker")
    case .distractorsUnused(let labels):
      Phrase(
        "pengecoh tidak dipilih: \(labels.quotedList)",
        "distractors nobody chooses: \(labels.quotedList)")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .tooHard:
      Phrase(
        "Periksa apakah materinya diajarkan dan pokok soalnya jelas.",
        "See whether it is taught, and whether the stem is clear.")
    case .tooEasy:
      Phrase(
        "Baik untuk latihan; dalam ujian, buat pengecohnya lebih masuk akal.",
        "Fine for practice; for an exam make its distractors more plausible.")
    case .keyMayBeWrong:
      Phrase(
        "Periksa kuncinya dahulu. Bila keliru, betulkan lalu jalankan balai regrade.",
        "Check the key first. If it is wrong, mend it and run balai regrade.")
    case .negativeDiscrimination:
      Phrase(
        "Periksa kunci dan kata-katanya; mungkin bisa dibaca dengan dua arti.",
        "Check the key and the wording; it may be read in two ways.")
    case .weakDiscrimination:
      Phrase(
        "Perjelas pokok soalnya, atau ganti pengecoh yang tidak menarik siapa pun.",
        "Make the stem clearer, or replace distractors that attract nobody.")
    case .distractorsUnused:
      Phrase(
        "Ganti dengan kekeliruan yang sungguh terjadi, atau hapus; tiga pilihan sudah cukup.",
        "Replace them by mistakes that people make, or leave them out; three options are enough.")
    }
  }

  /// For programs.
  package var name: String {
    switch self {
    case .tooHard: "too-hard"
    case .tooEasy: "too-easy"
    case .keyMayBeWrong: "key-may-be-wrong"
    case .negativeDiscrimination: "negative-discrimination"
    case .weakDiscrimination: "weak-discrimination"
    case .distractorsUnused: "distractors-unused"
    }
  }
}

extension ItemStatistics {
  /// The gravest first; none where too few were asked.
  package var verdicts: [ItemVerdict] {
    guard count >= Analysis.verdictLimit, let facility else { return [] }
    var verdicts: [ItemVerdict] = []
    if let discrimination {
      if discrimination.value < 0 {
        verdicts.append(attractor.map { .keyMayBeWrong(distractor: $0) } ?? .negativeDiscrimination)
      } else if discrimination.value < 20, (0.2..<0.95).contains(facility.value) {
        // Where nearly all are right, or nearly all wrong, nothing can discriminate.
        verdicts.append(.weakDiscrimination)
      }
    }
    if facility.value < 0.2 { verdicts.append(.tooHard) }
    if facility.value >= 0.95 { verdicts.append(.tooEasy) }
    let unused = options.filter { $0.isKey == false && $0.share.value < 0.05 }.map(\.label)
    // An item that nearly all get right has no use for distractors, and is named above.
    if !unused.isEmpty, facility.value < 0.95 { verdicts.append(.distractorsUnused(unused)) }
    return verdicts
  }

  /// The distractor that attracts the stronger most, if one clearly does.
  private var attractor: String? {
    let noise = 100 * 1.645 / Double(count - 1).squareRoot()
    return options.filter { $0.isKey == false && ($0.discrimination?.value ?? 0) > noise }
      .max { ($0.discrimination?.value ?? 0) < ($1.discrimination?.value ?? 0) }?.label
  }
}

/// What stands out about the test as a whole.
package enum TestVerdict: Hashable, Sendable {
  /// Alpha below 0.70: Nunnally and Bernstein, Psychometric Theory (3rd ed., 1994), who ask for 0.90
  /// where much depends on it.
  case unreliable
  /// One in ten or more lie in the band of uncertainty. A convention of this program.
  case manyUncertain(count: Int)

  package var message: Phrase {
    switch self {
    case .unreliable:
      Phrase(
        "keandalannya rendah: hasil satu orang banyak bergantung pada kebetulan",
        "low reliability: the result of one person depends much on chance")
    case .manyUncertain(let count):
      Phrase(
        "\(count) hasil terlalu dekat dengan batas lulus untuk dipastikan",
        "\(count) results are too near to the pass mark to be sure of")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .unreliable:
      Phrase(
        "Tambah soal, dan perbaiki dahulu soal dengan daya beda lemah atau negatif.",
        "Add questions, and first mend those with weak or negative discrimination.")
    case .manyUncertain:
      Phrase(
        "Jangan putuskan dari satu ujian saja; beri kesempatan mengulang.",
        "Do not decide by one exam alone; let people try again.")
    }
  }

  /// For programs.
  package var name: String {
    switch self {
    case .unreliable: "unreliable"
    case .manyUncertain: "many-uncertain"
    }
  }
}

extension Analysis {
  package var verdicts: [TestVerdict] {
    guard hasVerdicts else { return [] }
    var verdicts: [TestVerdict] = []
    if let alpha = test.alpha, alpha.value < 70 { verdicts.append(.unreliable) }
    if let band = uncertainty, band.count * 10 >= attemptCount {
      verdicts.append(.manyUncertain(count: band.count))
    }
    return verdicts
  }
}

extension [String] {
  fileprivate var quotedList: String { map { "“\($0)”" }.joined(separator: ", ") }
}
