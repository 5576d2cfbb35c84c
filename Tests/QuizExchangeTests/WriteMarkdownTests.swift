import CourseCompiler
import LearningCore
import QuizExchange
import Testing
import TestSupport

@Suite struct WriteMarkdownTests {
  private func compiled(_ text: String) throws -> (quiz: Quiz, errors: [Diagnostic]) {
    let id = try #require(QuizID("c/q"))
    let compilation = compileQuiz(SourceFile(path: "Quizzes/c/q.md", text: text), id: id)
    return (compilation.output, compilation.diagnostics.filter { $0.severity == .error })
  }

  /// Whatever a question holds, the file written for it reads back as the same question.
  @Test(arguments: 0..<60)
  func theMarkdownReadsBackTheSame(seed: UInt64) throws {
    var random = RandomQuestions(seed: seed)
    var questions: [Question] = []
    let pool = Pool(id: try #require(PoolID("kelompok")), title: "Kelompok # satu")
    for index in 0..<10 {
      questions.append(try random.question(pool: index < 5 ? nil : pool.id))
    }
    let quiz = ImportedQuiz(pools: [pool], questions: questions)
    let markdown = writeMarkdown(quiz, title: "Judul: \"kutip\"", kind: .exam)
    let (read, errors) = try compiled(markdown)
    #expect(read.title == "Judul: \"kutip\"")
    #expect(read.pools == [pool])
    // Weights are drawn at random here, and may contradict the keys.
    let other = errors.filter { $0.id != .weightContradictsBox }
    #expect(other.isEmpty, "\(other.map { "\($0.range.start) \($0.message.english)" })")
    #expect(read.questions.map(\.id) == questions.map(\.id))
    for (question, original) in zip(read.questions, questions) {
      let single = writeMarkdown(ImportedQuiz(questions: [original]), title: "T", kind: .practice)
      let (read, written) = (question.anywhere, original.anywhere)
      let parts = [
        ("title", read.title == written.title), ("stem", read.stem == written.stem),
        ("answers", read.interaction == written.interaction),
        ("explanation", read.explanation == written.explanation), ("rest", read == written),
      ]
      let wrong = parts.filter { !$0.1 }.map(\.0)
      #expect(wrong.isEmpty, "seed \(seed): \(single)")
    }
  }

  @Test func aTrainerWouldHaveWrittenItTheSame() throws {
    let text = """
      ---
      title: "Latihan"
      kind: practice
      pass: 70
      ---

      # Kata sandi {#sandi}

      ## Manakah yang *paling* kuat? {#kuat points=2 tags=mudah see=keamanan/kata-sandi}

      Lihat `tabel` ini.

      - [ ] `Bontang2024!` {weight=-50}
        > Ada di setiap daftar.
      - [x] Empat kata acak

      Panjang mengalahkan rumit.

      ## Lembaga apa? {#lembaga}

      - [=] BSSN
      - [=] `Badan Siber*` {weight=50}

      ## Susun. {#susun .order}

      1. satu
      2. dua

      ## Pasangkan. {#pasang .match}

      | Pernyataan | Pasangan |
      | --- | --- |
      | BKN | kepegawaian |
      | BSSN | siber |
      |  | statistik |

      ## NIK terdiri atas [[16|enam belas]] angka. {#nik}

      ## Saran? {#saran .open}

      Tulis bebas.

      ---

      Contoh jawaban.

      """
    let (quiz, errors) = try compiled(text)
    #expect(errors.isEmpty)
    let imported = ImportedQuiz(pools: quiz.pools, questions: quiz.questions)
    #expect(writeMarkdown(imported, title: "Latihan", kind: .practice) == text)
  }

  /// A pool that comes twice is one again.
  @Test func questionsOfOnePoolStandTogether() throws {
    var random = RandomQuestions(seed: 1)
    let pools = try ["a", "b"].map { Pool(id: try #require(PoolID($0)), title: $0) }
    var questions: [Question] = []
    for pool in [pools[0].id, pools[1].id, nil, pools[0].id] {
      questions.append(try random.question(.single, pool: pool))
    }
    let text = writeMarkdown(
      ImportedQuiz(pools: pools, questions: questions), title: "T", kind: .practice)
    let quiz = try compiled(text).quiz
    #expect(quiz.pools == pools)
    #expect(quiz.questions.map(\.pool?.description) == [nil, "a", "a", "b"])
    #expect(quiz.questions.map(\.id.description) == ["soal-3", "soal-1", "soal-4", "soal-2"])
  }

  /// A list in a stem must not become options because of how its words look.
  @Test func wordsThatLookLikeABoxMakeNoOptions() throws {
    var random = RandomQuestions(seed: 3)
    var question = try random.question(.single)
    let items = ["[x] satu", "[ ] dua", "[=] tiga"].map {
      List.Item(blocks: [random.paragraph([.text($0)])])
    }
    question.stem = [Block(.list(List(start: nil, isTight: true, items: items)), line: 0)]
    question.explanation = question.stem
    let text = writeMarkdown(ImportedQuiz(questions: [question]), title: "T", kind: .practice)
    let read = try #require(try compiled(text).quiz.questions.first)
    #expect(read.interaction.choice?.options.count == question.interaction.choice?.options.count)
    let words = read.stem.plainText.replacing("\u{2060}", with: "")
    #expect(words == "[x] satu\n[ ] dua\n[=] tiga")
    #expect(read.explanation.plainText == read.stem.plainText)
  }

  @Test func aSurveyHasNothingToPass() throws {
    var random = RandomQuestions(seed: 2)
    let quiz = ImportedQuiz(questions: [try random.question(.likert)])
    let text = writeMarkdown(quiz, title: "T", kind: .survey)
    #expect(try compiled(text).quiz.passMark == nil)
  }
}
