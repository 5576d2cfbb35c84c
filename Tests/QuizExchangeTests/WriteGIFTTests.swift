import CourseCompiler
import LearningCore
@testable import QuizExchange
import Testing
import TestSupport

@Suite struct WriteGIFTTests {
  private func quiz(
    _ questions: [Question], pools: [Pool] = [], scoring: MultipleResponseRule = .netCorrect
  ) throws -> Quiz {
    Quiz(
      id: try #require(QuizID("c/q")), title: "T", kind: .practice, passMark: nil, draw: .all,
      timeLimit: nil, attemptLimit: nil, wait: nil, shufflesQuestions: false,
      shufflesOptions: false, feedback: .immediate, isWitnessed: false, scoring: scoring,
      pools: pools, questions: questions, path: "Quizzes/c/q.md")
  }

  private func compiled(_ markdown: String) throws -> Quiz {
    let id = try #require(QuizID("c/q"))
    let file = SourceFile(path: "Quizzes/c/q.md", text: "---\ntitle: T\n---\n" + markdown)
    let compilation = compileQuiz(file, id: id)
    #expect(compilation.diagnostics.filter { $0.severity == .error }.isEmpty)
    return compilation.output
  }

  @Test func everyKindIsWrittenAsMoodleWritesIt() throws {
    let quiz = try compiled(
      """
      # Kata/sandi {#sandi}

      ## Manakah yang kuat? {#kuat tags=mudah}

      - [ ] `abc`
        > Pendek: sekali.
      - [x] frasa = panjang
      - [ ] lumayan {weight=50}

      Panjang mengalahkan rumit.

      ## Pilih dua. {#dua}

      - [x] a
      - [x] b
      - [ ] c

      ## Benarkah ini? {#benar}

      - [ ] Benar
        > Bukan.
      - [x] Salah

      ## Apa? {#apa}

      - [=] BSSN
      - [=] Badan* {weight=50}

      ## Berapa? {#berapa}

      - [=] 45 ± 0,5
      - [=] * {weight=0}
        > Hitung lagi.

      ## Pasangkan. {#pasang .match}

      | a | b |
      |---|---|
      | x -> y | 1 |
      | z | 2 |
      |   | 3 |

      ## Saran? {#saran .open}

      ---

      Contoh {x}.
      """)
    let export = writeGIFT(quiz, rich: rich)
    #expect(export.problems.isEmpty, "\(export.problems.map(\.message.english))")
    #expect(
      export.text == """
        $CATEGORY: $course$/top/Kata//sandi

        // [id:kuat] [tag:mudah]
        ::kuat::Manakah yang kuat?{
        \t~[html]<p><code>abc</code></p>#Pendek\\: sekali.
        \t=frasa \\= panjang
        \t~%50%lumayan
        ####Panjang mengalahkan rumit.}

        // [id:dua]
        ::dua::Pilih dua.{
        \t~%50%a
        \t~%50%b
        \t~%-50%c
        }

        // [id:benar]
        ::benar::Benarkah ini?{FALSE#Bukan.}

        // [id:apa]
        ::apa::Apa?{
        \t=%100%BSSN
        \t=%50%Badan*
        }

        // [id:berapa]
        ::berapa::Berapa?{#
        \t=%100%44.5..45.5
        \t~#Hitung lagi.
        }

        // [id:pasang]
        ::pasang::Pasangkan.{
        \t=[html]<p>x -&gt; y</p> -> 1
        \t=z -> 2
        \t= -> 3
        }

        // [id:saran]
        ::saran::Saran?{####Contoh \\{x\\}.}


        """)
  }

  /// What GIFT has no place for, by the question's id.
  @Test(arguments: [
    ("## A {#a .order}\n\n1. x\n2. y\n", "knows no questions to put in order", false),
    ("## A [[x]] {#a}\n", "knows no texts with gaps", false),
    ("## A {#a .likert}\n\n- x\n- y\n", "knows no scales of opinion", false),
    ("## A {#a}\n\n- [=] /x|y/\n", "knows no patterns", false),
    ("## A {#a}\n\n- [=] x->y\n- [=] z\n", "means a pair", true),
    ("## A {#a points=2}\n\n- [x] x\n- [ ] y\n", "points=2", true),
    ("## A {#a see=k/m}\n\n- [x] x\n- [ ] y\n", "(see)", true),
    ("## A {#a}\n\n> [!TRAINER]\n> Rahasia.\n\n- [x] x\n- [ ] y\n", "notes for the trainer", true),
    ("## A {#a}\n\n![peta](p.png)\n\n- [x] x\n- [ ] y\n", "the picture", true),
    ("## A {#a}\n\n- [x] x {weight=90}\n- [ ] y\n", "weight of 100%", false),
    ("## A {#a}\n\n- [x] x\n- [ ] y {weight=33}\n", "does not know weight 33%", true),
  ])
  func whatIsLostIsNamed(markdown: String, words: String, isWritten: Bool) throws {
    let export = writeGIFT(try compiled(markdown), rich: rich)
    #expect(export.problems.map(\.question.description).allSatisfy { $0 == "a" })
    #expect(
      export.problems.contains { $0.message.english.contains(words) },
      "\(export.problems.map(\.message.english))")
    #expect(export.text.contains("::a::") == isWritten)
    #expect(!export.text.contains("Rahasia"))
  }

  @Test func anotherRuleThanMoodlesIsNamed() throws {
    let markdown = "## A {#a}\n\n- [x] x\n- [x] y\n- [ ] z\n"
    var quiz = try compiled(markdown)
    quiz.scoring = .allOrNothing
    let problems = writeGIFT(quiz, rich: rich).problems
    #expect(problems.map(\.message.english).contains { $0.contains("scoring: all-or-nothing") })
  }

  /// What GIFT can hold comes back: ids, kinds, texts, keys, weights, feedback.
  @Test(arguments: 0..<60)
  func aQuizComesBackTheSame(seed: UInt64) throws {
    var random = RandomQuestions(seed: seed)
    (random.hasCallouts, random.hasPictures) = (false, false)
    let pool = Pool(id: try #require(PoolID("kelompoksatu")), title: "Kelompok/satu")
    var questions: [Question] = []
    for index in 0..<12 { questions.append(try random.question(pool: index < 6 ? nil : pool.id)) }
    let export = writeGIFT(try quiz(questions, pools: [pool]), rich: rich)
    let read = readGIFT(export.text, rich: rich)
    let refused = Set(export.problems.map(\.question))
    for question in questions {
      let back = read.questions.first { $0.id == question.id }
      guard let expected = expectation(question.interaction) else {
        // Weights drawn at random may leave nothing that is right.
        #expect(back == nil, "seed \(seed), \(question.id)")
        #expect(refused.contains(question.id) || !read.problems.isEmpty)
        continue
      }
      guard let back else {
        Issue.record("seed \(seed), \(question.id) is lost: \(export.text)")
        continue
      }
      let place = "seed \(seed), \(question.id): \(export.text)"
      #expect(words(sketch(back.interaction)) == words(sketch(expected)), "\(place)")
      #expect(
        words(back.title.plainText + " " + back.stem.plainText)
          == words(question.title.plainText + " " + question.stem.plainText), "\(place)")
      #expect(
        words(back.explanation.plainText) == words(question.explanation.plainText), "\(place)")
      #expect(back.tags == question.tags && back.pool == question.pool)
    }
    #expect(Set(read.questions.map(\.id)).isSubset(of: questions.map(\.id)))
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What GIFT makes of an interaction: weights for every rule, and no patterns.
  private func expectation(_ interaction: Interaction) -> Interaction? {
    switch interaction {
    case .choice(let choice):
      guard choice.isMultiple || choice.shares.contains(.full) else { return nil }
      let options = zip(choice.options, choice.shares).map {
        Choice.Weighted(content: $0.content, feedback: $0.feedback, weight: $1)
      }
      return (try? Choice.weighted(options, isMultiple: choice.isMultiple).get())
        .map { .choice($0) }
    case .shortAnswer(let answer):
      let kept = answer.accepted.compactMap { accepted -> ShortAnswer.Accepted? in
        guard let words = accepted.text.moodle, !words.contains("->"), !words.contains("\\*") else {
          return nil
        }
        return .init(
          text: AcceptedText(moodle: words), feedback: accepted.feedback,
          weight: accepted.earned == .full ? nil : accepted.weight)
      }
      return ShortAnswer(accepted: kept).map { .shortAnswer($0) }
    case .numeric(let answer):
      let kept = answer.accepted.enumerated().compactMap { index, accepted in
        let isLast = index == answer.accepted.count - 1
        guard
          !isLast || accepted.written != "*" || accepted.earned != .nothing
            || !accepted.feedback.plainText.isEmpty
        else { return NumericAnswer.Accepted?.none }
        let (low, high) = (accepted.range.lowerBound, accepted.range.upperBound)
        let written = accepted.written == "*" ? "*" : low == high ? "\(low)" : "\(low)..\(high)"
        return .init(
          range: accepted.range, written: written, feedback: accepted.feedback,
          weight: accepted.earned == .full ? nil : accepted.weight)
      }
      return NumericAnswer(accepted: kept).map { .numeric($0) }
    case .matching, .open: return interaction
    case .ordering, .cloze, .likert: return nil
    }
  }
}
