import ArgumentParser
import LearnerRecords
import LearningCore
import QuizEngine
import TerminalUI

/// What `balai flags` says: each question as its learner saw it or the lesson that is meant, what is
/// wrong with it, and what was answered.
struct RemarkReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  private struct Entry {
    var remark: RemarkRecord
    /// `nil` unless names are wanted.
    var name: String?
    /// The question as shown in that attempt; `nil` when its text cannot be read any more.
    var item: Paper.Item?
    var response: Response?
  }

  private let entries: [Entry]
  private let library: Library
  private var zone: UTCOffset { library.workspace.zone }

  /// - Parameters:
  ///   - remarks: the latest first.
  ///   - open: gives a sealed text back as its author wrote it.
  init(
    _ remarks: [RemarkRecord], in records: LearnerRecords, library: Library, withNames: Bool,
    opening open: @escaping (SourceFile) throws -> SourceFile
  ) throws {
    var quizzes = FrozenQuizzes(records, opening: open)
    let people = withNames ? try records.people() : []
    entries = try remarks.map { remark in
      var entry = Entry(remark: remark, name: people.first { $0.id == remark.person }?.name)
      guard case .question(_, let question, attempt: let id) = remark.subject else { return entry }
      let attempt = try records.attempt(id)
      entry.response = attempt.responses[question]
      do {
        entry.item = try quizzes.session(of: attempt).paper.items.first {
          $0.question.id == question
        }
      } catch is SessionError {
      } catch is RecordError {}
      return entry
    }
    self.library = library
  }

  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text: plainText(width: width)
    case .json: JSON.array(entries.map(json)).canonicalText
    case .csv: csvText([Self.columns] + entries.map(row))
    }
  }

  // MARK: Text

  private func plainText(width: Int) -> String {
    guard !entries.isEmpty else {
      return Phrase("Tidak ada catatan peserta.", "There are no remarks.").text
    }
    return entries.map { lines(of: $0, width: width).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func lines(of entry: Entry, width: Int) -> [String] {
    let remark = entry.remark
    var head = "\(remark.handle)  \(remark.subject), \(moment(remark.at))"
    if let name = entry.name { head += ", \(name)" }
    let words = remark.text.isEmpty ? Phrase("(tanpa kata)", "(without words)").text : remark.text
    var lines = wrapped(head, width: width, rest: "  ")
    lines += indented(Phrase("Catatan", "Remark").text + ": " + words, width: width)
    for reply in remark.replies {
      let text = reply.reply.text.isEmpty ? "" : ": \(reply.reply.text)"
      lines += indented(
        "\(moment(reply.at)), \(reply.reply.status.phrase.text)\(text)", width: width)
    }
    if remark.isOpen, remark.replies.isEmpty {
      lines += indented(Phrase("Belum ditanggapi.", "Not answered yet.").text, width: width)
    }
    switch remark.subject {
    case .lesson(let place):
      let title = library[place]?.title
      lines += indented(
        title.map { Phrase("Pelajaran: \($0)", "Lesson: \($0)").text }
          ?? Phrase("Pelajarannya tidak ada lagi.", "The lesson is no longer there.").text,
        width: width)
    case .question:
      guard let item = entry.item else {
        return lines
          + indented(
            Phrase("Naskah soalnya tidak bisa dibaca.", "The text of the question cannot be read.")
              .text, width: width)
      }
      let layout = BlockLayout(
        width: max(20, width - 2), isPlain: true, language: Interface.language)
      let shown = layout.lines(
        review(of: item, response: entry.response, language: Interface.language, withStem: true))
      lines += shown.map { $0.text.isEmpty ? "" : "  " + $0.text }
    }
    return lines
  }

  /// `22 November 2026 15.04`.
  private func moment(_ time: Timestamp) -> String {
    "\(time.date(in: zone).phrase.text) \(time.clockText(in: zone))"
  }

  // MARK: JSON and CSV

  private static let columns = ["id", "subject", "at", "open", "status", "remark", "answer"]

  private func row(_ entry: Entry) -> [String] {
    let (remark, last) = (entry.remark, entry.remark.replies.last?.reply)
    return [
      remark.handle, "\(remark.subject)", remark.at.text(in: zone), remark.isOpen ? "1" : "0",
      last?.status.rawValue ?? "", remark.text, last?.text ?? "",
    ]
  }

  private func json(_ entry: Entry) -> JSON {
    let remark = entry.remark
    var fields: [String: JSON] = [
      "id": .string(remark.handle), "remark": .string(remark.text),
      "at": .string(remark.at.text(in: zone)), "open": .bool(remark.isOpen),
      "answers": .array(
        remark.replies.map {
          .object([
            "status": .string($0.reply.status.rawValue), "text": .string($0.reply.text),
            "at": .string($0.at.text(in: zone)), "seen": .bool($0.isSeen),
          ])
        }),
    ]
    switch remark.subject {
    case .lesson(let place): fields["lesson"] = .string(place.description)
    case .question(let quiz, let question, attempt: let attempt):
      fields["quiz"] = .string(quiz.description)
      fields["question"] = .string(question.description)
      fields["attempt"] = .string(attempt.description)
    }
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
      fields["response"] = entry.response.map { .string(Self.words(of: $0, to: item)) } ?? .null
    }
    return .object(fields)
  }

  /// An answer in the words the learner saw.
  static func words(of response: Response, to item: Paper.Item) -> String {
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

extension RemarkRecord {
  /// By which a trainer names the remark: enough of a digest to be told from the others.
  var handle: String { String(digest(of: target.description).description.prefix(8)) }
}
