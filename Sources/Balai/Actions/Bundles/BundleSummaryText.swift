import LearnerRecords
import LearningCore

/// What `balai bundle show` says.
struct BundleSummaryText {
  let path: String
  let summary: BundleSummary
  let known: [KnownOrigin]
  let zone: UTCOffset

  private var names: [OriginID: String] {
    .init(known.map { ($0.origin, $0.name) }) { first, _ in first }
  }

  private func level(_ chain: BundleHeader.Chain) -> Phrase {
    guard let origin = known.first(where: { $0.origin == chain.origin }) else {
      return Phrase("belum dikenal", "not known")
    }
    if origin.isOwn { return Phrase("komputer ini", "this computer") }
    return origin.key == chain.key ? origin.level.phrase : Phrase("kunci lain", "another key")
  }

  var lines: [String] {
    var lines = [
      path,
      Phrase("Dibuat oleh", "Made by").text + ": " + names.label(summary.header.origin),
      Phrase("Sidik kunci", "Fingerprint of the key").text + ": "
        + fingerprint(summary.header.key),
    ]
    for chain in summary.header.chains {
      let level = level(chain)
      lines.append(
        Phrase(
          "\(names.label(chain.origin)): catatan \(chain.seqs.lowerBound)-\(chain.seqs.upperBound), "
            + level.indonesian,
          "\(names.label(chain.origin)): entries \(chain.seqs.lowerBound)-\(chain.seqs.upperBound), "
            + level.english
        ).text)
    }
    if let first = summary.firstAt, let last = summary.lastAt {
      lines.append("\(first.text(in: zone)) - \(last.text(in: zone))")
    }
    lines += summary.kinds.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
    lines.append(
      Phrase(
        "\(summary.people) peserta, \(summary.documents) naskah kuis, "
          + "\(summary.certificateTexts) naskah sertifikat.",
        "\(summary.people) people, \(summary.documents) texts of quizzes, "
          + "\(summary.certificateTexts) texts of certificates."
      ).text)
    lines.append(
      Phrase(
        "Utuh dan ditandatangani. Tidak ada yang diambil.", "Whole and signed. Nothing was taken."
      ).text)
    return lines
  }

  var json: JSON {
    .object([
      "file": .string(path), "maker": .string(summary.header.origin.description),
      "key": .string(hexadecimal(summary.header.key)),
      "chains": .array(
        summary.header.chains.map { chain in
          .object([
            "origin": .string(chain.origin.description), "key": .string(hexadecimal(chain.key)),
            "first": .integer(chain.seqs.lowerBound), "last": .integer(chain.seqs.upperBound),
          ])
        }),
      "kinds": .object(summary.kinds.mapValues { .integer($0) }),
      "people": .integer(summary.people), "documents": .integer(summary.documents),
      "certificateTexts": .integer(summary.certificateTexts),
    ])
  }
}

/// A public key in groups that two people can compare over the telephone.
func fingerprint(_ key: [UInt8]) -> String {
  let digits = Array(hexadecimal(key).prefix(32))
  return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }
    .joined(separator: " ")
}

extension OriginTrust.Level {
  var phrase: Phrase {
    switch self {
    case .none: Phrase("tidak dipercaya", "not trusted")
    case .practice: Phrase("latihan dan pelajaran dihitung", "practice and lessons count")
    case .examCentre: Phrase("pusat ujian: semuanya dihitung", "exam centre: everything counts")
    }
  }
}
