package import LearningCore

extension Analysis {
  /// For other programs. `n`, `items` and `test` hold what Moodle's statistics hold, under its
  /// definitions and in its units: facility from 0 to 1, standard deviations, mean and standard
  /// error in points, everything else in percent, and `null` where Moodle has no value.
  package var json: JSON {
    var members: [String: JSON] = [
      "n": .integer(attemptCount),
      "items": .array(items.map(\.json)),
      "test": test.json,
      "histogram": .array(histogram.map { .integer($0) }),
      "irt": .array(models.map(\.json)),
      "verdicts": .array(verdicts.map { .string($0.name) }),
      "passMark": passMark.map { .integer($0.percent) } ?? .null,
    ]
    if let uncertainty {
      members["uncertainty"] = .object([
        "standardError": uncertainty.standardError.json, "n": .integer(uncertainty.count),
        "passed": .integer(uncertainty.passedCount),
      ])
    }
    return .object(members)
  }

  /// One row an item, the first with the names of the columns.
  package var rows: [[String]] {
    let header = [
      "item", "version", "n", "facility", "sd", "discrimination", "efficiency", "effectiveWeight",
      "medianSeconds", "a", "b", "verdicts",
    ]
    let parameters = preferredModel?.items ?? []
    return [header]
      + items.map { item in
        let curve = parameters.first { $0.id == item.item.id && $0.version == item.item.version }
        return [
          item.item.id, item.item.version.map(String.init) ?? "", String(item.count),
          item.facility.field, item.standardDeviation.field, item.discrimination.field,
          item.efficiency.field, item.effectiveWeight.field,
          item.medianSeconds.map(String.init) ?? "", (curve?.discrimination).field,
          (curve?.difficulty).field, item.verdicts.map(\.name).joined(separator: " "),
        ]
      }
  }

  /// The model that fits best for its number of parameters.
  package var preferredModel: LogisticModel? { models.min { $0.criterion < $1.criterion } }
}

extension ItemStatistics {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "item": .string(item.id), "n": .integer(count), "facility": facility.json,
      "sd": standardDeviation.json, "discrimination": discrimination.json,
      "efficiency": efficiency.json, "effectiveWeight": effectiveWeight.json,
      "verdicts": .array(verdicts.map { .string($0.name) }),
    ]
    if let version = item.version { members["version"] = .integer(version) }
    if let medianSeconds { members["medianSeconds"] = .integer(medianSeconds) }
    if !options.isEmpty {
      members["options"] = .array(options.map(\.json))
      members["blank"] = .integer(blankCount)
    }
    return .object(members)
  }
}

extension OptionStatistics {
  fileprivate var json: JSON {
    .object([
      "label": .string(label), "key": isKey.map { .bool($0) } ?? .null, "n": .integer(count),
      "share": share.json, "discrimination": discrimination.json,
    ])
  }
}

extension TestStatistics {
  fileprivate var json: JSON {
    .object([
      "mean": mean.json, "sd": standardDeviation.json, "skewness": skewness.json,
      "kurtosis": kurtosis.json, "alpha": alpha.json, "errorRatio": errorRatio.json,
      "standardError": standardError.json,
    ])
  }
}

extension LogisticModel {
  fileprivate var json: JSON {
    .object([
      "model": .string(kind.rawValue), "n": .integer(attemptCount),
      "logLikelihood": logLikelihood.json, "aic": criterion.json, "converged": .bool(isConverged),
      "items": .array(
        items.map { item in
          var members: [String: JSON] = [
            "item": .string(item.id), "a": item.discrimination.json, "b": item.difficulty.json,
            "fit": item.fit.map { fit in
              .object([
                "chiSquare": fit.chiSquare.json, "df": .integer(fit.degreesOfFreedom),
                "p": fit.probability.json,
              ])
            } ?? .null,
          ]
          if let version = item.version { members["version"] = .integer(version) }
          return .object(members)
        }),
    ])
  }
}

extension Figure? {
  /// For a table: nothing where there is no figure.
  fileprivate var field: String { map(\.json.canonicalText) ?? "" }
}
