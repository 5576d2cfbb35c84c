package import LearningCore

extension SurveyResults {
  /// For a terminal, a page or an image.
  package func report(title: Phrase) -> Report {
    var parts: [Report.Part] = []
    guard let people else {
      return Report(title: title, parts: [.paragraph(tooFew)])
    }
    parts.append(.paragraph(Phrase("\(people) orang menjawab.", "\(people) people answered.")))
    for question in questions {
      parts.append(.subheading(Phrase(verbatim: question.title)))
      guard let answers = question.answers else {
        parts.append(.paragraph(tooFew))
        continue
      }
      parts += part(answers, question)
      for group in question.groups {
        parts.append(.paragraph(Phrase(verbatim: group.name + ":")))
        parts += group.answers.map { part($0, question) } ?? [.paragraph(hidden)]
      }
    }
    return Report(title: title, parts: parts)
  }

  private var tooFew: Phrase {
    Phrase(
      "Belum cukup jawaban: hasil ditampilkan sesudah paling sedikit \(least) orang menjawab.",
      "Not enough answers yet: results are shown once at least \(least) people have answered.")
  }

  private var hidden: Phrase {
    Phrase(
      "Tidak ditampilkan: terlalu sedikit orang.", "Not shown: too few people.")
  }

  private func part(_ answers: Answers, _ question: Question) -> [Report.Part] {
    switch answers {
    case .counts(let counts, let people):
      let rows = zip(question.options, counts).map { option, count in
        let share = count * 10_000 / max(1, people)
        return Report.Bars.Row(
          label: Phrase(verbatim: option), length: share,
          value: Phrase(verbatim: "\(count) (\((share + 50) / 100)%)"))
      }
      let caption = Phrase("\(people) jawaban", "\(people) answers")
      return [.bars(Report.Bars(caption: caption, rows: rows))]
    case .texts(let texts): return texts.map { .paragraph(Phrase(verbatim: "– \($0)")) }
    }
  }

  // MARK: JSON and CSV

  package var json: JSON {
    .object([
      "least": .integer(least), "people": people.map { .integer($0) } ?? .null,
      "questions": .array(
        questions.map { question in
          var members: [String: JSON] = [
            "question": .string(question.id.description), "title": .string(question.title),
            "answers": question.answers.map { json($0, question) } ?? .null,
          ]
          if !question.groups.isEmpty {
            members["groups"] = .array(
              question.groups.map { group in
                .object([
                  "group": .string(group.name),
                  "answers": group.answers.map { json($0, question) } ?? .null,
                ])
              })
          }
          return .object(members)
        }),
    ])
  }

  private func json(_ answers: Answers, _ question: Question) -> JSON {
    switch answers {
    case .counts(let counts, let people):
      .object([
        "people": .integer(people),
        "options": .array(
          zip(question.options, counts).map {
            .object(["option": .string($0), "count": .integer($1)])
          }),
      ])
    case .texts(let texts): .object(["texts": .array(texts.map { .string($0) })])
    }
  }

  /// One row for each option and each text that is shown.
  package static let columns = ["question", "title", "group", "option", "count", "people", "text"]

  /// What is in ``columns``.
  package var rows: [[String]] {
    questions.flatMap { question in
      let groups = question.groups.map { ($0.name, $0.answers) }
      return ([("", question.answers)] + groups).flatMap { group, answers -> [[String]] in
        let head = [question.id.description, question.title, group]
        switch answers {
        case .counts(let counts, let people):
          return zip(question.options, counts).map {
            head + [$0, String($1), String(people), ""]
          }
        case .texts(let texts): return texts.map { head + ["", "", "", $0] }
        case nil: return []
        }
      }
    }
  }
}
