package import LearningCore

/// Some of what a course gives to the site.
package struct CoursePiece: Sendable {
  /// In no order.
  package var files: [OutputFile]
  /// Workspace paths of what these show or link to.
  var assets: Set<String> = []
  var uses = GlossaryUses()
  /// Of the whole course; one of its pieces has them.
  package var terms: CourseTerms?
}

extension CoursePiece {
  fileprivate init(_ made: (files: [OutputFile], assets: Set<String>)) {
    self.init(files: made.files, assets: made.assets)
  }
}

/// What one course gives to the site.
package struct CoursePart: Sendable {
  package var site: Site
  package var terms: CourseTerms
  package var uses: GlossaryUses
}

extension SiteMaker {
  /// What one course gives to the site, in pieces that can be made at the same time; no two of them
  /// have a file in common.
  ///
  /// They are made of the course's own text, of the outlines of others and of what all pages share;
  /// nothing else is looked at.
  ///
  /// - Returns: none for a course that is not in this edition.
  package func pieces(of id: CourseID) -> [@Sendable () -> CoursePiece] {
    guard let course = self.publication.library[course: id] else { return [] }
    let (publication, memory) = (self.publication, self.stems)
    var pieces: [@Sendable () -> CoursePiece] = [
      { publication.search(in: course, memory) },
      { CoursePiece(publication.slideFiles(of: course)) },
      { CoursePiece(publication.papers(of: course)) },
      {
        publication.piece(
          of: [publication.coursePage(course)]
            + publication.practice(of: course).map { publication.practicePage($0, of: course) })
      },
    ]
    let syllabus = course.syllabus
    for module in course.modules {
      pieces.append {
        publication.lessons(syllabus.filter { $0.module.id == module.id })
      }
    }
    return pieces
  }

  /// - Parameter pieces: all of a course, in their order.
  package func uses(of pieces: [CoursePiece]) -> GlossaryUses {
    pieces.reduce(into: GlossaryUses()) { $0.add($1.uses) }
  }

  /// What a course takes from the workspace as it is.
  package func copies(for pieces: [CoursePiece]) -> [AssetCopy] {
    let assets = pieces.reduce(into: Set<String>()) { $0.formUnion($1.assets) }
    return assets.flatMap(publication.copies).sorted()
  }

  /// All pieces of a course, made one after another.
  ///
  /// - Returns: `nil` for a course that is not in this edition.
  package func coursePart(_ id: CourseID) -> CoursePart? {
    let pieces = pieces(of: id).map { $0() }
    guard let terms = pieces.lazy.compactMap(\.terms).first else { return nil }
    return CoursePart(
      site: Site(
        files: pieces.flatMap(\.files).sorted { $0.path < $1.path }, copies: copies(for: pieces)),
      terms: terms, uses: uses(of: pieces))
  }
}

extension Publication {
  /// What the search shows of a course, and what it finds it by.
  fileprivate func search(in course: Course, _ stems: StemMemory) -> CoursePiece {
    let texts = course.modules.map(\.searchedTexts)
    return CoursePiece(
      files: zip(course.modules, texts).map { searchScript(of: $0, in: course, $1) },
      terms: CourseTerms(of: Array(texts.joined()), stems: stems))
  }

  fileprivate func lessons(_ entries: [SyllabusEntry]) -> CoursePiece {
    var uses = GlossaryUses()
    let pages = entries.map { entry in
      let page = lessonPage(entry)
      uses.add(page.explainedWords, in: entry.place)
      return page
    }
    var piece = piece(of: pages)
    piece.uses = uses
    return piece
  }

  fileprivate func piece(of pages: [Page]) -> CoursePiece {
    CoursePiece(
      files: pages.map(document), assets: pages.reduce(into: []) { $0.formUnion($1.assets) })
  }
}
