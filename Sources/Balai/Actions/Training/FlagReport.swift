import ArgumentParser
import LearnerRecords
import LearningCore
import QuizEngine
import TerminalUI

/// What `balai flags` says: each question as its learner saw it, and what is wrong with it.
struct FlagReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  private struct Entry {
    var flag: FlagRecord
    /// `nil` unless names are wanted.
    var name: String?
    /// As shown in that attempt; `nil` when its text cannot be read any more.
    var item: Paper.Item?
    var response: Response?
  }

  private let entries: [Entry]
  private let zone: UTCOffset

  /// - Parameters:
  ///   - flags: the latest first.
  ///   - open: gives a sealed text back as its author wrote it.
  init(
    _ flags: [FlagRecord], in records: LearnerRecords, zone: UTCOffset, withNames: Bool,
    opening open: @escaping (SourceFile) throws -> SourceFile
  ) throws {
    var quizzes = FrozenQuizzes(records, opening: open)
    let people = withNames ? try records.people() : []
    entries = try flags.map { flag in
      let attempt = try records.attempt(flag.attempt)
      var items: [Paper.Item]?
      do { items = try quizzes.session(of: attempt).paper.items } catch is SessionError {
      } catch is RecordError {}
      return Entry(
        flag: flag, name: people.first { $0.id == flag.person }?.name,
        item: items?.first { $0.question.id == flag.question },
        response: attempt.responses[flag.question])
    }
    self.zone = zone
  }

  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text: plainText(width: width)
    case .json: JSON.array(entries.map(json)).canonicalText
    }
  }

  // MARK: Text

  private func plainText(width: Int) -> String {
    guard !entries.isEmpty else {
      return Phrase("Belum ada soal yang dilaporkan.", "No question was flagged yet.").text
    }
    return entries.map { lines(of: $0, width: width).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func lines(of entry: Entry, width: Int) -> [String] {
    let at = entry.flag.at
    var head =
      "\(entry.flag.quiz)#\(entry.flag.question), \(at.date(in: zone).phrase.text) "
      + at.clockText(in: zone)
    if let name = entry.name { head += ", \(name)" }
    let remark =
      entry.flag.remark.isEmpty
      ? Phrase("(tanpa kata)", "(without words)").text : entry.flag.remark
    var lines = wrapped(head, width: width, rest: "  ")
    lines += indented(Phrase("Catatan", "Remark").text + ": " + remark, width: width)
    guard let item = entry.item else {
      return lines
        + indented(
          Phrase("Naskah soalnya tidak bisa dibaca.", "The text of the question cannot be read.")
            .text, width: width)
    }
    let layout = BlockLayout(width: max(20, width - 2), isPlain: true, language: Interface.language)
    let shown = layout.lines(
      review(of: item, response: entry.response, language: Interface.language, withStem: true))
    return lines + shown.map { $0.text.isEmpty ? "" : "  " + $0.text }
  }

  // MARK: JSON

  private func json(_ entry: Entry) -> JSON {
    var fields: [String: JSON] = [
      "quiz": .string(entry.flag.quiz.description),
      "question": .string(entry.flag.question.description),
      "attempt": .string(entry.flag.attempt.description),
      "remark": .string(entry.flag.remark), "at": .string(entry.flag.at.text(in: zone)),
    ]
    if let name = entry.name { fields["person"] = .string(name) }
    if let item = entry.item {
      fields["title"] = .string(item.question.title.plainText)
      let keys = Set(item.question.interaction.choice?.keys ?? [])
      let chosen = Set(entry.response?.chosen ?? [])
      fields["options"] = .array(
        item.options.map { option in
          .object([
            "text": .string(option.option.content.plainText),
            "key": .bool(keys.contains(option.position)),
            "chosen": .bool(chosen.contains(option.position)),
          ])
        })
      fields["response"] = entry.response.map { .string(words(of: $0, to: item)) } ?? .null
    }
    return .object(fields)
  }

  /// An answer in the words the learner saw.
  private func words(of response: Response, to item: Paper.Item) -> String {
    let options = item.question.interaction.shownTexts
    func option(_ place: Int) -> String { options.indices.contains(place) ? options[place] : "" }
    return switch response {
    case .options(let chosen): chosen.map(option).joined(separator: "; ")
    case .order(let order): order.map(option).joined(separator: "; ")
    case .matches(let targets): targets.map { $0.map(option) ?? "-" }.joined(separator: "; ")
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    }
  }
}

extension Interaction {
  /// The options, items or targets as plain words, in the order of the file.
  fileprivate var shownTexts: [String] {
    switch self {
    case .choice(let choice): choice.options.map(\.content.plainText)
    case .likert(let scale): scale.options.map(\.plainText)
    case .ordering(let ordering): ordering.items.map(\.plainText)
    case .matching(let matching): matching.targets.map(\.plainText)
    case .shortAnswer, .numeric, .cloze, .open: []
    }
  }
}
