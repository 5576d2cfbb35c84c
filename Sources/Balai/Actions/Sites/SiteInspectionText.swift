import LearningCore
import SiteGenerator

extension SiteInspection.Finding {
  /// The file it is found in.
  var path: String {
    switch self {
    case .missing(let path), .changed(let path), .unknown(let path), .brokenLink(let path, _),
      .missingAnchor(let path, _), .missingPicture(let path, _), .tooLarge(let path, _, _, _),
      .tooHeavy(let path, _, _, _, _):
      path
    }
  }

  /// For programs.
  var name: String {
    switch self {
    case .missing: "missing"
    case .changed: "changed"
    case .unknown: "unknown"
    case .brokenLink: "broken-link"
    case .missingAnchor: "missing-anchor"
    case .missingPicture: "missing-picture"
    case .tooLarge: "too-large"
    case .tooHeavy: "too-heavy"
    }
  }

  var phrase: Phrase {
    switch self {
    case .missing: Phrase("berkas ini tidak ada", "this file is not there")
    case .changed:
      Phrase("isinya bukan yang dahulu disusun", "its content is not what was built")
    case .unknown: Phrase("berkas ini bukan bagian situs", "this file is no part of the site")
    case .brokenLink(_, let address):
      Phrase("tautan ke '\(address)' putus", "the link to '\(address)' leads nowhere")
    case .missingAnchor(_, let address):
      Phrase(
        "tujuan '\(address)' tidak ada di halaman itu", "there is no '\(address)' on that page")
    case .missingPicture(_, let source):
      Phrase("gambar '\(source)' tidak ada", "the picture '\(source)' is not there")
    case .tooLarge(_, let bytes, let limit, let longest):
      Phrase(
        "\(tenths(bytes, ",")) KB setelah dimampatkan, melebihi \(kilobytes(limit)) KB"
          + (longest.map { "; bagian terpanjangnya '\($0.heading)', \($0.percent)%" } ?? ""),
        "\(tenths(bytes, ".")) KB when compressed, more than \(kilobytes(limit)) KB"
          + (longest.map { "; the longest part is '\($0.heading)', \($0.percent)% of it" } ?? ""))
    case .tooHeavy(_, let bytes, let limit, let largest, let largestBytes):
      Phrase(
        "gambar dan skripnya \(kilobytes(bytes)) KB, melebihi \(kilobytes(limit)) KB; "
          + "yang terbesar \(largest), \(kilobytes(largestBytes)) KB",
        "its pictures and scripts have \(kilobytes(bytes)) KB, more than \(kilobytes(limit)) KB; "
          + "the largest is \(largest), \(kilobytes(largestBytes)) KB")
    }
  }

  private func kilobytes(_ bytes: Int) -> Int { (bytes + 1023) / 1024 }

  private func tenths(_ bytes: Int, _ sign: String) -> String {
    let tenths = (bytes * 10 + 512) / 1024
    return "\(tenths / 10)\(sign)\(tenths % 10)"
  }
}

extension SiteInspection.Report {
  var lines: [Phrase] {
    guard !findings.isEmpty else {
      return [
        Phrase(
          "Situs utuh: \(files) berkas, \(pages) halaman di \(folder).",
          "The site is whole: \(files) files, \(pages) pages in \(folder).")
      ]
    }
    let list = findings.map { finding in
      Phrase(
        "\(finding.path): \(finding.phrase.indonesian)",
        "\(finding.path): \(finding.phrase.english)")
    }
    let isBuilt = findings.allSatisfy { finding in
      switch finding {
      case .missing, .changed, .unknown: false
      default: true
      }
    }
    let advice =
      isBuilt
      ? Phrase(
        "Betulkan naskahnya, lalu susun lagi: balai site build.",
        "Mend the texts, then build again: balai site build.")
      : Phrase(
        "Salin folder situs sekali lagi, atau susun lagi: balai site build.",
        "Copy the folder of the site again, or build it again: balai site build.")
    return list + [
      Phrase("\(findings.count) temuan di \(folder).", "\(findings.count) findings in \(folder)."),
      advice,
    ]
  }

  var json: JSON {
    .object([
      "files": .integer(files),
      "findings": .array(
        findings.map {
          .object([
            "kind": .string($0.name), "message": .string($0.phrase.text), "path": .string($0.path),
          ])
        }),
      "folder": .string(folder),
      "pages": .integer(pages),
    ])
  }
}
