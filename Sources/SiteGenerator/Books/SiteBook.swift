package import LearningCore

extension SiteMaker {
  /// The e-book of a course as this edition links to it (``SitePath/book(_:)``).
  ///
  /// - Parameter files: paths of pictures that are there, relative to the workspace; others need not
  ///   be left out.
  /// - Returns: `nil` for a course that has none.
  package func book(of id: CourseID, files: Set<String>) -> Book? {
    guard publication.offersBooks, let course = publication.library[course: id] else { return nil }
    return CourseBook(publication: publication, course: course, files: files).book
  }
}

extension Publication {
  /// Whether each course can be had as a book. For facilitators there is none: a book goes from hand
  /// to hand, and holds what the public may see.
  var offersBooks: Bool { edition.readership == .public && workspace.site.books }

  /// On the page of a course.
  func bookLink(_ course: Course) -> HTML {
    guard offersBooks else { return "" }
    let link = SitePath.course(course.id).link(to: .book(course.id))
    return """
      <p class="whole"><a href="\(link)" type="application/epub+zip">\(Words.downloadBook[language])\
      </a><br>
      <span class="measure">\(Words.whatBooksAreFor[language])</span></p>

      """
  }
}
