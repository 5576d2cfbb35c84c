import Compression
import LearningCore
import SiteGenerator

extension SiteGenerator.Book {
  /// The bytes of its file.
  ///
  /// - Parameter picture: gives what stands in the book for a picture of the workspace.
  func archive(picture: (_ path: String) throws -> [UInt8]) rethrows -> [UInt8] {
    var zip = ZipWriter()
    for (index, file) in files.enumerated() { zip.add(file.path, file.bytes, packs: index > 0) }
    for copy in pictures {
      zip.add(copy.to, try picture(copy.from), packs: copy.from.hasSuffix(".svg"))
    }
    return zip.finished()
  }
}

/// The books that a site holds.
struct SiteBooks {
  let maker: SiteMaker
  let shelf: PictureShelf

  /// - Parameter files: what the pages of the course show or link to, and is there.
  /// - Returns: `nil` for a course that has no book.
  func file(of course: CourseID, files: Set<String>) throws -> OutputFile? {
    guard var book = maker.book(of: course, files: files) else { return nil }
    var pictures: [String: [UInt8]] = [:]
    for copy in book.pictures { pictures[copy.from] = try shelf.pictureForBook(at: copy.from) }
    if pictures.count < book.pictures.count {
      // Of a picture that nobody could see the book has the words.
      guard let readable = maker.book(of: course, files: Set(pictures.keys)) else { return nil }
      book = readable
    }
    return OutputFile(
      path: SitePath.book(course).description, bytes: book.archive { pictures[$0] ?? [] })
  }
}
