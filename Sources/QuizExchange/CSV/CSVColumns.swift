/// What the columns of a CSV file of questions are called, in Indonesian and English.
enum CSVColumn: Hashable {
  case question, key, explanation, points, pool, id, type, tags
  /// Counted from 0: `a`, `pilihan b`, `option c`.
  case option(Int)
  case feedback(Int)

  /// - Parameter header: as written; case, outer spaces, and `_` for a space do not matter.
  init?(header: String) {
    let name = header.lowercased().replacing("_", with: " ").trimmed
    if let known = Self.names[name] {
      self = known
      return
    }
    guard let letter = name.last?.asciiValue, (0x61...0x70).contains(letter) else { return nil }
    let place = Int(letter - 0x61)
    switch name.dropLast().trimmed {
    case "", "pilihan", "opsi", "jawaban", "option", "answer", "choice": self = .option(place)
    case "umpan balik", "umpan", "feedback", "alasan": self = .feedback(place)
    default: return nil
    }
  }

  private static let names: [String: CSVColumn] = [
    "soal": .question, "pertanyaan": .question, "pokok soal": .question, "butir soal": .question,
    "question": .question, "question text": .question, "stem": .question,
    "kunci": .key, "kunci jawaban": .key, "jawaban": .key, "jawaban benar": .key, "key": .key,
    "answer": .key, "answers": .key, "correct": .key, "correct answer": .key,
    "pembahasan": .explanation, "penjelasan": .explanation, "explanation": .explanation,
    "poin": .points, "bobot": .points, "nilai": .points, "skor": .points, "points": .points,
    "marks": .points, "mark": .points, "score": .points,
    "kelompok": .pool, "kategori": .pool, "topik": .pool, "pool": .pool, "category": .pool,
    "topic": .pool,
    "id": .id, "penanda": .id, "kode": .id, "kode soal": .id, "code": .id,
    "jenis": .type, "jenis soal": .type, "tipe": .type, "type": .type, "question type": .type,
    "label": .tags, "tag": .tags, "tags": .tags,
  ]
}

/// What the column `jenis` can say.
enum CSVType: String, CaseIterable {
  case single = "tunggal"
  case multiple = "ganda"
  case trueFalse = "benar-salah"
  case shortAnswer = "isian"
  case numeric = "angka"
  case ordering = "urutan"
  case matching = "pasangan"
  case cloze = "rumpang"
  case likert = "skala"
  case open = "uraian"

  init?(written: String) {
    let word = written.lowercased().trimmed
    guard let type = Self(rawValue: word) ?? Self.others[word] else { return nil }
    self = type
  }

  private static let others: [String: CSVType] = [
    "pilihan ganda": .single, "pg": .single, "single": .single, "single choice": .single,
    "multiple choice": .single, "mcq": .single,
    "jawaban ganda": .multiple, "pilihan ganda kompleks": .multiple, "multiple": .multiple,
    "multiple response": .multiple, "bs": .trueFalse, "true-false": .trueFalse,
    "true/false": .trueFalse, "benar/salah": .trueFalse,
    "isian singkat": .shortAnswer, "short answer": .shortAnswer, "shortanswer": .shortAnswer,
    "short": .shortAnswer, "isian angka": .numeric, "numeric": .numeric, "number": .numeric,
    "mengurutkan": .ordering, "ordering": .ordering, "order": .ordering,
    "menjodohkan": .matching, "jodoh": .matching, "matching": .matching, "match": .matching,
    "melengkapi": .cloze, "cloze": .cloze, "gap": .cloze,
    "likert": .likert, "scale": .likert, "skala pendapat": .likert,
    "esai": .open, "essay": .open, "open": .open, "uraian bebas": .open,
  ]
}
