import LearningCore

extension AnswerWeight {
  /// The grades that Moodle knows (question/engine/bank.php): it refuses a file with any other.
  var isGradeOfMoodle: Bool {
    let shares: [(part: Int, whole: Int)] = [
      (0, 1), (1, 1), (9, 10), (5, 6), (4, 5), (3, 4), (7, 10), (2, 3), (3, 5), (1, 2), (2, 5),
      (1, 3), (3, 10), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (1, 10), (1, 20),
    ]
    return shares.contains { Mark.unitsPerPoint / $0.whole * $0.part == Int(units.magnitude) }
  }
}

/// The two options of a question that is true or false.
func truthWords(isIndonesian: Bool) -> (right: String, wrong: String) {
  isIndonesian ? ("Benar", "Salah") : ("True", "False")
}
