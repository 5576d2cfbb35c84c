import ArgumentParser
import LearningCore
import ProgressTracker
import QuizEngine
import TerminalUI

/// What `balai regrade` says: before it is done, or after.
struct RegradeReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  let plan: RegradePlan
  /// The reason that was recorded; `nil` when nothing was.
  let reason: String?
  let zone: UTCOffset
  let width: Int

  func text(_ format: Format) -> String {
    switch format {
    case .text: plainText
    case .json: json.canonicalText
    case .csv: csv
    }
  }

  private var plainText: String {
    let parts = [heading, questions, marks, certificates, rest].filter { !$0.isEmpty }
    return Array(parts.joined(separator: [""])).joined(separator: "\n")
  }

  // MARK: Parts

  private var heading: [String] {
    let title = Phrase("Nilai ulang: \(plan.quiz.title)", "Regrade: \(plan.quiz.title)").text
    let state: Phrase
    if plan.changes.isEmpty {
      state = Phrase(
        "Tidak ada yang berubah; tidak ada yang dicatat.", "Nothing changes; nothing is recorded.")
    } else if let reason {
      state = Phrase("Sudah dicatat. Alasan: \(reason)", "Recorded. Reason: \(reason)")
    } else {
      state = Phrase(
        "Baru rencana (--dry-run); belum ada yang dicatat. Untuk melaksanakannya:",
        "Only a plan (--dry-run); nothing is recorded yet. To carry it out:")
    }
    let command = "balai regrade \(plan.quiz.id)\(plan.request.flags) --apply --why "
    let lines = say(title) + say(state.text)
    guard !plan.changes.isEmpty, reason == nil else { return lines }
    return lines + ["  " + command + Phrase("'ALASAN'", "'REASON'").text]
  }

  private var questions: [String] {
    plan.questions.flatMap { note -> [String] in
      let judged = note.corrected.keys.sorted { $0.word(note).text < $1.word(note).text }.map {
        say("\(note.id): \($0.word(note).text)")
      }
      let skipped = note.skipped.sorted { $0.key.word.text < $1.key.word.text }.map {
        reason, count in
        say(
          Phrase(
            "\(note.id): dilewati di \(count) percobaan, karena \(reason.word.indonesian)",
            "\(note.id): left alone (attempts: \(count)), because \(reason.word.english)"
          ).text)
      }
      let spelt = note.rewordings.sorted { $0.shown < $1.shown }.map {
        say(
          Phrase(
            "dulu tertulis '\($0.shown)', kini '\($0.now)'",
            "it said '\($0.shown)', now '\($0.now)'"
          ).text, indent: 2)
      }
      return Array((judged + skipped + spelt).joined())
    }
  }

  private var marks: [String] {
    let changes = plan.markChanges
    guard !changes.isEmpty else { return [] }
    let title = Phrase(
      "Nilai yang berubah: \(changes.count)", "Marks that change: \(changes.count)")
    return say(title.text)
      + changes.flatMap { change -> [String] in
        let day = change.attempt.startedAt.date(in: zone).phrase.text
        var line = "\(change.person.shownName), \(day): "
        line += "\(change.before.score.words.text) -> \(change.after.score.words.text)"
        if let passed = change.nowPassed { line += ", " + passed.nowWord.text }
        return say(line, indent: 2)
      } + summary(true, Phrase("Kini lulus", "Now passed"))
      + summary(false, Phrase("Kini tidak lulus", "No longer passed"))
  }

  private func summary(_ passed: Bool, _ label: Phrase) -> [String] {
    let names = plan.changes.filter { $0.nowPassed == passed }.map(\.person.shownName)
    return names.isEmpty ? [] : say("\(label.text): \(names.joined(separator: "; "))")
  }

  private var certificates: [String] {
    guard !plan.certificates.isEmpty else { return [] }
    let title = Phrase(
      "Sertifikat: tidak ada yang diubah sendiri. Yang bisa dilakukan:",
      "Certificates: none is changed by itself. What can be done:")
    return say(title.text)
      + plan.certificates.flatMap { certificate in
        say("\(certificate.person.shownName), \(certificate.words.text)", indent: 2)
          + certificate.commands(reason: reason).map { "    " + $0 }
      }
  }

  private var rest: [String] {
    var lines: [String] = []
    if plan.keyChanges > 0 {
      lines += say(
        Phrase(
          "Nilai tetap, hanya kunci di pembahasannya dikoreksi: \(plan.keyChanges) percobaan.",
          "Attempts with the same mark, but another key in their explanations: \(plan.keyChanges)."
        ).text)
    }
    lines += say(
      Phrase(
        "Tidak berubah: \(plan.unchanged) percobaan.", "Attempts unchanged: \(plan.unchanged)."
      )
      .text)
    if plan.open > 0 {
      lines += say(
        Phrase(
          "Masih dikerjakan, tidak disentuh: \(plan.open) percobaan. Jalankan lagi sesudah "
            + "dikumpulkan.",
          "Attempts still under way, not touched: \(plan.open). Run this again once they are "
            + "handed in."
        ).text)
    }
    for (person, attempt, refusal) in plan.refused {
      lines += say(
        "\(person.shownName): "
          + Phrase(
            "percobaan \(attempt) tidak dinilai ulang, karena \(refusal.word.indonesian)",
            "attempt \(attempt) is not regraded, because \(refusal.word.english)"
          ).text)
    }
    return lines
  }

  private func say(_ text: String, indent: Int = 0) -> [String] {
    wrapped(text, width: width - indent, rest: "  ")
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
