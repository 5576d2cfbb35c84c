import LearningCore
import SiteGenerator

/// Makes e-books of courses.
struct BookMaking {
  let workspace: LoadedWorkspace
  let world: World

  struct Made {
    var path: String
    var kilobytes: Int
  }

  /// - Parameter names: courses; none for all that the public may see.
  /// - Throws: when the content has errors, or a course is not there or not for the public.
  func make(_ names: [String], in folder: String) throws -> [Made] {
    let broken = workspace.diagnostics.count { $0.severity == .error }
    guard broken == 0 else { throw SiteError.contentHasErrors(broken) }
    let edition = Edition(
      date: world.now().date(in: workspace.library.workspace.zone), label: Balai.version)
    func book(_ id: CourseID) -> SiteGenerator.Book? {
      courseBook(id, of: workspace.library, edition: edition, files: workspace.otherFiles)
    }
    let books =
      names.isEmpty
      ? workspace.library.courses.compactMap { course in book(course.id).map { (course.id, $0) } }
      : try names.map { name in
        guard let id = CourseID(name), let book = book(id) else {
          throw BookError.noSuchCourse(name)
        }
        return (id, book)
      }
    let shelf = PictureShelf(root: workspace.root, usesCache: true, world: world)
    return try books.map { id, book in
      let archive = try book.archive { path in
        guard let picture = try shelf.pictureForBook(at: path) else {
          throw BookError.pictureUnusable(path)
        }
        return picture
      }
      let path = "\(folder)/\(id).epub"
      try Files.createFolder(folder)
      try Files.writeAtomically(archive, to: path)
      return Made(path: path, kilobytes: (archive.count + 1023) / 1024)
    }
  }
}

enum BookError: BlameableError {
  case noSuchCourse(String)
  case pictureUnusable(String)

  var exitCode: Int32 {
    switch self {
    case .noSuchCourse: Exit.usage
    case .pictureUnusable: Exit.wrong
    }
  }

  var message: Phrase {
    switch self {
    case .noSuchCourse(let name):
      Phrase(
        "Tidak ada kursus '\(name)' yang boleh dibaca umum.",
        "There is no course '\(name)' that the public may read.")
    case .pictureUnusable(let path):
      Phrase(
        "Gambar '\(path)' rusak atau terlalu besar, jadi tidak bisa masuk ke buku.",
        "The picture '\(path)' is damaged or too large, so it cannot go into the book.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchCourse: Self.publicCourses
    case .pictureUnusable: Self.checking
    }
  }

  private static let checking = Phrase(
    "Lihat tempatnya: balai check.", "See where it stands: balai check.")

  private static let publicCourses = Phrase(
    "Modulnya harus 'visibility: public'. Lihat daftarnya: balai learn.",
    "Its modules must be 'visibility: public'. See the list: balai learn.")
}
