import LearningCore
import Testing

func name<Kind>(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Name<Kind> {
  try #require(Name<Kind>(text), sourceLocation: sourceLocation)
}

func choice(options: Int, keys: [Int], isMultiple: Bool? = nil) throws -> Choice {
  let options = (0..<options).map { number in
    let text = Block(.paragraph([.text("Pilihan \(number)")]), line: 1)
    return Choice.Option(content: [text], feedback: [])
  }
  return try #require(
    Choice(options: options, keys: keys, isMultiple: isMultiple ?? (keys.count > 1)))
}

func question(
  _ id: String, pool: String? = nil, tags: [String] = [], points: Int = 1, options: Int = 4,
  keys: [Int] = [0]
) throws -> Question {
  try question(
    id, .choice(try choice(options: options, keys: keys)), pool: pool, tags: tags, points: points)
}

func question(
  _ id: String, _ interaction: Interaction, pool: String? = nil, tags: [String] = [],
  points: Int = 1
) throws -> Question {
  Question(
    id: try name(id), pool: try pool.map { try name($0) }, tags: try tags.map { try name($0) },
    points: points, title: [.text(id)], stem: [], interaction: interaction, explanation: [],
    see: nil, line: 1)
}

func shortAnswer(_ written: String...) throws -> ShortAnswer {
  try #require(
    ShortAnswer(accepted: written.map { .init(text: AcceptedText($0), feedback: []) }))
}

func numeric(_ written: String...) throws -> NumericAnswer {
  let accepted = try written.map {
    NumericAnswer.Accepted(
      range: try #require(DecimalNumber.range(written: $0)), written: $0, feedback: [])
  }
  return try #require(NumericAnswer(accepted: accepted))
}

func ordering(_ count: Int) throws -> Ordering { try #require(Ordering(items: items(count))) }

func scale(_ count: Int) throws -> Scale { try #require(Scale(options: items(count))) }

func matching(targets: Int, keys: [Int]) throws -> Matching {
  try #require(
    Matching(
      prompts: keys.indices.map { [.text("Soal \($0)")] },
      targets: (0..<targets).map { [.text("Sasaran \($0)")] }, keys: keys))
}

func cloze(_ gaps: [String]...) throws -> Cloze {
  try #require(Cloze(gaps: gaps.map { $0.map { AcceptedText($0) } }))
}

private func items(_ count: Int) -> [[Block]] {
  (0..<count).map { [Block(.paragraph([.text("Butir \($0)")]), line: 1)] }
}

func quiz(
  _ questions: [Question], kind: Quiz.Kind = .exam, pass: Int? = 70, draw: Quiz.Draw = .all,
  time: Span? = nil, attempts: Int? = nil, wait: Span? = nil, closes: String? = nil,
  shuffles: Bool = true,
  isWitnessed: Bool = false, scoring: MultipleResponseRule = .netCorrect
) throws -> Quiz {
  Quiz(
    id: try name("aman/ujian"), title: "Ujian", kind: kind,
    passMark: pass.flatMap { PassMark(percent: $0) }, draw: draw, timeLimit: time,
    attemptLimit: attempts, wait: wait,
    closes: try closes.map { try #require(CivilDate($0)) }, shufflesQuestions: shuffles,
    shufflesOptions: shuffles,
    feedback: .afterSubmit, isWitnessed: isWitnessed, scoring: scoring, pools: [],
    questions: questions, path: "Quizzes/aman/ujian.md")
}

let document = ContentDigest(bytes: Array(repeating: 0, count: 32))
