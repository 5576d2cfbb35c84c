import LearnerRecords
import LearningCore

/// What `balai bundle in` says of one file.
struct BundleReceiptText {
  let path: String
  let receipt: BundleReceipt
  /// What installations are called here.
  let names: [OriginID: String]

  var lines: [String] {
    var lines = [path + ":"]
    for chain in receipt.chains {
      let who = names.label(chain.origin)
      lines.append("  \(who): \(words(of: chain).text)")
    }
    if receipt.people + receipt.documents + receipt.certificateTexts > 0 {
      lines.append(
        Phrase(
          "  Selain itu: \(receipt.people) data peserta, \(receipt.documents) naskah kuis, "
            + "\(receipt.certificateTexts) naskah sertifikat.",
          "  Besides: \(receipt.people) people, \(receipt.documents) texts of quizzes, "
            + "\(receipt.certificateTexts) texts of certificates."
        ).text)
    }
    return lines
  }

  private func words(of chain: BundleReceipt.Chain) -> Phrase {
    if let refusal = chain.refusal {
      let why = refusal.phrase
      return Phrase("DITOLAK: \(why.indonesian)", "REFUSED: \(why.english)")
    }
    var words = Phrase(
      "\(chain.new) baru, \(chain.known) sudah ada", "\(chain.new) new, \(chain.known) known")
    if chain.waiting > 0, let first = chain.comesFirst {
      words = Phrase(
        words.indonesian + ", \(chain.waiting) menunggu dan belum dihitung: datangkan dahulu "
          + "catatan \(first.lowerBound)-\(first.upperBound)",
        words.english + ", \(chain.waiting) waiting and not counting yet: entries "
          + "\(first.lowerBound)-\(first.upperBound) come first")
    }
    return Phrase(words.indonesian + ".", words.english + ".")
  }

  var json: JSON {
    .object([
      "file": .string(path), "maker": .string(receipt.maker.description),
      "people": .integer(receipt.people), "documents": .integer(receipt.documents),
      "certificateTexts": .integer(receipt.certificateTexts),
      "chains": .array(
        receipt.chains.map { chain in
          .object([
            "origin": .string(chain.origin.description),
            "first": .integer(chain.seqs.lowerBound), "last": .integer(chain.seqs.upperBound),
            "new": .integer(chain.new), "known": .integer(chain.known),
            "waiting": .integer(chain.waiting),
            "comesFirst": chain.comesFirst.map {
              .array([.integer($0.lowerBound), .integer($0.upperBound)])
            } ?? .null,
            "refused": chain.refusal.map { .string($0.code) } ?? .null,
          ])
        }),
    ])
  }
}

extension [OriginID: String] {
  /// What people call an installation, and the beginning of what it is called.
  func label(_ origin: OriginID) -> String {
    let short = BundleFile.short(origin)
    guard let name = self[origin], !name.isEmpty else { return short }
    return "\(name) (\(short))"
  }
}

extension BundleReceipt.Refusal {
  /// For programs.
  var code: String {
    switch self {
    case .unknownOrigin: "unknown-origin"
    case .otherKey: "other-key"
    case .notTrusted: "not-trusted"
    case .forked: "forked"
    case .tooNew: "too-new"
    case .unreadable: "unreadable"
    }
  }

  var phrase: Phrase {
    switch self {
    case .unknownOrigin:
      Phrase(
        "asal ini belum dikenal. Pastikan dari siapa, lalu: balai bundle trust BERKAS --level practice.",
        "this origin is not known. Make sure whose it is, then: balai bundle trust FILE --level "
          + "practice.")
    case .otherKey:
      Phrase(
        "asal ini dikenal di sini dengan kunci lain. Tanyakan dahulu kepada yang memberi.",
        "this origin is known here with another key. Ask those who gave it to you first.")
    case .notTrusted:
      Phrase(
        "asal ini tidak dipercaya di sini. Ubah dengan: balai bundle trust.",
        "this origin is not trusted here. Change that with: balai bundle trust.")
    case .forked(let seq):
      Phrase(
        "rantai bercabang di catatan \(seq): dua salinan menulis dengan satu nama, atau riwayat "
          + "diubah. Tentukan mana yang benar; di salinan yang lain jalankan: balai bundle renew.",
        "the chain forks at entry \(seq): two copies wrote under one name, or history was changed. "
          + "Find out which is right; on the other copy run: balai bundle renew.")
    case .tooNew(let seq, let kind):
      Phrase(
        "catatan \(seq) berjenis '\(kind)', dari balai yang lebih baru. Perbarui balai.",
        "entry \(seq) is of the kind '\(kind)', of a newer balai. Upgrade balai.")
    case .unreadable(let seq):
      Phrase("catatan \(seq) tidak bisa dibaca.", "entry \(seq) cannot be read.")
    }
  }
}
