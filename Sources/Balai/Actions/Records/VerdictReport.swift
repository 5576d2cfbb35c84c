import ArgumentParser
import LearnerRecords
import LearningCore

/// What `balai records verify` says.
struct VerdictReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  private let verdict: JournalVerdict
  private let heads: HeadVerdict
  /// Of the first bad entry, as far as it is there.
  private let stored: (at: Timestamp, kind: String)?
  private let zone: UTCOffset

  init(_ verdict: JournalVerdict, in records: LearnerRecords, zone: UTCOffset) throws {
    (self.verdict, self.zone) = (verdict, zone)
    heads = try records.checkHeads()
    stored =
      if case .broken(let origin, let seq) = verdict {
        try records.entryAsStored(origin: origin, seq: seq)
      } else { nil }
  }

  var isSound: Bool {
    if case (.sound, .sound) = (verdict, heads) { true } else { false }
  }

  func text(_ format: Format) -> String {
    switch format {
    case .text:
      isHistoryToBlame ? words.text : headWords?.text ?? words.text
    case .json: JSON.object(isHistoryToBlame ? json : headJSON ?? json).canonicalText
    }
  }

  private var isHistoryToBlame: Bool {
    if case .sound = verdict { false } else { true }
  }

  /// - Returns: `nil` when the signed heads agree with the history.
  private var headWords: Phrase? {
    switch heads {
    case .sound: nil
    case .cutOff(let origin, let signed, let last):
      Phrase(
        "TERPOTONG: \(origin) menandatangani catatan \(signed), tetapi yang ada hanya sampai \(last).",
        "CUT OFF: \(origin) signed entry \(signed), but there are only \(last).")
    case .rewritten(let origin, let seq):
      Phrase(
        "DITULIS ULANG: catatan \(seq) dari \(origin) bukan yang dulu ditandatangani.",
        "REWRITTEN: entry \(seq) of \(origin) is not the one that was signed.")
    case .forged(let origin, let seq):
      Phrase(
        "PALSU: tanda tangan catatan \(seq) dari \(origin) tidak cocok.",
        "FORGED: the signature of entry \(seq) of \(origin) does not fit.")
    }
  }

  private var headJSON: [String: JSON]? {
    switch heads {
    case .sound: nil
    case .cutOff(let origin, let signed, let last):
      [
        "verdict": .string("cutOff"), "origin": .string(origin), "signed": .integer(signed),
        "last": .integer(last),
      ]
    case .rewritten(let origin, let seq):
      ["verdict": .string("rewritten"), "origin": .string(origin), "seq": .integer(seq)]
    case .forged(let origin, let seq):
      ["verdict": .string("forged"), "origin": .string(origin), "seq": .integer(seq)]
    }
  }

  private var words: Phrase {
    switch verdict {
    case .sound(let entries): Phrase("Utuh: \(entries) catatan.", "Sound: \(entries) entries.")
    case .broken(let origin, let seq):
      if let stored {
        Phrase(
          "RUSAK: catatan \(seq) dari \(origin) (\(stored.at.text(in: zone)), \(stored.kind)) "
            + "tidak seperti saat ditulis.",
          "BROKEN: entry \(seq) of \(origin) (\(stored.at.text(in: zone)), \(stored.kind)) is not "
            + "what was written.")
      } else {
        Phrase(
          "RUSAK: catatan \(seq) dari \(origin) tidak ada lagi.",
          "BROKEN: entry \(seq) of \(origin) is missing.")
      }
    case .textDiffers(let table, let digest):
      Phrase(
        "RUSAK: naskah \(digest) di tabel \(table) tidak seperti saat disimpan.",
        "BROKEN: text \(digest) in table \(table) is not what was kept.")
    case .derivedDiffers(let table):
      Phrase(
        "Riwayat utuh, tetapi tabel \(table) tidak sesuai. Jalankan: balai records rebuild.",
        "The history is sound, but table \(table) differs. Run: balai records rebuild.")
    }
  }

  private var json: [String: JSON] {
    switch verdict {
    case .sound(let entries): return ["verdict": .string("sound"), "entries": .integer(entries)]
    case .broken(let origin, let seq):
      var members: [String: JSON] = [
        "verdict": .string(stored == nil ? "missing" : "changed"), "origin": .string(origin),
        "seq": .integer(seq),
      ]
      if let stored {
        members["at"] = .string(stored.at.text(in: zone))
        members["kind"] = .string(stored.kind)
      }
      return members
    case .textDiffers(let table, let digest):
      return [
        "verdict": .string("text"), "table": .string(table), "digest": .string(digest),
      ]
    case .derivedDiffers(let table):
      return ["verdict": .string("derived"), "table": .string(table)]
    }
  }
}
