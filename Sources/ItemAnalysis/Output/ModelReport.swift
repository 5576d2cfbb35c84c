import LearningCore

extension Analysis {
  func modelParts(_ model: LogisticModel) -> [Report.Part] {
    var parts: [Report.Part] = [
      .heading(Phrase("Model logistik (IRT)", "Logistic model (IRT)")),
      .paragraph(introduction(model)),
    ]
    if !model.isConverged {
      parts.append(
        .paragraph(
          Phrase(
            "Perhitungannya belum mantap; anggap angkanya perkiraan kasar.",
            "The estimate did not settle; take its figures as rough.")))
    }
    for item in model.items { parts += item.parts }
    parts.append(
      .curves(
        Report.Curves(
          caption: Phrase("Peluang menjawab benar", "Chance of a right answer"),
          left: Phrase("kemampuan -3", "ability -3"), right: Phrase("+3", "+3"),
          lines: model.items.map { item in
            .init(
              label: item.name,
              heights: (0...24).map { item.probability(at: Double($0 - 12) / 4).basisPoints })
          })))
    return parts
  }

  private func introduction(_ model: LogisticModel) -> Phrase {
    let kind = model.kind.rawValue
    let (count, items) = (model.attemptCount, model.items.count)
    let likelihood = model.logLikelihood.phrase(decimals: 2)
    let others = models.filter { $0.kind != model.kind }
    var indonesian =
      "\(kind), \(count) percobaan, \(items) soal benar-salah, log-likelihood "
      + "\(likelihood.indonesian). "
    var english =
      "\(kind), \(count) attempts, \(items) right-or-wrong items, log-likelihood "
      + "\(likelihood.english). "
    for other in others {
      let (mine, theirs) = (model.criterion.phrase(), other.criterion.phrase())
      indonesian +=
        "Lebih cocok daripada \(other.kind.rawValue) "
        + "(AIC \(mine.indonesian), lawannya \(theirs.indonesian)). "
      english +=
        "Fits better than \(other.kind.rawValue) (AIC \(mine.english) against \(theirs.english)). "
    }
    if items < self.items.count {
      let missing = self.items.count - items
      indonesian +=
        "\(missing) soal tidak ikut, karena bernilai sebagian, semua sama, atau terlalu sedikit "
        + "jawabannya. "
      english +=
        "\(missing) items are left out, because they earn parts of a mark, all answers are alike, "
        + "or too few answered. "
    }
    return Phrase(
      indonesian + "b: kemampuan yang separuhnya menjawab benar; a: kecuraman di situ.",
      english + "b: the ability at which half are right; a: the slope there.")
  }
}

extension LogisticModel.Item {
  fileprivate var name: Phrase {
    version.map { Phrase("\(id) (versi \($0))", "\(id) (version \($0))") } ?? Phrase(verbatim: id)
  }

  fileprivate var parts: [Report.Part] {
    var figures: [Report.Figure] = [
      .init(Phrase(verbatim: "b"), difficulty.phrase(decimals: 2)),
      .init(Phrase(verbatim: "a"), discrimination.phrase(decimals: 2)),
    ]
    if let fit {
      let chiSquare = fit.chiSquare.phrase(decimals: 1)
      let chance = fit.probability.phrase(decimals: 3)
      figures.append(
        .init(
          Phrase("kecocokan", "fit"),
          Phrase(
            "S-X² \(chiSquare.indonesian), db \(fit.degreesOfFreedom), p \(chance.indonesian)",
            "S-X² \(chiSquare.english), df \(fit.degreesOfFreedom), p \(chance.english)")))
    }
    return [.subheading(name), .figures(figures)]
  }
}
