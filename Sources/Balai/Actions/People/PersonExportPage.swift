import LearnerRecords
import LearningCore

extension PersonExport {
  /// For people to read, on a page that prints.
  var report: Report {
    var parts: [Report.Part] = [
      .paragraph(
        Phrase(
          "Semua yang tersimpan tentang Anda pada \(day(madeAt).indonesian). Berkas data-diri.json "
            + "memuat hal yang sama untuk program lain, dengan setiap catatan riwayat.",
          "All that is held about you on \(day(madeAt).english). The file data-diri.json holds the "
            + "same for other programs, with every entry of the history.")),
      .heading(Phrase("Data diri", "Personal data")),
      .figures(
        person.details.map { .init($0.label, Phrase(verbatim: $0.text)) }
          + otherNumbers.map { .init(Phrase("NIP lain", "Other NIP"), text($0.description)) }
          + ids.map { .init(Phrase("Id dalam riwayat", "Id in history"), text($0.description)) }),
    ]
    parts += section(
      Phrase("Persetujuan", "Consent"),
      consents.map { consent in
        let words = [
          consent.givenAt.map {
            Phrase("disetujui \(day($0).indonesian)", "agreed to on \(day($0).english)")
          },
          consent.withdrawnAt.map {
            Phrase("ditarik \(day($0).indonesian)", "taken back on \(day($0).english)")
          },
        ].compactMap(\.self)
        return .init(
          Phrase(
            "Pemberitahuan \(consent.notice.description.prefix(12))",
            "Notice \(consent.notice.description.prefix(12))"), joined(words))
      })
    parts += section(
      Phrase("Pelajaran yang selesai", "Lessons completed"),
      record.completedLessons.map { "\($0.course)/\($0.module)/\($0.lesson)" }.sorted().map {
        .init(text($0), Phrase("selesai", "completed"))
      })
    parts += section(
      Phrase("Modul yang selesai", "Modules completed"),
      record.completedModules.map { done in
        .init(
          text("\(done.course): \(done.title)"),
          Phrase(
            "\(day(done.at).indonesian), \(done.minutes) menit",
            "\(day(done.at).english), \(done.minutes) minutes"))
      })
    parts += section(
      Phrase("Sertifikat", "Certificates"),
      record.certificates.map { one in
        let revoked = one.revocation.map {
          Phrase("; dicabut: \($0.reason)", "; revoked: \($0.reason)")
        }
        return .init(
          text("\(one.certificate.number), \(one.certificate.course)"),
          Phrase(
            day(one.issuedAt).indonesian + (revoked?.indonesian ?? ""),
            day(one.issuedAt).english + (revoked?.english ?? "")))
      })
    parts += section(
      Phrase("Kelonggaran", "Allowances"),
      allowances.map { one in
        .init(
          text("\(one.allowance.quiz), \(one.allowance.reason)"), day(one.at))
      })
    if !attempts.isEmpty { parts.append(.heading(Phrase("Percobaan kuis", "Attempts"))) }
    for attempt in attempts { parts += self.parts(of: attempt) }
    return Report(title: Phrase("Data Anda", "Your data"), parts: parts)
  }

  private func section(_ title: Phrase, _ figures: [Report.Figure]) -> [Report.Part] {
    figures.isEmpty ? [] : [.heading(title), .figures(figures)]
  }

  private func parts(of exported: ReadableAttempt) -> [Report.Part] {
    let started = exported.attempt.startedAt
    let clock = started.clockText(in: zone)
    let score =
      exported.attempt.result?.score.percentPhrase
      ?? Phrase("belum dikumpulkan", "not handed in")
    return [
      .subheading(
        Phrase(
          "\(exported.title), \(day(started).indonesian) \(clock): \(score.indonesian)",
          "\(exported.title), \(day(started).english) \(clock): \(score.english)")),
      .figures(
        exported.items.map { item in
          let remark = item.remark.map { Phrase("; catatan: \($0)", "; remark: \($0)") }
          let answer = item.answer ?? "-"
          return .init(
            text(item.text ?? item.question.description),
            Phrase(answer + (remark?.indonesian ?? ""), answer + (remark?.english ?? "")))
        }),
    ]
  }

  private func day(_ time: Timestamp) -> Phrase { time.date(in: zone).phrase }

  private func text(_ text: String) -> Phrase { Phrase(verbatim: text) }

  private func joined(_ phrases: [Phrase]) -> Phrase {
    Phrase(
      phrases.map(\.indonesian).joined(separator: "; "),
      phrases.map(\.english).joined(separator: "; "))
  }
}
