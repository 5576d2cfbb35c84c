import LearningCore
import ProgressTracker
import QuizEngine

// The words of a regrade that its report and the learner's screens share.

extension Person {
  var shownName: String { name.isEmpty ? Phrase("(belum bernama)", "(no name yet)").text : name }
}

extension Score {
  /// `50% (1 dari 2)`
  var words: Phrase {
    Phrase(
      "\(percentPhrase.indonesian) (\(earned.phrase.indonesian) dari \(possible.phrase.indonesian))",
      "\(percentPhrase.english) (\(earned.phrase.english) of \(possible.phrase.english))")
  }
}

extension Bool {
  var nowWord: Phrase {
    self ? Phrase("kini lulus", "now passed") : Phrase("kini tidak lulus", "no longer passed")
  }
}

extension Regrade.Correction {
  func word(_ note: RegradePlan.QuestionNote) -> Phrase {
    switch self {
    case .asIn:
      Phrase(
        "kunci '\(note.keyBefore)' menjadi '\(note.keyAfter)'",
        "key '\(note.keyBefore)' becomes '\(note.keyAfter)'")
    case .allCredit:
      Phrase("semua yang ditanya mendapat nilai penuh", "everybody who was asked earns all points")
    case .dropped: Phrase("tidak dihitung", "does not count")
    }
  }
}

extension QuestionRegrade.Reason {
  var word: Phrase {
    switch self {
    case .gone:
      Phrase(
        "soal ini tidak ada lagi di naskah. Pakai --all-credit atau --drop.",
        "it is no longer in the file. Use --all-credit or --drop.")
    case .anotherKind:
      Phrase(
        "jenis soalnya lain dari yang ditampilkan. Pakai --all-credit atau --drop.",
        "it is of another kind than what was shown. Use --all-credit or --drop.")
    case .otherStem:
      Phrase(
        "kalimat soalnya lain dari yang ditampilkan. Bila maksudnya tetap, sebutkan dengan "
          + "--question.",
        "it reads otherwise than what was shown. If it asks the same, name it with --question.")
    case .otherParts:
      Phrase(
        "pilihan atau pasangannya lain dari yang ditampilkan. Pakai --all-credit atau --drop.",
        "its options or pairs are not those that were shown. Use --all-credit or --drop.")
    case .decidedBefore(.dropped):
      Phrase(
        "sudah diputuskan tidak dihitung. Untuk memakai kuncinya, sebutkan dengan --question.",
        "it was decided not to count. To use its key, name it with --question.")
    case .decidedBefore:
      Phrase(
        "sudah diputuskan bernilai penuh. Untuk memakai kuncinya, sebutkan dengan --question.",
        "it was decided to earn all points. To use its key, name it with --question.")
    }
  }
}

extension RegradeRefusal {
  var word: Phrase {
    switch self {
    case .open: Phrase("masih dikerjakan.", "it is still under way.")
    case .planDoesNotFit:
      Phrase(
        "tidak cocok dengan naskah soalnya. Jalankan: balai records verify.",
        "it does not fit the text of its quiz. Run: balai records verify.")
    case .nothingLeft:
      Phrase("tidak ada soal yang tersisa untuk dinilai.", "no question is left to mark.")
    }
  }
}

extension CertificateConsequence {
  /// What is to be said beside a certificate.
  var words: Phrase {
    switch self {
    case .examNoLongerPassed:
      Phrase(
        "ujiannya tidak lagi lulus sesudah koreksi nilai",
        "its exam is no longer passed after a correction of marks")
    case .anotherMark(let score):
      Phrase(
        "nilai ujiannya kini \(score.percentPhrase.indonesian), lain dari yang tertulis",
        "its exam mark is now \(score.percentPhrase.english), not what it states")
    }
  }

  /// What the office may do; nothing happens by itself.
  func commands(number: String, reason: String) -> [String] {
    let verb =
      switch self {
      case .examNoLongerPassed: "revoke"
      case .anotherMark: "reissue"
      }
    return ["balai certificate \(verb) \(shellQuoted(number)) --why \(shellQuoted(reason))"]
  }
}

extension RegradePlan.Certificate {
  var words: Phrase {
    switch matter {
    case .consequence(let consequence, let number):
      Phrase(
        "sertifikat \(number): \(consequence.words.indonesian).",
        "certificate \(number): \(consequence.words.english).")
    case .due:
      Phrase(
        "kursus '\(course.title)' kini selesai; sertifikatnya bisa terbit.",
        "course '\(course.title)' is completed now; its certificate can be issued.")
    }
  }

  func commands(reason: String?) -> [String] {
    let name = person.name.isEmpty ? person.id.description : person.name
    switch matter {
    case .consequence(let consequence, let number):
      return consequence.commands(
        number: number, reason: reason ?? Phrase("ALASAN", "REASON").text)
    case .due: return ["balai certificate issue \(course.id) --person \(shellQuoted(name))"]
    }
  }
}
