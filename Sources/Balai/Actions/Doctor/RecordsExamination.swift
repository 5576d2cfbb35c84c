import Foundation
import LearnerRecords
import LearningCore

// What is kept: the records, the room they have, and the clock they are written by.

struct RecordsExamination {
  let folder: RecordsFolder
  let redaction: Redaction
  let now: Timestamp
  /// `nil` without records, or where they cannot be read.
  let health: RecordsHealth?
  private let failure: RecordError?

  private var file: String { folder.path + "/records.sqlite" }
  private var exists: Bool { Files.exists(file) }

  init(_ folder: RecordsFolder, redaction: Redaction, world: World) {
    (self.folder, self.redaction, now) = (folder, redaction, world.now())
    let path = folder.path + "/records.sqlite"
    var found: RecordsHealth?
    var failed: RecordError?
    if Files.exists(path) {
      do { found = try RecordsHealth(ofFileAt: path) } catch { failed = error }
    }
    (health, failure) = (found, failed)
  }

  /// Bytes of the database and of its log.
  var sizes: (file: Int, log: Int) {
    (FileStamp(of: file)?.size ?? 0, FileStamp(of: file + "-wal")?.size ?? 0)
  }

  func rows(_ table: String) -> Int { health?.counts.first { $0.table == table }?.rows ?? 0 }

  var findings: [Finding] {
    guard exists else {
      return [
        .fine(
          .records,
          Phrase(
            "belum ada di \(redaction.path(folder.path)); dibuat saat belajar dimulai",
            "none yet in \(redaction.path(folder.path)); made when learning begins"))
      ]
    }
    return [state] + modes + [lock].compactMap(\.self)
  }

  private var state: Finding {
    guard let health else {
      return .wrong(
        .records,
        Phrase(
          "tidak bisa dibaca: \(redacted(failure?.message.indonesian))",
          "they cannot be read: \(redacted(failure?.message.english))"),
        failure?.nextStep.map { Phrase(redacted($0.indonesian), redacted($0.english)) }
          ?? Phrase("Kembalikan dari cadangan.", "Restore them from a backup."))
    }
    let size = (sizes.file + sizes.log + 1023) / 1024
    let (entries, people) = (rows("journal"), rows("person"))
    let summary = Phrase(
      "\(entries) catatan, \(people) orang, \(size) KB; \(health.checked) catatan terakhir cocok",
      "entries: \(entries), people: \(people), \(size) KB; the last \(health.checked) entries fit")
    switch health.state {
    case .sound: return .fine(.records, summary)
    case .older:
      return .note(
        .records,
        Phrase(
          "ditulis balai yang lebih lama; \(summary.indonesian)",
          "written by an older balai; \(summary.english)"),
        Phrase(
          "Tidak perlu apa-apa: berkasnya diperbarui saat balai dipakai.",
          "Nothing to do: the file is brought up to date when balai is used."))
    case .newer:
      return .wrong(
        .records,
        Phrase("ditulis balai yang lebih baru", "written by a later balai"),
        Phrase("Perbarui balai di komputer ini.", "Update balai on this computer."))
    case .damaged:
      return .wrong(
        .records, Phrase("berkasnya rusak", "the file is damaged"),
        Phrase(
          "Jangan dipakai dahulu. Salin foldernya, lalu kembalikan dari cadangan.",
          "Do not use it now. Copy the folder, then restore a backup."))
    case .chainBroken(let seq):
      return .wrong(
        .records,
        Phrase(
          "catatan \(seq) tidak seperti saat ditulis", "entry \(seq) is not what was written"),
        Phrase("Periksa semuanya: balai records verify.", "Check all of it: balai records verify."))
    }
  }

  private func redacted(_ text: String?) -> String {
    (text ?? "").replacing(folder.path, with: redaction.path(folder.path))
  }

  /// Who else may read what is personal.
  private var modes: [Finding] {
    let names = ["", "/records.sqlite", "/issuer.json", "/origin.key"]
    let open = names.filter { name in
      var status = stat()
      return stat(folder.path + name, &status) == 0 && status.st_mode & 0o077 != 0
    }.map { $0.isEmpty ? redaction.path(folder.path) : String($0.dropFirst()) }
    guard !open.isEmpty else { return [] }
    let list = open.joined(separator: ", ")
    return [
      .wrong(
        .records,
        Phrase("terbuka bagi akun lain: \(list)", "open to other accounts: \(list)"),
        Phrase(
          "Jalankan: chmod -R go-rwx FOLDER-REKAMAN",
          "Run: chmod -R go-rwx FOLDER-OF-THE-RECORDS"))
    ]
  }

  /// Held for a moment by whoever opens or changes the records.
  private var lock: Finding? {
    let path = folder.path + "/records.lock"
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    for attempt in 0..<10 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return nil }
      if attempt < 9 { usleep(100_000) }
    }
    return .note(
      .records,
      Phrase(
        "sedang dikunci proses lain lebih dari satu detik",
        "locked by another process for more than a second"),
      Phrase(
        "Tutup balai lain yang macet; lihat dengan: ps -e | grep balai",
        "End another balai that hangs; see: ps -e | grep balai"))
  }
}

struct SpaceExamination {
  /// Bytes, by what lies there; without what is on the same disk as one before it.
  let free: [(what: Phrase, bytes: Int)]

  init(_ places: [(what: Phrase, path: String)]) {
    var seen: Set<UInt64> = []
    free = places.compactMap { place in
      var (path, status, disk) = (place.path, stat(), statvfs())
      // What is not made yet will lie in the folder above it.
      while stat(path, &status) != 0, path != "/" { path = Files.folder(of: path) }
      guard stat(path, &status) == 0, statvfs(path, &disk) == 0,
        seen.insert(UInt64(status.st_dev)).inserted
      else { return nil }
      return (place.what, Int(disk.f_bavail) * Int(disk.f_frsize))
    }
  }

  var findings: [Finding] {
    free.map { place in
      let megabytes = place.bytes >> 20
      let what = Phrase(
        "\(place.what.indonesian): \(megabytes) MB kosong",
        "\(place.what.english): \(megabytes) MB free")
      let remedy = Phrase(
        "Kosongkan tempat: tanpa ruang, jawaban tidak bisa disimpan.",
        "Make room: without it answers cannot be saved.")
      if megabytes < 50 { return .wrong(.space, what, remedy) }
      return megabytes < 500 ? .note(.space, what, remedy) : .fine(.space, what)
    }
  }
}
