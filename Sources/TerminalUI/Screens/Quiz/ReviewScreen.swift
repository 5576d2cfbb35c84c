package import LearningCore

/// An attempt looked at again, question by question: what was shown, what was chosen, what is right
/// and why, and the lesson to read.
package struct ReviewScreen: Screen {
  /// A lesson that answers a question.
  package struct Lesson: Hashable, Sendable {
    package var place: LessonPlace
    package var title: String

    package init(place: LessonPlace, title: String) { (self.place, self.title) = (place, title) }
  }

  private let paper: Paper
  private let responses: [QuestionID: Response]
  private let notes: [QuestionID: [Block]]
  private let lessons: [QuestionID: Lesson]
  private let language: Language
  private var flags: [QuestionID: String]
  private var flagForm: RemarkForm?
  private var place: Int
  private var top = 0
  private var problem: Phrase?
  /// Said once: what was just saved.
  private var notice: Phrase?
  private var size = Size(width: 80, height: 24)

  /// - Parameters:
  ///   - flags: remarks on questions that are wrong or unclear.
  ///   - notes: said above a question, such as that its key was corrected.
  ///   - place: of the question to begin with.
  package init(
    paper: Paper, responses: [QuestionID: Response], flags: [QuestionID: String],
    notes: [QuestionID: [Block]] = [:], lessons: [QuestionID: Lesson], place: Int,
    language: Language
  ) {
    (self.paper, self.responses, self.flags) = (paper, responses, flags)
    (self.notes, self.lessons, self.language) = (notes, lessons, language)
    self.place = paper.items.indices.contains(place) ? place : 0
  }

  package mutating func resize(to newSize: Size) { size = newSize }

  // MARK: State

  private var item: Paper.Item { paper.items[place] }
  private var lesson: Lesson? { lessons[item.question.id] }
  private var isLast: Bool { place + 1 == paper.items.count }

  private var status: String {
    Phrase(
      "Pembahasan \(place + 1)/\(paper.items.count)",
      "Explanation \(place + 1)/\(paper.items.count)")[language]
  }

  private var blocks: [Block] {
    var blocks = notes[item.question.id] ?? []
    blocks += review(
      of: item, response: responses[item.question.id], language: language, withStem: true)
    if let lesson {
      blocks.append(
        paragraph([
          .text(Phrase("Baca lagi: \(lesson.title).", "Read again: \(lesson.title).")[language])
        ]))
    }
    if let remark = flags[item.question.id] {
      let words = remark.isEmpty ? "." : ": \(remark)"
      let said = Phrase(
        "Dilaporkan kepada pengajar\(words)", "Flagged for the trainer\(words)")
      blocks.append(paragraph([.text(said[language])]))
    }
    return blocks
  }

  private mutating func show(_ newPlace: Int) -> [Effect] {
    guard paper.items.indices.contains(newPlace) else { return newPlace < 0 ? [] : [.back] }
    (place, top) = (newPlace, 0)
    return []
  }

  /// Coming back from the lesson, one goes on at the same question.
  private var readLesson: [Effect] {
    lesson.map { [.remember(.review(paper.attempt, place: place)), .go(.lesson($0.place))] } ?? []
  }

  private mutating func openFlagForm() {
    flagForm = RemarkForm(on: item.question, remark: flags[item.question.id], language: language)
  }

  private mutating func flag(remark: String) -> [Effect] {
    let question = item.question.id
    (flags[question], flagForm, notice, top) = (remark, nil, RemarkForm.thanksForFlag, 0)
    return [.flag(paper.attempt, question, remark: remark)]
  }

  // MARK: Full screen

  private func lines(width: Int) -> [Line] {
    let width = min(width, 80)
    let news = notice.map { wrap([Span($0[language], .bold)], width: width) + [Line()] } ?? []
    return news + BlockLayout(width: width, isPlain: false, language: language).lines(blocks)
  }

  private var page: Int { max(1, size.height - Chrome.rowsAround) }
  private var maxTop: Int { max(0, lines(width: size.width).count - page) }

  package func frame(in size: Size, at now: Timestamp) -> Frame {
    if let flagForm { return flagForm.frame(title: paper.title, in: size) }
    let lines = lines(width: size.width)
    let limit = max(0, lines.count - max(1, size.height - Chrome.rowsAround))
    var keys: [(String, Phrase)] =
      top < limit
      ? [(Phrase.enter[language], Phrase("baca terus", "read on"))]
      : [
        (
          Phrase.enter[language],
          isLast ? Phrase("selesai", "done") : Phrase("berikutnya", "next")
        )
      ]
    if lesson != nil { keys.append(("b", Phrase("baca pelajarannya", "read the lesson"))) }
    keys += [
      ("←→", Phrase("soal lain", "other question")), ("!", QuizScreen.flagWord),
      ("Esc", Words.back), ("q", Words.quit),
    ]
    let chrome = Chrome(title: paper.title, status: status, keys: keys, language: language)
    return chrome.frame(Array(lines.dropFirst(min(top, limit))), in: size)
  }

  package mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    if flagForm != nil { return handleFlagging(key) }
    switch key {
    case .enter, .space:
      guard top >= maxTop else {
        top = min(maxTop, top + max(1, page - 1))
        return []
      }
      return show(place + 1)
    case .right: return isLast ? [] : show(place + 1)
    case .left: return show(place - 1)
    case .up: top = max(0, top - 1)
    case .down: top = min(maxTop, top + 1)
    case .pageUp: top = max(0, top - page + 1)
    case .pageDown: top = min(maxTop, top + page - 1)
    case .home: top = 0
    case .end: top = maxTop
    case .character("b"), .character("B"): return readLesson
    case .character("!"), .control("f"): openFlagForm()
    case .escape, .backspace: return [.back]
    case .character("q"), .character("Q"), .interrupt: return [.quit]
    case .tab, .character, .control: break
    }
    return []
  }

  private mutating func handleFlagging(_ key: Key) -> [Effect] {
    switch flagForm?.handle(key) {
    case .sent(let remark): return flag(remark: remark)
    case .givenUp: flagForm = nil
    case .open, nil: break
    }
    return []
  }

  // MARK: Linear

  package func turn(width: Int, at now: Timestamp) -> Turn {
    func said(_ phrase: Phrase) -> [Line] { wrap([Span(phrase[language])], width: width) }
    if let flagForm {
      return Turn(flagForm.lines(width: width), prompt: flagForm.prompt, width: width)
    }
    if let news = problem ?? notice { return Turn(said(news), prompt: prompt, width: width) }
    let layout = BlockLayout(width: width, isPlain: true, language: language)
    return Turn(
      [Line()] + wrap([Span("\(paper.title). \(status)")], width: width) + [Line()]
        + layout.lines(blocks) + [Line()], prompt: prompt, width: width)
  }

  private var prompt: String {
    var words = [
      isLast ? Phrase("Enter: selesai", "Enter: done") : Phrase("Enter: berikutnya", "Enter: next")
    ]
    if lesson != nil { words.append(Phrase("baca: pelajarannya", "read: the lesson")) }
    words += [
      Phrase("<: sebelumnya", "<: previous"), Phrase("lapor", "flag"),
      Phrase("k: kembali", "b: back"), Phrase("q: keluar", "q: quit"),
    ]
    return words.map { $0[language] }.joined(separator: ", ") + ":"
  }

  package mutating func handle(line: String) -> [Effect] {
    (problem, notice) = (nil, nil)
    if let form = flagForm {
      flagForm = nil
      return form.remark(from: line).map { flag(remark: $0) } ?? []
    }
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    switch words.first?.lowercased() {
    case nil, ">": return show(place + 1)
    case "<": return show(place - 1)
    case "baca", "read": return readLesson
    case "lapor", "flag":
      guard words.count > 1 else {
        openFlagForm()
        return []
      }
      return flag(remark: words[1])
    case let word?:
      if Words.isQuit(word) { return [.quit] }
      if Words.isBack(word) { return [.back] }
      if let number = Int(word), paper.items.indices.contains(number - 1) {
        return show(number - 1)
      }
      problem = Phrase("'\(word)' tidak dimengerti.", "'\(word)' was not understood.")
      return []
    }
  }
}
