import Foundation
import LearnerRecords
import LearningCore

/// `balai-torture RECORDS NAME [COUNT]`: answers a question again and again, and prints a line for each answer that
/// `append` has acknowledged. What stands in the line is the answer.
///
/// It is killed while it does so, or the power goes; whatever it printed must be in the records.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let attempt = AttemptID("\(arguments[2])-\(getpid())"),
      let person = PersonID(arguments[2]), let quiz = QuizID("uji/daya"),
      let question = QuestionID("soal")
    else {
      FileHandle.standardError.write(Data("usage: balai-torture RECORDS NAME [COUNT]\n".utf8))
      exit(2)
    }
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 0 : Int.max
    let records = try LearnerRecords(folder: arguments[1], now: now()) { "uji-\(getpid())" }
    let text = "# Kuis\n\n## Soal {#soal}\n\n- [=] Ya\n"
    let plan = AttemptPlan(
      id: attempt, quiz: quiz, document: digest(of: text), kind: .practice, passMark: nil,
      scoring: .netCorrect, timeLimit: nil, seed: 1,
      items: [.init(question: question, points: 1, order: [0])])
    try records.start(plan, from: SourceFile(path: "daya.md", text: text), by: person, at: now())
    for number in 0..<count {
      let answer = "\(attempt) \(number)"
      let fact = Fact.answered(attempt, question: question, .text(answer))
      try records.append([Entry(person: person, at: now(), fact: fact)])
      // Not through a buffer: a line is out when it is written.
      _ = (answer + "\n").withCString { write(STDOUT_FILENO, $0, strlen($0)) }
    }
  }

  private static func now() -> Timestamp {
    Timestamp(millisecondsSince1970: Int(Date().timeIntervalSince1970 * 1000))
  }
}
