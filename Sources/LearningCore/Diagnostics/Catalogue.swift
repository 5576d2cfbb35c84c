// Every diagnostic balai can emit, in alphabetical order. Names are for ever: authors may silence
// or promote one, so renaming it is a breaking change. Texts may be improved at any time.

extension Diagnostic {
  package enum ID: String, CaseIterable, Comparable, Sendable {
    case absoluteWordsInDistractors = "AbsoluteWordsInDistractors"
    case allKeys = "AllKeys"
    case allOrNoneOption = "AllOrNoneOption"
    case anchorDefinedTwice = "AnchorDefinedTwice"
    case anchorMissing = "AnchorMissing"
    case answerKindsMixed = "AnswerKindsMixed"
    case answerPatternInvalid = "AnswerPatternInvalid"
    case attributeUnknown = "AttributeUnknown"
    case boxMalformed = "BoxMalformed"
    case bulletFromWord = "BulletFromWord"
    case closeDateMissing = "CloseDateMissing"
    case courseDefinedTwice = "CourseDefinedTwice"
    case courseHasNoModules = "CourseHasNoModules"
    case doubleQuestion = "DoubleQuestion"
    case drawTooLarge = "DrawTooLarge"
    case explanationMissing = "ExplanationMissing"
    case feedbackOrphaned = "FeedbackOrphaned"
    case fileNameUnusable = "FileNameUnusable"
    case fileNotRead = "FileNotRead"
    case frontMatterKeyUnknown = "FrontMatterKeyUnknown"
    case frontMatterNotClosed = "FrontMatterNotClosed"
    case frontMatterSyntax = "FrontMatterSyntax"
    case frontMatterValue = "FrontMatterValue"
    case gapEmpty = "GapEmpty"
    case glossaryHasNoWords = "GlossaryHasNoWords"
    case glossaryTwice = "GlossaryTwice"
    case glossaryWordTwice = "GlossaryWordTwice"
    case glossaryWordUnexplained = "GlossaryWordUnexplained"
    case grammarGivesKeyAway = "GrammarGivesKeyAway"
    case htmlElementUnknown = "HTMLElementUnknown"
    case htmlRemoved = "HTMLRemoved"
    case headingEmpty = "HeadingEmpty"
    case headingWithoutSpace = "HeadingWithoutSpace"
    case imageEmbedded = "ImageEmbedded"
    case imageMissing = "ImageMissing"
    case imageRemote = "ImageRemote"
    case imageUnusable = "ImageUnusable"
    case imageWithoutText = "ImageWithoutText"
    case keyPositionBias = "KeyPositionBias"
    case lessonEmpty = "LessonEmpty"
    case linkBroken = "LinkBroken"
    case linkRefused = "LinkRefused"
    case linkUnread = "LinkUnread"
    case listMissing = "ListMissing"
    case longestOptionIsKey = "LongestOptionIsKey"
    case matchingTableMalformed = "MatchingTableMalformed"
    case matchingTableMissing = "MatchingTableMissing"
    case moduleDefinedTwice = "ModuleDefinedTwice"
    case moduleTooLong = "ModuleTooLong"
    case negativeStemUnmarked = "NegativeStemUnmarked"
    case nestingTooDeep = "NestingTooDeep"
    case notASurvey = "NotASurvey"
    case numberUnclear = "NumberUnclear"
    case numericRangesOverlap = "NumericRangesOverlap"
    case objectiveUnknown = "ObjectiveUnknown"
    case objectiveWithoutQuestion = "ObjectiveWithoutQuestion"
    case optionDefinedTwice = "OptionDefinedTwice"
    case optionHasNoBox = "OptionHasNoBox"
    case placeholderUnknown = "PlaceholderUnknown"
    case poolUnknown = "PoolUnknown"
    case questionDefinedTwice = "QuestionDefinedTwice"
    case questionHasManyOptions = "QuestionHasManyOptions"
    case questionHasNoID = "QuestionHasNoID"
    case questionHasNoKey = "QuestionHasNoKey"
    case questionHasNoOptions = "QuestionHasNoOptions"
    case questionHasOneOption = "QuestionHasOneOption"
    case questionHasTooManyOptions = "QuestionHasTooManyOptions"
    case questionUnscored = "QuestionUnscored"
    case quizDefinedTwice = "QuizDefinedTwice"
    case quizHasNoQuestions = "QuizHasNoQuestions"
    case quotesCurly = "QuotesCurly"
    case referenceUnknown = "ReferenceUnknown"
    case severalKeysUnannounced = "SeveralKeysUnannounced"
    case stemRepeatedInOptions = "StemRepeatedInOptions"
    case tableTooWide = "TableTooWide"
    case templateUnknown = "TemplateUnknown"
    case textUnreadable = "TextUnreadable"
    case weightContradictsBox = "WeightContradictsBox"
    case weightMalformed = "WeightMalformed"
    case weightsIncomplete = "WeightsIncomplete"

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  package static func anchorDefinedTwice(
    _ anchor: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .anchorDefinedTwice, at: range,
      Phrase("Penanda '#\(anchor)' dipakai dua kali", "Anchor '#\(anchor)' is used twice"),
      fix: Phrase(
        "Beri judul ini penanda lain, misalnya {#\(anchor)-2}.",
        "Give this heading another anchor, for example {#\(anchor)-2}."),
      notes: [firstDefined(first)])
  }

  package static func attributeUnknown(
    _ attribute: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    Self(
      .attributeUnknown, at: range,
      Phrase(
        "'\(attribute)' di dalam kurung kurawal tidak dikenal",
        "'\(attribute)' between the braces is not known"),
      fix: suggestion.map { Phrase("Mungkin maksud Anda '\($0)'?", "Did you mean '\($0)'?") }
        ?? Phrase(
          "Yang dikenal pada soal: #penanda, points=…, see=…, tags=…, objective=…, allow=…, "
            + ".multiple, .single, .text, .order, .match, .likert, .open.",
          "Known on a question: #id, points=…, see=…, tags=…, objective=…, allow=…, .multiple, "
            + ".single, .text, .order, .match, .likert, .open."))
  }

  package static func boxMalformed(
    _ found: String, at range: SourceRange, edit: SourceEdit? = nil
  ) -> Self {
    let isTyped = found.contains("=")
    return Self(
      .boxMalformed, at: range,
      Phrase(
        "Kotak pilihan '\(found)' tidak ditulis dengan benar",
        "The answer box '\(found)' is not written properly"),
      fix: Phrase(
        (isTyped
          ? "Tulis '- [=] jawaban', dengan spasi sesudah kurung."
          : "Tulis '- [ ] teks' untuk pilihan biasa atau '- [x] teks' untuk kunci, dengan spasi "
            + "sesudah kurung.")
          + (edit == nil ? "" : " 'balai fix boxes' melakukannya untuk Anda."),
        (isTyped
          ? "Write '- [=] answer', with a space after the bracket."
          : "Write '- [ ] text' for an option or '- [x] text' for the key, with a space after the "
            + "bracket.")
          + (edit == nil ? "" : " 'balai fix boxes' does it for you.")),
      edit: edit)
  }

  package static func courseHasNoModules(at range: SourceRange) -> Self {
    Self(
      .courseHasNoModules, at: range,
      Phrase("Kursus ini belum punya modul", "This course has no modules yet"),
      fix: Phrase(
        "Tambahkan berkas Markdown di folder yang sama, misalnya 01-pengantar.md.",
        "Add a Markdown file to the same folder, for example 01-introduction.md."))
  }

  package static func drawTooLarge(
    pool: String?, wanted: Int, available: Int, at range: SourceRange
  ) -> Self {
    let wherePhrase =
      pool.map { Phrase("Kelompok soal '\($0)'", "Pool '\($0)'") }
      ?? Phrase("Kuis ini", "This quiz")
    return Self(
      .drawTooLarge, at: range,
      Phrase(
        "\(wherePhrase.indonesian) hanya punya \(available) soal, padahal diminta \(wanted)",
        "\(wherePhrase.english) has fewer questions (\(available)) than are drawn (\(wanted))"),
      fix: Phrase(
        "Tambah soal, atau kecilkan angka pada 'draw'.",
        "Write more questions, or make the number under 'draw' smaller."))
  }

  package static func fileNameUnusable(at range: SourceRange) -> Self {
    Self(
      .fileNameUnusable, at: range,
      Phrase(
        "Nama berkas ini tidak bisa dijadikan alamat",
        "This file name cannot become an address"),
      fix: Phrase(
        "Pakai huruf, angka, dan tanda hubung, misalnya 02-kata-sandi.md.",
        "Use letters, digits and hyphens, for example 02-passwords.md."))
  }

  package static func frontMatterKeyUnknown(
    _ key: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    Self(
      .frontMatterKeyUnknown, at: range,
      Phrase("Kunci '\(key)' tidak dikenal di sini", "Key '\(key)' is not known here"),
      fix: suggestion.map {
        Phrase("Mungkin maksud Anda '\($0)'?", "Did you mean '\($0)'?")
      }
        ?? Phrase(
          "Hapus baris ini, atau periksa ejaannya.", "Remove this line, or check its spelling."))
  }

  /// - Parameter problem: as libyaml says it.
  package static func frontMatterSyntax(_ problem: String, at range: SourceRange) -> Self {
    let reason = plainWords(forYAMLProblem: problem)
    let part =
      range.file.hasSuffix(".yml")
      ? Phrase("Berkas ini", "This file")
      : Phrase("Bagian awal di antara garis '---'", "The part between the '---' lines")
    return Self(
      .frontMatterSyntax, at: range,
      Phrase(
        "\(part.indonesian) tidak bisa dibaca: \(reason.indonesian)",
        "\(part.english) cannot be read: \(reason.english)"),
      fix: Phrase(
        "Tulis satu 'kunci: nilai' per baris; apit nilai yang memuat titik dua atau diawali tanda "
          + "khusus dengan tanda petik.",
        "Write one 'key: value' per line; put quotes around a value that has a colon in it or begins "
          + "with a special character."))
  }

  package static func frontMatterValue(
    _ key: String, expected: Phrase, at range: SourceRange
  ) -> Self {
    Self(
      .frontMatterValue, at: range,
      Phrase("Nilai '\(key)' tidak cocok", "The value of '\(key)' does not fit"),
      fix: Phrase("Tulis \(expected.indonesian).", "Write \(expected.english)."))
  }

  package static func imageMissing(_ path: String, at range: SourceRange) -> Self {
    Self(
      .imageMissing, at: range,
      Phrase("Gambar '\(path)' tidak ditemukan", "Image '\(path)' was not found"),
      fix: Phrase(
        "Salin gambarnya ke folder kursus, atau betulkan namanya (huruf besar dan kecil berbeda).",
        "Copy the picture into the course folder, or correct its name (case matters)."))
  }

  package static func imageUnusable(
    _ path: String, _ fault: PictureFault, at range: SourceRange
  ) -> Self {
    switch fault {
    case .damaged:
      Self(
        .imageUnusable, at: range,
        Phrase("Gambar '\(path)' rusak", "Picture '\(path)' is damaged"),
        fix: Phrase(
          "Salin sekali lagi dari aslinya; mungkin penyalinannya terputus. Atau buka dengan penyunting "
            + "gambar lalu simpan sebagai JPEG atau PNG.",
          "Copy it once more from the original; copying may have broken off. Or open it with a picture "
            + "editor and save it as JPEG or PNG."))
    case .tooLarge(let megapixels):
      Self(
        .imageUnusable, at: range,
        Phrase(
          "Gambar '\(path)' terlalu besar: \(megapixels) juta piksel",
          "Picture '\(path)' is too large: \(megapixels) million pixels"),
        fix: Phrase(
          "Perkecil dengan penyunting gambar; lebar 1440 piksel cukup untuk semua layar.",
          "Make it smaller with a picture editor; a width of 1440 pixels is enough for every screen."
        ))
    }
  }

  package static func imageWithoutText(_ path: String, at range: SourceRange) -> Self {
    Self(
      .imageWithoutText, at: range,
      Phrase(
        "Gambar '\(path)' tidak punya teks pengganti", "Image '\(path)' has no alternative text"),
      fix: Phrase(
        "Tulis isi gambar di antara kurung siku: ![apa yang terlihat](\(path)).",
        "Say between the brackets what it shows: ![what is seen](\(path))."))
  }

  package static func lessonEmpty(_ title: String, at range: SourceRange) -> Self {
    Self(
      .lessonEmpty, at: range,
      Phrase("Pelajaran '\(title)' masih kosong", "Lesson '\(title)' is empty"),
      fix: Phrase(
        "Isi pelajaran ini, atau hapus judulnya.", "Write the lesson, or remove its heading."))
  }

  package static func linkBroken(_ target: String, at range: SourceRange) -> Self {
    let isWebAddress = ["http/", "https/", "www."].contains(where: target.lowercased().hasPrefix)
    return Self(
      .linkBroken, at: range,
      Phrase("Tautan '\(target)' tidak menuju ke mana pun", "Link '\(target)' leads nowhere"),
      fix: isWebAddress
        ? Phrase(
          "Alamat web diawali https:// atau http://, dengan titik dua dan dua garis miring.",
          "A web address begins with https:// or http://, with the colon and both slashes.")
        : Phrase(
          "Periksa nama berkasnya; huruf besar dan kecil berbeda.",
          "Check the name of the file; upper and lower case differ."))
  }

  package static func linkRefused(_ target: String, at range: SourceRange) -> Self {
    Self(
      .linkRefused, at: range,
      Phrase(
        "Tautan '\(target)' tidak diizinkan dan tampil sebagai tulisan biasa",
        "Link '\(target)' is not allowed and is shown as plain text"),
      fix: Phrase(
        "Pakai alamat http, https, mailto, atau tel, atau berkas di dalam ruang kerja.",
        "Use an http, https, mailto or tel address, or a file inside the workspace."))
  }

  package static func moduleDefinedTwice(
    _ id: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .moduleDefinedTwice, at: range,
      Phrase("Modul '\(id)' ada dua", "There are two modules '\(id)'"),
      fix: Phrase(
        "Ganti nama berkas ini; nomor di depan tidak membedakan modul.",
        "Rename this file; the number in front does not tell modules apart."),
      notes: [firstDefined(first)])
  }

  package static func nestingTooDeep(at range: SourceRange) -> Self {
    Self(
      .nestingTooDeep, at: range,
      Phrase(
        "Kutipan atau daftar bertumpuk lebih dari \(Block.nestingLimit) tingkat; tumpukannya "
          + "dihapus",
        "Quotes or lists are nested more than \(Block.nestingLimit) deep; the nesting is left out"),
      fix: Phrase(
        "Kurangi tanda '>' atau lekukan pada baris ini.",
        "Use fewer '>' signs or less indentation on this line."))
  }

  package static func optionDefinedTwice(
    _ text: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .optionDefinedTwice, at: range,
      Phrase("Pilihan '\(text)' ditulis dua kali", "Option '\(text)' is written twice"),
      fix: Phrase("Ubah atau hapus salah satunya.", "Change or remove one of them."),
      notes: [firstDefined(first)])
  }

  package static func optionHasNoBox(_ text: String, at range: SourceRange) -> Self {
    Self(
      .optionHasNoBox, at: range,
      Phrase(
        "Pilihan '\(text)' tidak punya kotak dan dianggap pengecoh",
        "Option '\(text)' has no box and is taken for a distractor"),
      fix: Phrase(
        "Tulis '- [ ]' atau '- [x]' di depannya, atau pindahkan ke bawah sebagai pembahasan.",
        "Write '- [ ]' or '- [x]' in front of it, or move it below as an explanation."))
  }

  package static func poolUnknown(_ pool: String, known: [String], at range: SourceRange) -> Self {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      .poolUnknown, at: range,
      Phrase(
        "Kelompok soal '\(pool)' tidak ada di berkas ini", "There is no pool '\(pool)' in this file"
      ),
      fix: known.isEmpty
        ? Phrase(
          "Buat kelompok dengan judul di atas soal-soalnya: # Judul {#\(pool)}.",
          "Make the pool with a heading above its questions: # Title {#\(pool)}.")
        : Phrase("Pakai salah satu dari: \(list).", "Use one of: \(list)."))
  }

  package static func questionDefinedTwice(
    _ id: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .questionDefinedTwice, at: range,
      Phrase("Soal '\(id)' ditulis dua kali", "Question '\(id)' is written twice"),
      fix: Phrase(
        "Beri soal ini penanda lain: {#\(id)-2}.", "Give this question another id: {#\(id)-2}."),
      notes: [firstDefined(first)])
  }

  package static func questionHasNoKey(at range: SourceRange) -> Self {
    Self(
      .questionHasNoKey, at: range,
      Phrase("Soal ini tidak punya kunci", "This question has no key"),
      fix: Phrase(
        "Tandai pilihan yang benar dengan '- [x]'.", "Mark the right option with '- [x]'."))
  }

  package static func questionHasNoID(
    suggestion: String, at range: SourceRange, edit: SourceEdit? = nil
  ) -> Self {
    Self(
      .questionHasNoID, at: range,
      Phrase("Soal ujian ini tidak punya penanda", "This exam question has no id"),
      fix: Phrase(
        "Tambahkan {#\(suggestion)} di akhir judulnya, supaya nilainya tetap miliknya walau "
          + "kalimatnya diperbaiki."
          + (edit == nil ? "" : " 'balai fix ids' melakukannya untuk Anda."),
        "Add {#\(suggestion)} at the end of its heading, so its marks stay its own when the "
          + "wording is mended." + (edit == nil ? "" : " 'balai fix ids' does it for you.")),
      edit: edit)
  }

  package static func questionHasNoOptions(_ title: String, at range: SourceRange) -> Self {
    Self(
      .questionHasNoOptions, at: range,
      Phrase(
        "Judul '\(title)' tampak seperti soal, tetapi tidak punya pilihan",
        "Heading '\(title)' looks like a question but has no options"),
      fix: Phrase(
        "Tulis pilihannya di bawah judul: '- [ ] teks', dan '- [x] teks' untuk kunci.",
        "Write its options below: '- [ ] text', and '- [x] text' for the key."))
  }

  package static func questionHasOneOption(at range: SourceRange) -> Self {
    Self(
      .questionHasOneOption, at: range,
      Phrase("Soal ini hanya punya satu pilihan", "This question has only one option"),
      fix: Phrase(
        "Tambahkan sedikitnya satu pengecoh: '- [ ] teks'.",
        "Add at least one distractor: '- [ ] text'."))
  }

  package static func quizHasNoQuestions(at range: SourceRange) -> Self {
    Self(
      .quizHasNoQuestions, at: range,
      Phrase("Tidak ada soal di kuis ini", "There are no questions in this quiz"),
      fix: Phrase(
        "Soal adalah judul yang diikuti daftar '- [ ]' dan '- [x]'.",
        "A question is a heading followed by a list of '- [ ]' and '- [x]'."))
  }

  package static func notASurvey(_ quiz: String, at range: SourceRange) -> Self {
    Self(
      .notASurvey, at: range,
      Phrase(
        "'survey' menunjuk '\(quiz)', yang bukan survei",
        "'survey' points at '\(quiz)', which is no survey"),
      fix: Phrase(
        "Tulis 'kind: survey' di berkas kuis itu, atau tunjuk kuis lain.",
        "Write 'kind: survey' in that quiz's file, or point at another quiz."))
  }

  package static func referenceUnknown(
    _ key: String, _ target: String, suggestion: String?, at range: SourceRange
  ) -> Self {
    Self(
      .referenceUnknown, at: range,
      Phrase(
        "'\(key)' menunjuk '\(target)', yang tidak ada",
        "'\(key)' points at '\(target)', which does not exist"),
      fix: suggestion.map { Phrase("Mungkin maksud Anda '\($0)'?", "Did you mean '\($0)'?") }
        ?? wayToName(key))
  }

  /// How the value of a key that points at something is written.
  private static func wayToName(_ key: String) -> Phrase {
    switch key {
    case "allow":
      Phrase(
        "Lihat nama semua pesan dengan 'balai explain'.",
        "See the names of all messages with 'balai explain'.")
    case "see":
      Phrase(
        "Tulis folder kursus dan nama berkas modul tanpa nomor dan .md, misalnya "
          + "keamanan/kata-sandi atau keamanan/kata-sandi#frasa-sandi.",
        "Write the course folder and the module's file name without number and .md, for example "
          + "security/passwords or security/passwords#passphrases.")
    case "prerequisites":
      Phrase(
        "Tulis nama folder kursusnya, misalnya keamanan.",
        "Write the name of its course folder, for example security.")
    default:
      Phrase(
        "Tulis nama foldernya dan nama berkas tanpa .md, misalnya keamanan/ujian.",
        "Write its folder and its file name without .md, for example security/exam.")
    }
  }

  package static func textUnreadable(at range: SourceRange) -> Self {
    Self(
      .textUnreadable, at: range,
      Phrase("Berkas ini bukan teks UTF-8", "This file is not UTF-8 text"),
      fix: Phrase(
        "Simpan ulang dari editor Anda dengan pengodean UTF-8.",
        "Save it again from your editor with the encoding UTF-8."))
  }
}

/// The closest of `candidates` to what somebody typed, if one is close enough to be meant.
package func closestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  // A character takes four bytes at most, but for those that are made of several.
  let near = candidates.lazy.filter { abs($0.utf8.count - word.utf8.count) <= 4 * limit }
  // Nobody has more names to mistake for each other.
  return near.prefix(1000).map { ($0, editDistance(word, $0)) }.filter { $0.1 <= limit }
    .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// How many characters to put in, take out, replace or swap with their neighbour (optimal string
/// alignment): a swap is the commonest slip, so it counts once.
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.prefix(200)), Array(b.prefix(200)))
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var row = [i + 1]
    for (j, y) in b.enumerated() {
      var cost = min(last[j] + (x == y ? 0 : 1), row[j] + 1, last[j + 1] + 1)
      if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
