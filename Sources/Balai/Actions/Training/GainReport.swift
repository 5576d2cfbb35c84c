import ArgumentParser
import LearningCore
import ProgressTracker
import TerminalUI

/// What `balai gain` says: how much a course moved, for everybody who took both its tests.
struct GainReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  struct Row {
    /// `nil` for the whole test.
    var topic: GainTopic?
    var name: String
    var mean: MeanGain
  }

  let course: Course
  let rows: [Row]
  let count: Int

  init(_ course: Course, _ gains: [PersonGain]) {
    (self.course, count) = (course, gains.count)
    let topics = course.inOrder(Set(gains.flatMap(\.topics.keys)))
    var rows: [Row] = []
    if let mean = MeanGain(gains.map(\.total)) {
      rows.append(Row(topic: nil, name: Phrase("Seluruhnya", "In all").text, mean: mean))
    }
    for topic in topics {
      guard let mean = MeanGain(gains.compactMap { $0.topics[topic] }) else { continue }
      rows.append(Row(topic: topic, name: course.name(of: topic), mean: mean))
    }
    self.rows = rows
  }

  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text: plainText(width: width)
    case .json: json.canonicalText
    case .csv: csv
    }
  }

  private func plainText(width: Int) -> String {
    var lines = wrapped(
      Phrase(
        "\(course.title): \(count) peserta mengerjakan pretes dan postes.",
        "\(course.title): \(count) people took both the pre-test and the post-test."
      ).text, width: width)
    guard !rows.isEmpty else { return lines.joined(separator: "\n") }
    lines.append("")
    for row in rows {
      let (before, after) = (percent(row.mean.before), percent(row.mean.after))
      let change = signedPercent(row.mean.basisPoints)
      lines += wrapped(row.name, width: width, rest: "  ")
      let words = Phrase(
        "\(before.indonesian) menjadi \(after.indonesian), \(change.indonesian)",
        "\(before.english) to \(after.english), \(change.english)")
      lines += indented("\(words.text) (n \(row.mean.count))", width: width)
    }
    lines.append("")
    lines += wrapped(
      Phrase(
        "Rata-rata bagian nilai pada pretes pertama dan postes terakhir tiap peserta.",
        "Mean share of the marks in each person's first pre-test and last post-test."
      ).text, width: width)
    return lines.joined(separator: "\n")
  }

  private var json: JSON {
    .object([
      "course": .string(course.id.description), "n": .integer(count),
      "topics": .array(
        rows.map { row in
          .object([
            "module": row.topic?.module.map { .string($0.description) } ?? .null,
            "objective": row.topic?.objective.map { .string($0.description) } ?? .null,
            "isTotal": .bool(row.topic == nil), "name": .string(row.name),
            "n": .integer(row.mean.count), "beforeBasisPoints": .integer(row.mean.before),
            "afterBasisPoints": .integer(row.mean.after),
            "gainBasisPoints": .integer(row.mean.basisPoints),
          ])
        }),
    ])
  }

  private var csv: String {
    let head = ["module", "objective", "name", "n", "before_bp", "after_bp"]
    let body = rows.map { row in
      [
        row.topic?.module?.description ?? "", row.topic?.objective?.description ?? "", row.name,
        String(row.mean.count), String(row.mean.before), String(row.mean.after),
      ]
    }
    return csvText([head] + body)
  }
}
