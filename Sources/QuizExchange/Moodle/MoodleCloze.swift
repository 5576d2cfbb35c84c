import LearningCore

/// The gaps inside the text of a Moodle cloze question: `{1:SHORTANSWER:=Jakarta#Benar~%50%Betawi}`.
struct MoodleCloze {
  /// The text with a ``GapMark`` for each gap.
  private(set) var text = ""
  private(set) var gaps: [[AcceptedText]] = []
  /// Why the question cannot be held, if it cannot.
  private(set) var problem: Phrase?
  /// What is lost in a question that can.
  private(set) var notes: [Phrase] = []
  private var weights: [String] = []

  /// - Parameter plain: makes plain words of the HTML of an answer.
  init(_ written: String, plain: (String) -> String) {
    var rest = Substring(written)
    while let start = rest.firstIndex(of: "{") {
      text += rest[..<start]
      rest = rest[start...]
      guard let gap = Gap(&rest) else {
        text += "{"
        rest = rest.dropFirst()
        continue
      }
      add(gap, plain)
    }
    text += rest
    if Set(weights).count > 1 {
      notes.append(
        Phrase(
          "isiannya berbobot berbeda-beda; di sini semuanya sama",
          "its gaps have different weights; here all count the same"))
    }
  }

  private mutating func add(_ gap: Gap, _ plain: (String) -> String) {
    let number = gaps.count
    if number < Choice.limit { text += GapMark.mark(number) }
    weights.append(gap.weight.isEmpty ? "1" : gap.weight)
    guard gap.kind != .choice else {
      let words = plain(gap.answers.first?.text ?? "")
      problem = Phrase(
        "isian nomor \(number + 1) ('\(words)', …) memilih dari daftar; di sini isian diketik",
        "gap \(number + 1) ('\(words)', …) is chosen from a list; here gaps are typed")
      gaps.append([])
      return
    }
    var accepted: [AcceptedText] = []
    for answer in gap.answers {
      let words = plain(answer.text).trimmed
      guard answer.isRight else {
        note(
          Phrase(
            "jawaban sebagian atau salah '\(words)' pada isian nomor \(number + 1) tidak ikut",
            "the partly right or wrong answer '\(words)' of gap \(number + 1) is left out"))
        continue
      }
      if !answer.feedback.isEmpty {
        note(
          Phrase(
            "umpan balik isian nomor \(number + 1) tidak ikut",
            "the feedback of gap \(number + 1) is left out"))
      }
      guard gap.kind == .number else {
        accepted.append(AcceptedText(moodle: words))
        continue
      }
      let parts = words.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 1 || DecimalNumber(parts[1]) == DecimalNumber(digits: 0) else {
        problem = Phrase(
          "isian nomor \(number + 1) menerima angka dengan toleransi; itu belum bisa di dalam kalimat",
          "gap \(number + 1) takes a number with a tolerance; that is not possible in a sentence")
        continue
      }
      accepted.append(AcceptedText(moodle: parts.first ?? ""))
    }
    if gap.isCaseSensitive {
      note(
        Phrase(
          "di Moodle huruf besar dan kecil dibedakan; di sini tidak",
          "in Moodle upper and lower case matter; here they do not"))
    }
    if accepted.isEmpty, problem == nil {
      problem = Phrase(
        "isian nomor \(number + 1) tidak punya jawaban yang benar",
        "gap \(number + 1) has no right answer")
    }
    gaps.append(accepted)
  }

  private mutating func note(_ phrase: Phrase) {
    if !notes.contains(phrase) { notes.append(phrase) }
  }
}

/// One gap as written (qtype_multianswer, `ANSWER_REGEX`).
private struct Gap {
  enum Kind { case text, number, choice }

  struct Answer {
    var isRight: Bool
    var text: String
    var feedback: String
  }

  var weight: String
  var kind: Kind
  var isCaseSensitive: Bool
  var answers: [Answer] = []

  /// Takes a gap off the head of `rest`, which begins with `{`.
  ///
  /// - Returns: `nil`, with `rest` as it was, when there is none.
  init?(_ rest: inout Substring) {
    let inside = rest.dropFirst()
    let digits = inside.prefix { $0.isASCII && $0.isNumber }
    var body = inside.dropFirst(digits.count)
    guard body.first == ":" else { return nil }
    body = body.dropFirst()
    let name = body.prefix { $0.isLetter || $0 == "_" }
    guard let kind = Self.kinds[String(name)] else { return nil }
    body = body.dropFirst(name.count)
    guard body.first == ":" else { return nil }
    body = body.dropFirst()
    weight = String(digits)
    (self.kind, isCaseSensitive) = kind
    guard let end = readAnswers(body) else { return nil }
    rest = rest[end...]
  }

  private static let kinds: [String: (Kind, Bool)] = {
    var kinds: [String: (Kind, Bool)] = [
      "SHORTANSWER": (.text, false), "SA": (.text, false), "MW": (.text, false),
      "SHORTANSWER_C": (.text, true), "SAC": (.text, true), "MWC": (.text, true),
      "NUMERICAL": (.number, false), "NM": (.number, false),
    ]
    for name in [
      "MULTICHOICE", "MC", "MULTICHOICE_V", "MCV", "MULTICHOICE_H", "MCH", "MULTICHOICE_S", "MCS",
      "MULTICHOICE_VS", "MCVS", "MULTICHOICE_HS", "MCHS", "MULTIRESPONSE", "MR", "MULTIRESPONSE_H",
      "MRH", "MULTIRESPONSE_S", "MRS", "MULTIRESPONSE_HS", "MRHS",
    ] {
      kinds[name] = (.choice, false)
    }
    return kinds
  }()

  /// - Returns: where the text behind the gap begins.
  private mutating func readAnswers(_ body: Substring) -> Substring.Index? {
    var current = Answer(isRight: false, text: "", feedback: "")
    var isStart = true
    var isFeedback = false
    var index = body.startIndex
    func next() { index = body.index(after: index) }
    while index < body.endIndex {
      let character = body[index]
      if isStart {
        isStart = false
        if character == "=" {
          current.isRight = true
          next()
          continue
        }
        if character == "%", let end = body[index...].dropFirst().firstIndex(of: "%") {
          let share = body[body.index(after: index)..<end]
          current.isRight = DecimalNumber(share) == DecimalNumber(digits: 100)
          index = body.index(after: end)
          continue
        }
      }
      switch character {
      case "\\":
        next()
        guard index < body.endIndex else { return nil }
        if isFeedback {
          current.feedback.append(body[index])
        } else {
          current.text.append(body[index])
        }
      case "}":
        answers.append(current)
        return body.index(after: index)
      case "~":
        answers.append(current)
        current = Answer(isRight: false, text: "", feedback: "")
        (isStart, isFeedback) = (true, false)
      // `&#1085;` is a letter, not the beginning of feedback.
      case "#" where !isFeedback && current.text.last != "&": isFeedback = true
      default:
        if isFeedback { current.feedback.append(character) } else { current.text.append(character) }
      }
      next()
    }
    return nil
  }
}
