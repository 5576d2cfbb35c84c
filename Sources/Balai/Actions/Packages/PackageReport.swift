import Certificates
import LearningCore
import TerminalUI

/// What is said of a package that came.
struct PackageReport {
  enum Format: String, CaseIterable { case text, json }

  let outcome: PackageVisit.Outcome
  let zone: UTCOffset

  private var manifest: ContentManifest { outcome.signed.manifest }

  /// - Parameter width: in columns, for text.
  func text(_ format: Format, width: Int) -> String {
    switch format {
    case .text:
      lines.flatMap { wrapped($0, width: width, rest: "  ") }.joined(separator: "\n")
    case .json: json.canonicalText
    }
  }

  // MARK: Text

  private var lines: [String] {
    var lines = [title, maker]
    guard outcome.faults.isEmpty else { return lines + faulty }
    if let earlier = outcome.earlier {
      lines.append(
        Phrase(
          "Yang terpasang sebelumnya: edisi \(date(of: earlier)).",
          "Installed before: the edition of \(date(of: earlier))."
        ).text)
    }
    lines.append("")
    lines += outcome.changes.map(changed) ?? listed
    if let plan = outcome.plan { lines += notes(on: plan) }
    if outcome.isInstalled {
      lines += ["", Phrase("Paket terpasang.", "The package is installed.").text]
    }
    return lines
  }

  private var title: String {
    let label = manifest.label.isEmpty ? "" : ", \(manifest.label)"
    let edition =
      switch manifest.edition {
      case .learners: Phrase("untuk peserta", "for learners").text
      case .trainers: Phrase("untuk pengajar", "for trainers").text
      }
    return Phrase(
      "Paket '\(manifest.name)' \(edition), edisi \(date(of: manifest))\(label)",
      "Package '\(manifest.name)' \(edition), edition of \(date(of: manifest))\(label)"
    ).text
  }

  private var maker: String {
    let (count, size) = (manifest.files.count, (manifest.size + 1023) / 1024)
    let trust =
      outcome.isTrusted
      ? Phrase("dipercaya", "trusted").text : Phrase("belum dipercaya", "not trusted yet").text
    return Phrase(
      "Dari \(manifest.issuer), kunci \(outcome.signed.key.spoken) (\(trust)); \(count) berkas, "
        + "\(size) KB",
      "From \(manifest.issuer), key \(outcome.signed.key.spoken) (\(trust)); files: \(count), "
        + "\(size) KB"
    ).text
  }

  private var faulty: [String] {
    let count = outcome.faults.count
    return [
      "",
      Phrase(
        "Paket ini tidak utuh: \(count) dari \(manifest.files.count) berkas. Tidak ada yang diganti.",
        "This package is not whole: \(count) of \(manifest.files.count) files. Nothing was replaced."
      ).text,
    ]
      + outcome.faults.prefix(20).map { "- \($0.path): \($0.fault.phrase.text)" }
      + (count > 20
        ? [Phrase("- … dan \(count - 20) lagi", "- … and \(count - 20) more").text] : [])
      + [Phrase("Salin lagi dari asalnya.", "Copy it again from where it came.").text]
  }

  private var listed: [String] { manifest.files.map { "- \($0.path)" } }

  private func changed(_ changes: ContentChanges) -> [String] {
    guard !changes.all.isEmpty else {
      return [
        outcome.plan?.isEmpty == true
          ? Phrase("Tidak ada yang berubah.", "Nothing changes.").text
          : Phrase(
            "Isi kursus dan kuis tetap; hanya berkas pendukung yang berubah.",
            "Courses and quizzes stay; only other files change."
          ).text
      ]
    }
    return [Phrase("Yang berubah:", "What changes:").text]
      + changes.all.map { "- \($0.phrase.text)" }
  }

  private func notes(on plan: PackagePlan) -> [String] {
    var lines: [String] = []
    func note(_ heading: Phrase, _ paths: [String]) {
      if !paths.isEmpty { lines += ["", heading.text] + paths.map { "- \($0)" } }
    }
    note(
      outcome.asideFolder.map {
        Phrase(
          "Yang Anda ubah disisihkan ke folder '\($0)':",
          "What you had changed was put aside, in folder '\($0)':")
      } ?? Phrase("Yang Anda ubah akan disisihkan:", "What you changed will be put aside:"),
      plan.putAside)
    note(
      Phrase("Berkas Anda sendiri tetap di tempatnya:", "Your own files stay where they are:"),
      plan.kept)
    return lines
  }

  private func date(of manifest: ContentManifest) -> String {
    manifest.madeAt.date(in: zone).phrase.text
  }

  // MARK: JSON

  private var json: JSON {
    .object([
      "name": .string(manifest.name.description), "edition": .string(manifest.edition.rawValue),
      "label": .string(manifest.label), "issuer": .string(manifest.issuer),
      "key": .string(outcome.signed.key.thumbprint), "trusted": .bool(outcome.isTrusted),
      "made": .string(manifest.madeAt.text(in: zone)), "installed": .bool(outcome.isInstalled),
      "earlier": outcome.earlier.map { .string($0.madeAt.text(in: zone)) } ?? .null,
      "files": .array(
        manifest.files.map {
          .object(["path": .string($0.path.description), "size": .integer($0.size)])
        }),
      "faults": .array(
        outcome.faults.map {
          .object([
            "path": .string($0.path.description), "fault": .string($0.fault.word),
          ])
        }),
      "changes": outcome.changes.map { changes in
        .array(
          changes.all.map {
            .object([
              "kind": .string($0.kind.rawValue), "what": .string($0.subject.rawValue),
              "id": .string($0.id), "title": .string($0.title),
            ])
          })
      } ?? .null,
      "put_aside": strings(outcome.plan?.putAside), "kept": strings(outcome.plan?.kept),
      "removed": strings(outcome.plan?.removed),
      "written": strings(outcome.plan?.written.map(\.description)),
      "aside_folder": outcome.asideFolder.map { .string($0) } ?? .null,
    ])
  }

  private func strings(_ texts: [String]?) -> JSON {
    texts.map { .array($0.map { .string($0) }) } ?? .null
  }
}
