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
  _ id: String, pool: String? = nil, points: Int = 1, options: Int = 4, keys: [Int] = [0]
) throws -> Question {
  Question(
    id: try name(id), pool: try pool.map { try name($0) }, points: points, title: [.text(id)],
    stem: [], choice: try choice(options: options, keys: keys), explanation: [], see: nil, line: 1)
}

func quiz(
  _ questions: [Question], kind: Quiz.Kind = .exam, pass: Int? = 70, draw: Quiz.Draw = .all,
  time: Span? = nil, attempts: Int? = nil, wait: Span? = nil, shuffles: Bool = true,
  isWitnessed: Bool = false, scoring: MultipleResponseRule = .netCorrect
) throws -> Quiz {
  Quiz(
    id: try name("aman/ujian"), title: "Ujian", kind: kind,
    passMark: pass.flatMap { PassMark(percent: $0) }, draw: draw, timeLimit: time,
    attemptLimit: attempts, wait: wait, shufflesQuestions: shuffles, shufflesOptions: shuffles,
    feedback: .afterSubmit, isWitnessed: isWitnessed, scoring: scoring, pools: [],
    questions: questions, path: "Quizzes/aman/ujian.md")
}

let document = ContentDigest(bytes: Array(repeating: 0, count: 32))
