import CourseCompiler
import LearningCore

/// Mends what needs no judgement, as the diagnostics say.
struct FixRun {
  /// A file as it will be.
  struct Change {
    let root: String
    let old: SourceFile
    let new: SourceFile
    /// Pictures that were inside the text, by the names of their new files beside it.
    let pictures: [SavedPicture]
    /// How many places were mended.
    let count: Int

    var path: String { root + "/" + old.path }
  }

  let wanted: Set<Diagnostic.ID>

  /// What would change; nothing is written.
  func changes(in folder: CheckedFolder) -> [Change] {
    let texts = folder.chosenTexts
    return zip(texts, folder.diagnostics(of: texts)).compactMap { file, diagnostics in
      guard diagnostics.contains(where: isMendable) else { return nil }
      return change(file, diagnostics, in: folder)
    }
  }

  private func isMendable(_ diagnostic: Diagnostic) -> Bool {
    wanted.contains(diagnostic.id) && (diagnostic.edit != nil || diagnostic.id == .imageEmbedded)
  }

  /// Edits that would touch each other wait for the next round, and a fix may show the compiler
  /// what it could not see before. So ids are given last: as long as a heading is not read as one,
  /// the one above it gets what belongs to both.
  private func change(
    _ file: SourceFile, _ diagnostics: [Diagnostic], in folder: CheckedFolder
  ) -> Change? {
    var (text, diagnostics, count) = (file.text, diagnostics, 0)
    var pictures = PictureExtraction(file: file, root: folder.root)
    func round(_ mendable: [Diagnostic]) -> Bool {
      let embedded = mendable.filter { $0.id == .imageEmbedded }
      let edits = mendable.compactMap(\.edit) + pictures.edits(for: embedded, in: text)
      let mended = applying(edits, to: text)
      guard mended.text != text else { return false }
      (text, count) = (mended.text, count + mended.count)
      diagnostics = folder.diagnostics(of: [SourceFile(path: file.path, text: text)])[0]
      return true
    }
    for _ in 0..<Self.roundLimit {
      let mendable = diagnostics.filter(isMendable)
      let isDone =
        !round(mendable.filter { $0.id != .questionHasNoID })
        && !round(mendable.filter { $0.id == .questionHasNoID })
      if isDone { break }
    }
    guard text != file.text else { return nil }
    return Change(
      root: folder.root, old: file, new: SourceFile(path: file.path, text: text),
      pictures: pictures.saved, count: count)
  }

  /// More rounds than any text needs; a fix that never came to rest would stop here.
  private static let roundLimit = 10
}

extension FixRun.Change {
  /// Writes pictures first, so that at no moment a text points at one that is not there.
  ///
  /// - Throws: when somebody changed the file since it was read; then nothing is written.
  func write() throws {
    guard try Files.read(path) == Array(old.text.utf8) else {
      throw FileChangedMeanwhile(path: path)
    }
    for picture in pictures {
      try Files.writeNew(picture.bytes, to: Files.folder(of: path) + "/" + picture.name)
    }
    try Files.rewrite(Array(new.text.utf8), at: path)
  }
}

private struct FileChangedMeanwhile: UserFacingError {
  let path: String

  var message: Phrase {
    Phrase(
      "'\(path)' diubah program lain saat sedang diperbaiki, jadi dibiarkan.",
      "'\(path)' was changed by another program in the meantime, so it was left alone.")
  }

  var nextStep: Phrase? {
    Phrase(
      "Simpan berkas itu di penyunting Anda, lalu ulangi perintah ini.",
      "Save the file in your editor, then run this command again.")
  }
}
