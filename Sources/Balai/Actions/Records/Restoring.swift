import LearnerRecords
import LearningCore

extension RecordsFolder {
  /// Puts a backup in the place of the records.
  func restore(
    _ backup: String, zone: UTCOffset, world: World,
    advance: (_ done: Int, _ total: Int) -> Void
  ) throws(RecordError) -> Restored {
    try LearnerRecords.restore(
      backup, in: path, date: world.now().fileNamePart(in: zone), newOrigin: world.newID,
      advance: advance)
  }
}

extension Timestamp {
  /// `20261122-150405`.
  fileprivate func fileNamePart(in zone: UTCOffset) -> String {
    text(in: zone).prefix(19).replacing("T", with: "-").split(separator: "-").enumerated()
      .map { $0 == 3 ? "-\($1.replacing(":", with: ""))" : String($1) }.joined()
  }
}

extension Restored {
  var words: Phrase {
    var lines = [
      Phrase(
        "Dikembalikan dan diperiksa: \(entries) catatan.",
        "Restored and checked: \(entries) entries.")
    ]
    if let old {
      lines.append(
        Phrase(
          "Rekaman sebelumnya disimpan di '\(old)'.", "The records from before are in '\(old)'."))
      switch missing {
      case 0?: break
      case let missing?:
        lines.append(
          Phrase(
            "\(missing) catatan di sana tidak ada di cadangan ini.",
            "\(missing) entries in there are not in this backup."))
      case nil:
        lines.append(
          Phrase("Berkas itu tidak bisa dibaca lagi.", "That file cannot be read any more."))
      }
    }
    lines.append(
      Phrase(
        "Kunci penerbit sertifikat tidak ada di dalam cadangan dan tidak diubah.",
        "The issuer's key is not in a backup and was not changed."))
    return Phrase(
      lines.map(\.indonesian).joined(separator: "\n"), lines.map(\.english).joined(separator: "\n"))
  }
}
