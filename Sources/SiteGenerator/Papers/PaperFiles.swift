import LearningCore

extension Publication {
  /// What of a course is made to be printed.
  func papers(of course: Course) -> (files: [OutputFile], assets: Set<String>) {
    var papers = [wholeCourse(course)]
    for (index, module) in course.modules.enumerated() {
      papers.append(handout(module, number: index + 1, of: course))
      papers += quizPapers(of: module, course)
      if audience == .trainers {
        papers.append(facilitatorGuide(module, number: index + 1, of: course))
      }
    }
    return (papers.map(document), papers.reduce(into: []) { $0.formUnion($1.assets) })
  }

  /// What all papers, and all slides, have in common; nothing where there are none.
  var paperAndSlideParts: [OutputFile] {
    if library.courses.isEmpty, library.sessions.isEmpty { return [] }
    return [
      OutputFile(path: SitePath.paperStyle.description, bytes: Array(paperStyle.utf8)),
      OutputFile(path: SitePath.slideStyle.description, bytes: Array(slideStyle.utf8)),
      OutputFile(path: SitePath.slideScript.description, bytes: PackageResources.salindia_js),
    ]
  }

  /// On the page of a course: where the slides and papers of a module are.
  func paperLinks(of module: Module, in course: Course) -> HTML {
    let path = SitePath.course(course.id)
    var links: [(word: Phrase, target: SitePath)] = [
      (SlideWords.slides, .slides(course.id, module.id)),
      (PaperWords.handout, .handout(course.id, module.id)),
    ]
    if module.quiz.flatMap({ library[quiz: $0] }) != nil {
      links.append((PaperWords.questionPaper, .questionPaper(course.id, module.id)))
      links.append((PaperWords.answerSheet, .answerSheet(course.id, module.id)))
      if audience == .trainers {
        links.append((PaperWords.markingKey, .markingKey(course.id, module.id)))
      }
    }
    if audience == .trainers { links.append((PaperWords.guide, .guide(course.id, module.id))) }
    let items = HTML(each: links) {
      "<li><a href=\"\(path.link(to: $0.target))\">\($0.word[language])</a></li>\n"
    }
    return """
      <details class="papers">
      <summary>\(PaperWords.papers[language])</summary>
      <ul class="ways" role="list">
      \(items)</ul>
      </details>

      """
  }

  func wholeCourseLink(_ course: Course) -> HTML {
    let link = SitePath.course(course.id).link(to: .wholeCourse(course.id))
    return "<p class=\"whole\"><a href=\"\(link)\">\(PaperWords.wholeCourse[language])</a></p>\n"
  }
}
