import ItemAnalysis
import LearnerRecords
import LearningCore

/// What `balai stats` was asked for.
struct StatisticsRequest {
  let title: Phrase
  /// Which attempts, as a sentence.
  let source: Phrase
  let analysis: Analysis

  var report: Report { analysis.report(title: title, source: source) }

  /// Of a file from another system.
  init(file: String, passMark: PassMark?, fitsModels: Bool) throws {
    let table = try ResponseFile.read(file)
    analysis = analyse(table, passMark: passMark, fitsModels: fitsModels)
    let count = table.attemptCount
    let name = file.split(separator: "/").last.map(String.init) ?? file
    title = Phrase("Analisis: \(name)", "Analysis: \(name)")
    source = Phrase(
      "\(count) percobaan, \(table.columns.count) soal.",
      "\(count) attempts, \(table.columns.count) questions.")
  }

  /// Of what is recorded here.
  ///
  /// - Parameters:
  ///   - passMark: instead of the one in force.
  ///   - texts: opens the text of a sealed exam.
  init(
    quiz: QuizID, _ selection: MarkSelection, in records: LearnerRecords, zone: UTCOffset,
    passMark: PassMark?, fitsModels: Bool, texts: inout SealedTexts
  ) throws {
    let known = try records.markedQuizzes()
    guard known.contains(quiz) else { throw StatisticsError.nothingRecorded(quiz, known: known) }
    if let unit = selection.unit {
      let units = try records.units()
      guard !selection.spellings.isDisjoint(with: units) else {
        throw StatisticsError.unknownUnit(unit, known: units)
      }
    }
    let recorded = try RecordedResponses(quiz, selection, in: records, texts: &texts)
    analysis = analyse(
      recorded.table, passMark: passMark ?? recorded.passMark, fitsModels: fitsModels)
    title = Phrase("Analisis: \(recorded.title)", "Analysis: \(recorded.title)")
    source = selection.sentence(
      count: recorded.table.attemptCount, asked: analysis.itemsAsked,
      period: recorded.period, zone: zone)
  }
}

extension MarkSelection {
  fileprivate func sentence(
    count: Int, asked: ClosedRange<Int>, period: ClosedRange<Timestamp>?, zone: UTCOffset
  ) -> Phrase {
    var indonesian = "n = \(count) " + (firstOnly ? "percobaan pertama" : "percobaan")
    var english = "n = \(count) " + (firstOnly ? "first attempts" : "attempts")
    if let unit {
      indonesian += " dari \(unit)"
      english += " of \(unit)"
    }
    if let from {
      indonesian += " sejak \(from.date(in: zone).phrase.indonesian)"
      english += " since \(from.date(in: zone).phrase.english)"
    }
    if let period {
      let (first, last) = (period.lowerBound.date(in: zone), period.upperBound.date(in: zone))
      indonesian += ", \(first.phrase.indonesian) – \(last.phrase.indonesian)"
      english += ", \(first.phrase.english) – \(last.phrase.english)"
    }
    if count > 0 {
      let span =
        asked.count == 1 ? "\(asked.lowerBound)" : "\(asked.lowerBound)–\(asked.upperBound)"
      indonesian += "; \(span) soal tiap percobaan"
      english += "; \(span) questions each"
    }
    return Phrase(indonesian + ".", english + ".")
  }
}

enum StatisticsError: BlameableError {
  case nothingAsked(known: [QuizID])
  case nothingRecorded(QuizID, known: [QuizID])
  case noQuizName(String)
  case unknownUnit(String, known: [String])
  case noDate(String)
  case noPassMark(Int)
  case onlyForRecords
  case noReportForm(String)

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .nothingAsked:
      Phrase("Kuisnya belum disebutkan.", "Which quiz?")
    case .nothingRecorded(let quiz, _):
      Phrase(
        "Belum ada percobaan '\(quiz)' yang dikumpulkan.",
        "Nobody has submitted an attempt at '\(quiz)' yet.")
    case .noQuizName(let text):
      Phrase("'\(text)' bukan nama kuis.", "'\(text)' is no name of a quiz.")
    case .unknownUnit(let unit, _):
      Phrase("Tidak ada peserta dari '\(unit)'.", "Nobody here belongs to '\(unit)'.")
    case .noDate(let text): Phrase("'\(text)' bukan tanggal.", "'\(text)' is no date.")
    case .noPassMark(let percent):
      Phrase("\(percent)% bukan batas lulus.", "\(percent)% is no pass mark.")
    case .onlyForRecords:
      Phrase(
        "--all, --from, --unit, dan nama kuis hanya berlaku untuk rekaman, bukan untuk --responses.",
        "--all, --from, --unit and the name of a quiz are for the records, not for --responses.")
    case .noReportForm(let path):
      Phrase(
        "'\(path)' tidak berakhir dengan .html atau .svg.",
        "'\(path)' does not end in .html or .svg.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .nothingAsked(let known):
      known.isEmpty
        ? Phrase(
          "Belum ada yang direkam. Untuk hasil sistem lain: balai stats --responses BERKAS.csv",
          "Nothing is recorded. For results of another system: balai stats --responses FILE.csv")
        : Phrase(
          "Yang ada: \(known.listed). Atau: balai stats --responses BERKAS.csv",
          "There are: \(known.listed). Or: balai stats --responses FILE.csv")
    case .nothingRecorded(let quiz, let known):
      if let close = closestMatch(to: quiz.description, in: known.map(\.description)) {
        Phrase("Mungkin maksud Anda '\(close)'?", "Did you mean '\(close)'?")
      } else if known.isEmpty {
        nil
      } else {
        Phrase("Yang ada: \(known.listed).", "There are: \(known.listed).")
      }
    case .noQuizName:
      Phrase("Tulis kursus/kuis, misalnya keamanan-digital/ujian.", "Write course/quiz.")
    case .unknownUnit(_, let known):
      known.isEmpty
        ? nil
        : Phrase(
          "Yang ada: \(known.joined(separator: ", ")).",
          "There are: \(known.joined(separator: ", ")).")
    case .noDate: Phrase("Tulis seperti 2026-11-22.", "Write it like 2026-11-22.")
    case .noPassMark: Phrase("Tulis 1 sampai 100.", "Write 1 to 100.")
    case .onlyForRecords: nil
    case .noReportForm:
      Phrase("Pilih salah satu.", "Choose one of them.")
    }
  }
}

extension [QuizID] {
  fileprivate var listed: String { map(\.description).joined(separator: ", ") }
}
