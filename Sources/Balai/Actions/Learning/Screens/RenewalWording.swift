import LearningCore
import ProgressTracker

// What is said about a certificate that ends.

extension CourseProgress {
  /// `nil` while nothing is to be renewed.
  func renewalSentence(in library: Library) -> Phrase? {
    guard let renewal else { return nil }
    let lastDay = Timestamp(millisecondsSince1970: renewal.endsAt.millisecondsSince1970 - 1)
      .date(in: library.workspace.zone).phrase
    let todo = renewal.todo(in: library)
    return Phrase(
      "Sertifikat \(renewal.number) (\(title)) berlaku sampai \(lastDay.indonesian). "
        + "Untuk memperpanjang: \(todo.indonesian).",
      "Certificate \(renewal.number) (\(title)) is valid until \(lastDay.english). "
        + "To renew it: \(todo.english).")
  }
}

extension Renewal {
  /// `baca ulang 2 pelajaran, lalu lulus lagi 'Ujian'`.
  func todo(in library: Library) -> Phrase {
    let lessons = parts.count { !$0.isDone }
    var indonesian: [String] = []
    var english: [String] = []
    if lessons > 0 {
      indonesian.append("baca ulang \(lessons) pelajaran")
      english.append(lessons == 1 ? "read 1 lesson again" : "read \(lessons) lessons again")
    }
    if let exam {
      let title = library[quiz: exam]?.title ?? exam.description
      indonesian.append("lulus lagi '\(title)'")
      english.append("pass '\(title)' again")
    }
    guard !indonesian.isEmpty else {
      return Phrase("terbitkan yang baru", "have the new one issued")
    }
    return Phrase(
      indonesian.joined(separator: ", lalu "), english.joined(separator: ", then "))
  }
}

extension Renewal.Part.Reason {
  var word: Phrase {
    switch self {
    case .changed: Phrase("isinya berubah", "changed")
    case .unknown: Phrase("dibaca sebelum isinya dicatat", "read before contents were recorded")
    case .missed: Phrase("keliru di ujian terakhir", "missed in the last exam")
    }
  }
}
