package import LearningCore

/// Why a file of responses cannot be analysed.
package struct ResponseFileProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case noHeader
    case missingColumn(String)
    case repeatedColumn(String)
    case fieldCount(found: Int, expected: Int)
    case openQuote
    case strayQuote
    case notUTF8
    case emptyField(String)
    case noNumber(column: String, text: String)
    case numberTooLarge(column: String, text: String)
    case markOutOfBounds(mark: String, maximum: String)
    case otherMaximum(item: String, known: String)
    case answeredTwice(attempt: String, item: String)
    case tooMuch
  }

  /// From 1, the header included.
  package var line: Int
  package var reason: Reason

  init(line: Int, _ reason: Reason) { (self.line, self.reason) = (line, reason) }

  package var message: Phrase {
    switch reason {
    case .noHeader: Phrase("berkasnya kosong", "the file is empty")
    case .missingColumn(let name):
      Phrase("tidak ada kolom '\(name)'", "there is no column '\(name)'")
    case .repeatedColumn(let name):
      Phrase("kolom '\(name)' ada dua", "there are two columns '\(name)'")
    case .fieldCount(let found, let expected):
      Phrase(
        "ada \(found) isian, seharusnya \(expected)", "\(found) fields instead of \(expected)")
    case .openQuote: Phrase("tanda petik tidak ditutup", "a quotation mark is not closed")
    case .strayQuote:
      Phrase(
        "sesudah tanda petik penutup masih ada teks",
        "there is text behind a closing quotation mark")
    case .notUTF8: Phrase("bukan teks UTF-8", "not UTF-8 text")
    case .emptyField(let name): Phrase("'\(name)' kosong", "'\(name)' is empty")
    case .noNumber(let column, let text):
      Phrase(
        "'\(text)' di kolom \(column) bukan angka", "'\(text)' in column \(column) is no number")
    case .numberTooLarge(let column, let text):
      Phrase(
        "'\(text)' di kolom \(column) terlalu besar", "'\(text)' in column \(column) is too large")
    case .markOutOfBounds(let mark, let maximum):
      Phrase(
        "nilai \(mark) melebihi nilai tertinggi \(maximum)",
        "mark \(mark) is beyond the maximum \(maximum)")
    case .otherMaximum(let item, let known):
      Phrase(
        "nilai tertinggi butir '\(item)' lain dari baris sebelumnya (\(known))",
        "the maximum of item '\(item)' differs from an earlier line (\(known))")
    case .answeredTwice(let attempt, let item):
      Phrase(
        "butir '\(item)' sudah ada untuk percobaan '\(attempt)'",
        "attempt '\(attempt)' has item '\(item)' already")
    case .tooMuch:
      Phrase(
        "jumlah nilai tertinggi semua butir terlalu besar",
        "the maxima of all items add up too high")
    }
  }

  package var remedy: Phrase {
    switch reason {
    case .noHeader, .missingColumn, .repeatedColumn:
      Phrase(
        "Baris pertama harus: attempt,item,mark,max_mark (boleh ditambah option).",
        "The first line must be: attempt,item,mark,max_mark (and option, if you like).")
    case .fieldCount, .openQuote, .strayQuote:
      Phrase(
        "Beri tanda petik pada isian yang memuat pemisah; petik di dalamnya ditulis dua kali.",
        "Put fields that hold the separator in quotes; write quotes inside them twice.")
    case .notUTF8:
      Phrase("Simpan ulang sebagai CSV UTF-8.", "Save it again as CSV UTF-8.")
    case .emptyField:
      Phrase("Isi kolom itu di setiap baris.", "Fill in that column on every line.")
    case .noNumber, .numberTooLarge:
      Phrase(
        "Tulis angka biasa, misalnya 1 atau 0.5; kosong berarti tidak dijawab.",
        "Write a plain number such as 1 or 0.5; nothing means not answered.")
    case .markOutOfBounds:
      Phrase(
        "Periksa apakah kolom mark dan max_mark tertukar.",
        "See whether the columns mark and max_mark were mixed up.")
    case .otherMaximum:
      Phrase(
        "Satu butir punya satu nilai tertinggi; beri nama lain untuk butir yang lain.",
        "An item has one maximum; give another item another name.")
    case .answeredTwice:
      Phrase(
        "Simpan satu baris saja untuk tiap percobaan dan butir.",
        "Keep one line for each attempt and item.")
    case .tooMuch:
      Phrase("Pakai satuan nilai yang lebih kecil.", "Use smaller marks.")
    }
  }
}
