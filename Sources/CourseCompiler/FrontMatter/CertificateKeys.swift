import LearningCore

// What a course says of its certificate.

extension FrontMatter {
  mutating func certificateRule() -> CertificateRule? {
    guard var inner = nested("certificate") else { return nil }
    let exam = inner.quizID("exam")
    let validity = inner.validity()
    let rule = CertificateRule(
      exam: exam, validityMonths: validity.months, isWitnessed: inner.flag("witnessed") ?? false,
      anchor: validity.anchor, renewal: inner.renewalRule())
    inner.finish()
    adopt(inner)
    return rule
  }

  /// `24 months`, or `{years: 2, until: 12-31}`.
  private mutating func validity() -> (months: Int?, anchor: YearDay?) {
    let isNested = isNested("validity")
    let months =
      isNested && !isRecording
      ? nil
      : parsed(
        "validity", pattern: "^[0-9]+ (months?|years?|bulan|tahun)$",
        expected: Phrase(
          "masa berlaku, misalnya '24 months' atau '2 years'",
          "how long it is valid, such as '24 months' or '2 years'"), months(of:))
    guard isNested || isRecording, var inner = nested("validity") else { return (months, nil) }
    let total =
      12 * (inner.integer("years", in: 0...50) ?? 0) + (inner.integer("months", in: 0...600) ?? 0)
    let anchor = inner.parsed(
      "until", pattern: "^[0-9]{2}-[0-9]{2}$",
      expected: Phrase("bulan dan tanggal, misalnya 12-31", "month and day, such as 12-31")
    ) { YearDay($0) }
    inner.finish()
    adopt(inner)
    if isNested, total == 0 {
      reject(
        "validity",
        Phrase("'years' atau 'months' yang lebih dari nol", "'years' or 'months' above nothing"))
      return (nil, nil)
    }
    return (isNested ? total : months, anchor)
  }

  private mutating func renewalRule() -> RenewalRule {
    let standard = RenewalRule()
    guard var inner = nested("renewal") else { return standard }
    let rule = RenewalRule(
      days: inner.integer("days", in: 1...730) ?? standard.days,
      hours: inner.choice("hours", of: RenewalRule.Hours.self) ?? standard.hours)
    inner.finish()
    adopt(inner)
    return rule
  }

  mutating func competencies() -> [Competency] {
    let last = DigComp.allCases.map(\.rawValue)
    let (indonesian, english) = (
      last.joined(separator: " atau "), last.joined(separator: " or ")
    )
    let expected = Phrase(
      "kompetensi, misalnya 'digcomp-2.2/4.1'; DigComp \(indonesian), nomor 1.1 sampai 5.4",
      "a competency such as 'digcomp-2.2/4.1'; DigComp \(english), numbers 1.1 to 5.4")
    return list("competencies", of: .text, expected: expected) { Competency($0) }.map(\.value)
  }
}

/// Reads `24 months`, `2 years`, `24 bulan`, `2 tahun`.
private func months(of text: String) -> Int? {
  let words = text.split(separator: " ")
  guard words.count == 2, let count = Int(words[0]), (1...600).contains(count) else { return nil }
  switch words[1] {
  case "month", "months", "bulan": return count
  case "year", "years", "tahun": return count * 12
  default: return nil
  }
}
