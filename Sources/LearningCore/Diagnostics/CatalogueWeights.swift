// What can be wrong with the weights of answers.

extension Diagnostic {
  package static func weightContradictsBox(
    _ weight: AnswerWeight, isKey: Bool, at range: SourceRange
  ) -> Self {
    let (box, number) = (isKey ? "[x]" : "[ ]", weight.phrase)
    return Self(
      .weightContradictsBox, at: range,
      Phrase(
        "Kotak '\(box)' dan bobot \(number.indonesian) bertentangan",
        "Box '\(box)' and weight \(number.english) contradict each other"),
      fix: isKey
        ? Phrase(
          "Kunci berbobot lebih dari 0. Beri bobot yang lebih besar, atau tulis '[ ]'.",
          "A key weighs more than 0. Give it a greater weight, or write '[ ]'.")
        : Phrase(
          "Pilihan dengan bobot ini adalah kunci. Tulis '[x]', atau kecilkan bobotnya.",
          "An option with this weight is a key. Write '[x]', or make the weight smaller."))
  }

  package static func weightMalformed(_ written: String, at range: SourceRange) -> Self {
    Self(
      .weightMalformed, at: range,
      Phrase("Bobot '\(written)' tidak bisa dibaca", "Weight '\(written)' cannot be read"),
      fix: Phrase(
        "Tulis persen dari -100 sampai 100, misalnya {weight=50} atau {weight=33.33333}.",
        "Write a percentage from -100 to 100, such as {weight=50} or {weight=33.33333}."))
  }

  package static func weightsIncomplete(at range: SourceRange) -> Self {
    Self(
      .weightsIncomplete, at: range,
      Phrase(
        "Dengan bobot ini, nilai penuh tidak bisa dicapai",
        "With these weights, full marks cannot be reached"),
      fix: Phrase(
        "Beri jawaban terbaik bobot 100, atau bagi 100 di antara semua kunci.",
        "Give the best answer a weight of 100, or share 100 among all keys."))
  }
}
