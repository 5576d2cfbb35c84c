package import LearningCore

extension Analysis {
  /// The analysis in words that a trainer can act on.
  ///
  /// - Parameter source: which attempts it is made of, as a sentence.
  package func report(title: Phrase, source: Phrase) -> Report {
    var parts: [Report.Part] = [.paragraph(source)]
    guard attemptCount > 0 else { return Report(title: title, parts: parts) }
    if !hasVerdicts { parts.append(.paragraph(tooFew)) }
    parts += [.heading(Phrase("Nilai", "Marks")), .bars(histogramBars), .figures(testFigures)]
    if let uncertainty { parts.append(.paragraph(words(for: uncertainty))) }
    if hasVerdicts {
      parts.append(.heading(Phrase("Yang perlu dilihat", "What to look at")))
      parts += advice.isEmpty ? [.paragraph(Phrase("Tidak ada.", "Nothing."))] : advice
    }
    parts.append(.heading(Phrase("Soal demi soal", "Question by question")))
    for (place, item) in items.enumerated() { parts += item.parts(number: place + 1) }
    if let preferredModel { parts += modelParts(preferredModel) }
    return Report(title: title, parts: parts)
  }

  private var tooFew: Phrase {
    let limit = Self.verdictLimit
    return Phrase(
      "Baru \(attemptCount) percobaan. Di bawah \(limit) angka hanya ditampilkan, tidak dinilai: "
        + "kebetulan masih terlalu berpengaruh.",
      "Only \(attemptCount) attempts so far. Below \(limit) figures are shown but not judged: chance "
        + "still weighs too much.")
  }

  private var histogramBars: Report.Bars {
    let most = max(histogram.max() ?? 0, 1)
    return Report.Bars(
      caption: Phrase("Sebaran nilai", "Distribution of marks"),
      rows: histogram.enumerated().map { place, count in
        let last = place == histogram.count - 1 ? 100 : place * 10 + 9
        return .init(
          label: Phrase(verbatim: "\(place * 10)–\(last)%"), length: count * 10_000 / most,
          value: Phrase(verbatim: "\(count)"))
      })
  }

  private var testFigures: [Report.Figure] {
    var mean = test.mean.phrase(decimals: 2)
    if let most = possible?.phrase(decimals: 2).trimmed {
      mean = Phrase(
        "\(mean.indonesian) dari \(most.indonesian)", "\(mean.english) of \(most.english)")
    }
    return [
      .init(Phrase("Rata-rata", "Mean"), mean),
      .init(
        Phrase("Simpangan baku", "Standard deviation"), test.standardDeviation.phrase(decimals: 2)),
      .init(Phrase("Kemencengan", "Skewness"), test.skewness.phrase(decimals: 2)),
      .init(Phrase("Keruncingan", "Kurtosis"), test.kurtosis.phrase(decimals: 2)),
      .init(
        Phrase("Keandalan (alpha Cronbach)", "Reliability (Cronbach's alpha)"),
        test.alpha.phrase(decimals: 1, unit: "%")),
      .init(Phrase("Rasio galat", "Error ratio"), test.errorRatio.phrase(decimals: 1, unit: "%")),
      .init(Phrase("Galat baku", "Standard error"), test.standardError.phrase(decimals: 2)),
    ]
  }

  private func words(for band: UncertaintyBand) -> Phrase {
    let percent = passMark?.percent ?? 0
    let error = band.standardError.phrase(decimals: 2)
    return Phrase(
      "Batas lulus \(percent)%: nilai yang kurang dari \(error.indonesian) poin di bawah atau di "
        + "atasnya bisa berbalik bila diuji ulang. \(band.count) dari \(attemptCount) ada di situ, "
        + "\(band.passedCount) lulus.",
      "Pass mark \(percent)%: a result less than \(error.english) points below or above it might turn "
        + "in another test. \(band.count) of \(attemptCount) are there; \(band.passedCount) passed."
    )
  }

  /// The gravest first; of equal ones in the order of the questions.
  private var advice: [Report.Part] {
    let ofItems = items.enumerated().flatMap { place, item in
      item.verdicts.map { (number: place + 1, item: item, verdict: $0) }
    }
    let sorted = ofItems.enumerated().sorted {
      ($0.element.verdict.gravity, $0.offset) < ($1.element.verdict.gravity, $1.offset)
    }
    var said: Set<Phrase> = []
    return verdicts.map { .advice($0.message.capitalized, remedy: $0.remedy) }
      + sorted.map { _, entry in
        let name = entry.item.name
        let message = entry.verdict.message
        return .advice(
          Phrase(
            "Soal \(entry.number), \(name.indonesian): \(message.indonesian)",
            "Question \(entry.number), \(name.english): \(message.english)"),
          // What to do about many questions of one kind is said once.
          remedy: said.insert(entry.verdict.remedy).inserted ? entry.verdict.remedy : nil)
      }
  }
}

extension ItemVerdict {
  /// Smaller is graver.
  fileprivate var gravity: Int {
    switch self {
    case .keyMayBeWrong: 0
    case .negativeDiscrimination: 1
    case .tooHard: 2
    case .weakDiscrimination: 3
    case .distractorsUnused: 4
    case .tooEasy: 5
    }
  }
}

extension ItemStatistics {
  /// Its id, with the version where there are several.
  fileprivate var name: Phrase {
    item.version.map { Phrase("\(item.id) (versi \($0))", "\(item.id) (version \($0))") }
      ?? Phrase(verbatim: item.id)
  }

  fileprivate func parts(number: Int) -> [Report.Part] {
    let title = item.title.isEmpty ? "" : ": " + item.title
    var figures: [Report.Figure] = [
      .init(Phrase(verbatim: "n"), Phrase(verbatim: "\(count)")),
      .init(
        Phrase("kemudahan", "facility"),
        facility.map { Figure($0.value * 100) }.phrase(decimals: 1, unit: "%")),
      .init(
        Phrase("daya beda", "discrimination"), discrimination.phrase(decimals: 1, unit: "%")),
      .init(Phrase("efisiensi", "efficiency"), efficiency.phrase(decimals: 1, unit: "%")),
      .init(Phrase("bobot", "effective weight"), effectiveWeight.phrase(decimals: 1, unit: "%")),
      .init(Phrase("simpangan baku", "standard deviation"), standardDeviation.phrase(decimals: 2)),
    ]
    if let medianSeconds {
      figures.append(
        .init(
          Phrase("waktu tengah", "median time"), Span.seconds(medianSeconds).phrase))
    }
    var parts: [Report.Part] = [
      .subheading(
        Phrase("\(number). \(name.indonesian)\(title)", "\(number). \(name.english)\(title)")),
      .figures(figures),
    ]
    if !options.isEmpty { parts.append(.bars(bars)) }
    return parts
  }

  private var bars: Report.Bars {
    var rows = options.map { option in
      Report.Bars.Row(
        label: Phrase(verbatim: option.label),
        mark: option.isKey == true ? Phrase("kunci", "key") : nil,
        length: option.share.basisPoints, value: value(option.share, option.count))
    }
    if blankCount > 0 {
      let share = Figure(Double(blankCount) / Double(count))
      rows.append(
        .init(
          label: Phrase("tidak dijawab", "not answered"), length: share.basisPoints,
          value: value(share, blankCount)))
    }
    return Report.Bars(caption: Phrase("Pilihan", "Options"), rows: rows)
  }

  private func value(_ share: Figure, _ count: Int) -> Phrase {
    let percent = Figure(share.value * 100).phrase(unit: "%")
    return Phrase("\(percent.indonesian) (\(count))", "\(percent.english) (\(count))")
  }
}

extension Phrase {
  /// Without decimals that are all zero.
  fileprivate var trimmed: Phrase {
    func cut(_ text: String, _ sign: Character) -> String {
      guard text.contains(sign) else { return text }
      let kept = text.reversed().drop { $0 == "0" }
      return String((kept.first == sign ? kept.dropFirst() : kept).reversed())
    }
    return Phrase(cut(indonesian, ","), cut(english, "."))
  }

  fileprivate var capitalized: Phrase {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Phrase(capital(indonesian), capital(english))
  }
}
