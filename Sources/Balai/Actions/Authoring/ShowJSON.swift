import CourseCompiler
import LearningCore

// The form of `balai show --format json`. Members may be added, never renamed or taken away.
//
// `questions` for a quiz, `module` for lessons, `course` for a course.md; `diagnostics` always, as
// `balai check` writes them. Texts are words without markup. `answers` holds what is right, as the
// author wrote it: the keys of a choice, accepted texts or ranges, the items of an ordering in
// their order, `prompt = match` for each pair, and for each gap of a cloze its answers joined by
// `|`. `words` of a lesson counts its heading too; the first counts what stands before it, as it is
// read with it. `weight` is what an answer earns, in percent; `null` where the options chosen are
// marked together, by the rule of the quiz. `accepted` holds the answers of typed questions.

extension ShowReport {
  var json: JSON {
    var members: [String: JSON] = [
      "diagnostics": .array(outline.diagnostics.map { $0.json(file: file.path) })
    ]
    switch outline.content {
    case .course(let course):
      members["course"] = .object([
        "title": .string(course.title), "summary": .string(course.summary),
        "version": .string(course.version), "words": .integer(course.overview.wordCount),
      ])
    case .module(let module): members["module"] = json(of: module)
    case .quiz(let quiz, let questions):
      members["quiz"] = .object([
        "title": .string(quiz.title), "kind": .string(quiz.kind.rawValue),
        "pools": .array(quiz.pools.map { .string($0.id.description) }),
      ])
      members["questions"] = .array(questions.map { json(of: $0, scoring: quiz.scoring) })
    }
    return .object(members)
  }

  private func json(of module: Module) -> JSON {
    let words = module.wordCounts
    return .object([
      "title": .string(module.title), "words": .integer(words.reduce(0, +)),
      "minutes": .integer(module.minutes),
      "objectives": .array(
        module.objectives.map {
          .object(["id": .string($0.id.description), "text": .string($0.text)])
        }),
      "lessons": .array(
        zip(module.lessons, words).map { lesson, words in
          let parts = LessonParts(lesson.blocks)
          return .object([
            "id": .string(lesson.id.description), "title": .string(lesson.title),
            "words": .integer(words), "line": .integer(lesson.line),
            "headings": .array(parts.headings.map { .string($0.content.plainText) }),
            "images": .integer(parts.images), "callouts": .integer(parts.callouts.count),
            "questions": .integer(parts.questions.count),
          ])
        }),
    ])
  }

  private func json(of draft: QuestionDraft, scoring: MultipleResponseRule) -> JSON {
    .object([
      "id": draft.id.map { .string($0.description) } ?? .null,
      "type": .string(draft.kind.rawValue), "stem": .string(draft.stemText),
      "options": .array(
        draft.listedOptions.enumerated().map { index, option in
          .object([
            "text": .string(option.content.plainText.withoutLastLineEnd),
            "key": .bool(option.isKey),
            "feedback": .string(option.feedback.plainText),
            "weight": draft.weight(ofOption: index, scoring: scoring).map(JSON.percent) ?? .null,
          ])
        }),
      "accepted": .array(
        draft.typedAnswers.map { answer in
          .object([
            "text": .string(answer.written), "weight": .percent(answer.weight),
            "feedback": .string(answer.feedback.plainText),
          ])
        }),
      "answers": .array(draft.answers.map { .string($0) }),
      "explanation": .string(draft.explanation.plainText),
      "points": .integer(draft.attributes.points),
      "pool": draft.pool.map { .string($0.description) } ?? .null,
      "line": .integer(draft.range.start.line),
      "see": draft.attributes.see.map { .string($0.description) } ?? .null,
      "tags": .array(draft.attributes.tags.map { .string($0.description) }),
      "objectives": .array(draft.attributes.objectives.map { .string($0.description) }),
      "usable": .bool(draft.question != nil),
    ])
  }
}

extension String {
  /// Code ends in a line end, which is none of the author's words.
  fileprivate var withoutLastLineEnd: String { last == "\n" ? String(dropLast()) : self }
}

extension QuestionDraft {
  /// What choosing an option earns or costs. Only `net-correct` says that of several options without
  /// weights: a wrong one costs what a right one earns.
  fileprivate func weight(
    ofOption index: Int, scoring: MultipleResponseRule
  ) -> AnswerWeight? {
    guard let choice = question?.interaction.choice else { return options[index].weight }
    let weight = choice.weight(ofOption: index)
    guard choice.isMultiple, !choice.isWeighted else { return weight }
    guard scoring == .netCorrect else { return nil }
    return choice.keys.contains(index)
      ? weight : AnswerWeight(units: -Mark.unitsPerPoint / choice.keys.count)
  }

  /// What is accepted of those who type, as its author wrote it.
  var typedAnswers: [(written: String, weight: AnswerWeight, feedback: [Block])] {
    guard kind == .shortAnswer || kind == .numeric else { return [] }
    return zip(answers, options).map { ($0, $1.weight ?? .full, $1.feedback) }
  }

  /// The heading, and what else stands before the answers.
  fileprivate var stemText: String {
    [heading.content.plainText, stem.plainText].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What a person sees to choose from or to put in order. Answers that are typed are not shown to
  /// anybody, so they are no options.
  var listedOptions: [Option] {
    switch kind {
    case .single, .multiple, .likert, .ordering: options
    case .shortAnswer, .numeric, .matching, .cloze, .open: []
    }
  }
}
