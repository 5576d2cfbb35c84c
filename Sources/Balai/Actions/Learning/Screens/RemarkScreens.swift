import LearnerRecords
import LearningCore
import TerminalUI

// What a learner said to the trainers, and what became of it.

extension LearnerSession {
  func remarksItem() throws -> MenuScreen.Item? {
    let remarks = try records.remarks(of: person.id)
    guard !remarks.isEmpty else { return nil }
    let heading = Phrase("Catatan Anda", "Your remarks").text
    if let new = newReplies(to: remarks) {
      return MenuScreen.Item(new.text, heading: heading, effect: .go(.remarks))
    }
    return MenuScreen.Item(
      Phrase("Catatan dan tanggapannya", "Remarks and answers").text, detail: "\(remarks.count)",
      heading: heading, effect: .go(.remarks))
  }

  /// `2 tanggapan baru`; `nil` for none.
  private func newReplies(to remarks: [RemarkRecord]) -> Phrase? {
    let count = remarks.reduce(0) { $0 + $1.newReplies.count }
    guard count > 0 else { return nil }
    return Phrase("\(count) tanggapan baru", "\(count) new answers")
  }

  /// What is to be done beside the next step, for a report: each with its command.
  func todo(_ record: LearningRecord) throws -> [String] {
    var lines: [String] = []
    if let recall = try recallSentence(record) {
      lines.append("\(recall.text): balai learn --review")
    }
    if let new = newReplies(to: try records.remarks(of: person.id)) {
      lines.append("\(new.text): balai learn --remarks")
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Shows every remark with its answers; those are seen from now on.
  func remarksScreen() throws -> any Screen {
    let remarks = try records.remarks(of: person.id)
    let new = remarks.flatMap(\.newReplies).map(\.reply.id)
    let screen = ReaderScreen(
      title: Phrase("Catatan Anda untuk pengajar", "Your remarks for the trainers").text,
      blocks: remarks.isEmpty
        ? [paragraph(Phrase("Belum ada catatan.", "There are no remarks yet."))]
        : Array(remarks.map(blocks).joined(separator: [Block(.rule, line: 0)])),
      onward: [.back], onwardWord: Phrase("selesai", "done"), language: Interface.language)
    if !new.isEmpty { try append(.repliesSeen(new)) }
    return screen
  }

  private func blocks(_ remark: RemarkRecord) -> [Block] {
    let day = remark.at.date(in: library.workspace.zone).phrase.text
    var blocks = [Block(.paragraph([.strong([.text(title(of: remark.subject))])]), line: 0)]
    let said =
      remark.text.isEmpty
      ? Phrase("Anda melaporkan soal ini.", "You flagged this question.").text
      : Phrase("Catatan Anda: \(remark.text)", "Your remark: \(remark.text)").text
    blocks.append(Block(.paragraph([.text("\(said) (\(day))")]), line: 0))
    for reply in remark.replies {
      let day = reply.at.date(in: library.workspace.zone).phrase.text
      var head = "\(reply.reply.status.phrase.text), \(day)"
      if !reply.isSeen { head = Phrase("Baru: ", "New: ").text + head }
      var words = [Inline.strong([.text(head)])]
      if !reply.reply.text.isEmpty { words += [.text(". " + reply.reply.text)] }
      blocks.append(Block(.quote([Block(.paragraph(words), line: 0)]), line: 0))
    }
    if remark.replies.isEmpty {
      blocks.append(
        Block(
          .quote([paragraph(Phrase("Belum ditanggapi.", "Not answered yet."))]), line: 0))
    }
    return blocks
  }

  private func title(of subject: RemarkRecord.Subject) -> String {
    switch subject {
    case .lesson(let place):
      let title = library[place]?.title ?? place.description
      return Phrase("Pelajaran: \(title)", "Lesson: \(title)").text
    case .question(let quiz, let question, attempt: _):
      let known = library[quiz: quiz]
      let words = known?[question: question]?.title.plainText ?? question.description
      return Phrase(
        "Soal: \(words) (\(known?.title ?? quiz.description))",
        "Question: \(words) (\(known?.title ?? quiz.description))"
      ).text
    }
  }
}

extension RemarkReply.Status {
  var phrase: Phrase {
    switch self {
    case .received: Phrase("Diterima", "Received")
    case .underReview: Phrase("Sedang ditinjau", "Being looked at")
    case .mended: Phrase("Sudah diperbaiki", "Mended")
    case .unchanged: Phrase("Tidak diubah", "Stays as it is")
    }
  }
}
