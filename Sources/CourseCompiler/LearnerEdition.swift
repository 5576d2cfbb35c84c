import CCmark
package import LearningCore

/// The text of a file without what only trainers and authors are to read: call-outs for the trainer
/// and the key `notes`. What is left compiles to what learners see of the original.
///
/// - Throws: ``InseparableNote`` where a note cannot be told from what stands around it.
package func learnerText(of file: SourceFile) throws(InseparableNote) -> String {
  let original = SplitFile(file)
  let body = original.body.withoutTrainerNotes
  let head = Array(file.text.utf8.prefix(file.text.utf8.count - original.body.bytes.count))
  let text = String(decoding: head.withoutNotes(in: original.yaml) + body, as: UTF8.self)
  let before = MarkdownReader.read(original.body).blocks
  // Also a note that is written in a way of its own, with an escaped letter say, is found here.
  if text == file.text, before.firstTrainerNote == nil { return text }
  let after = MarkdownReader.read(SplitFile(SourceFile(path: file.path, text: text)).body).blocks
  guard after.firstTrainerNote == nil, before.forLearners.plainText == after.plainText,
    before.forLearners.anchors == after.anchors
  else { throw InseparableNote(path: file.path, line: before.firstTrainerNote ?? 1) }
  return text
}

/// A note for the trainer that shares its lines with text for learners.
package struct InseparableNote: Error, Hashable {
  package var path: String
  package var line: Int
}

/// The text of a quiz with its rules and without its questions: whoever has it knows what will be
/// asked for, not what will be asked.
///
/// - Parameter quiz: what the file compiles to.
/// - Returns: `nil` when its front matter does not say it all.
package func rulesOnlyText(of file: SourceFile, _ quiz: Quiz) -> String? {
  var yaml = SplitFile(file).yaml ?? ""
  if !yaml.isEmpty, !yaml.hasSuffix("\n") { yaml += "\n" }
  let head = String(decoding: Array(yaml.utf8).withoutNotes(in: yaml), as: UTF8.self)
  let text = "---\n\(head)withheld: \(quiz.sealedCount ?? quiz.questions.count)\n---\n"
  let rules = compileQuiz(SourceFile(path: file.path, text: text), id: quiz.id)
  guard !rules.hasErrors, rules.output.isWithheld, rules.output.drawnCount == quiz.drawnCount,
    (rules.output.title, rules.output.kind) == (quiz.title, quiz.kind),
    (rules.output.passMark, rules.output.timeLimit) == (quiz.passMark, quiz.timeLimit)
  else { return nil }
  return text
}

extension SourceText {
  /// The bytes without the lines of call-outs for the trainer. A list mark in front of one stays.
  fileprivate var withoutTrainerNotes: [UInt8] {
    guard mayHoldTrainerNote else { return Array(bytes) }
    var kept: [UInt8] = []
    var next = lineOffset + 1
    for note in trainerNotes where note.lines.lowerBound >= next {
      kept += self.bytes(ofLines: next..<note.lines.lowerBound)
      let prefix = line(note.lines.lowerBound).prefix(note.column - 1)
      next = note.lines.upperBound + 1
      if !prefix.trimmed.isEmpty {
        kept += prefix + [0x0A]
      } else if note.column == 1, !line(note.lines.lowerBound - 1).trimmed.isEmpty,
        !line(next).trimmed.isEmpty
      {
        // What stood apart stays apart.
        kept.append(0x0A)
      }
    }
    return kept + self.bytes(ofLines: next..<lastLine + 1)
  }

  private var mayHoldTrainerNote: Bool {
    String(decoding: bytes, as: UTF8.self).lowercased().contains(Self.mark)
  }

  private static let mark = "[!\(Callout.Kind.trainer.rawValue)]"

  /// Where the call-outs for the trainer stand, in the order of the file.
  private var trainerNotes: [(lines: ClosedRange<Int>, column: Int)] {
    var notes: [(lines: ClosedRange<Int>, column: Int)] = []
    bytes.withUnsafeBufferPointer { buffer in
      let tree = MarkdownTree(parsing: buffer)
      forEachNode(in: tree.root) { node, type in
        guard type == CMARK_NODE_BLOCK_QUOTE, let first = cmark_node_first_child(node) else {
          return
        }
        let words = line(lineOffset + Int(cmark_node_get_start_line(first)))
          .dropFirst(Int(cmark_node_get_start_column(first)) - 1).trimmed
        guard String(decoding: words, as: UTF8.self).lowercased() == Self.mark else { return }
        let start = lineOffset + Int(cmark_node_get_start_line(node))
        let end = lineOffset + Int(cmark_node_get_end_line(node))
        notes.append((start...max(start, end), Int(cmark_node_get_start_column(node))))
      }
    }
    return notes
  }

  private func bytes(ofLines lines: Range<Int>) -> ArraySlice<UInt8> {
    guard !lines.isEmpty else { return [] }
    let start = bytes.startIndex + offset(ofLine: lines.lowerBound)
    let end = bytes.startIndex + offset(ofLine: lines.upperBound)
    return bytes[start..<max(start, end)]
  }
}

extension [UInt8] {
  /// Front matter without the key `notes` and what belongs to it.
  fileprivate func withoutNotes(in yaml: String?) -> [UInt8] {
    guard let yaml, yaml.contains("notes") else { return self }
    var isInside = false
    return split(separator: 0x0A, omittingEmptySubsequences: false).filter { line in
      if line.starts(with: "notes:".utf8) {
        isInside = true
      } else if let first = line.first, first != 0x20, first != 0x09, first != 0x0D {
        isInside = false
      }
      return !isInside
    }.joined(separator: [0x0A]).map(\.self)
  }
}

extension [Block] {
  /// Line of the first call-out for the trainer, wherever it stands.
  fileprivate var firstTrainerNote: Int? {
    for block in self {
      let line: Int? =
        switch block.content {
        case .callout(let callout):
          callout.kind == .trainer ? block.line : callout.blocks.firstTrainerNote
        case .quote(let blocks): blocks.firstTrainerNote
        case .list(let list): list.items.lazy.compactMap(\.blocks.firstTrainerNote).first
        case .details(let details): details.blocks.firstTrainerNote
        case .selfCheck(let question): question == question.forLearners ? nil : question.line
        case .heading, .paragraph, .code, .table, .rule: nil
        }
      if let line { return line }
    }
    return nil
  }
}
