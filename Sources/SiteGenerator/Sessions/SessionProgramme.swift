import LearningCore

extension Publication {
  /// The timetable of a session; nothing where it has none.
  func programme(of session: Session, on path: SitePath) -> HTML {
    let taught = library.taught(in: session)
    let programme = Programme(
      from: session.start.time, to: session.end.time, modules: taught.map(\.module.minutes))
    guard !programme.items.isEmpty else { return "" }
    let rows = HTML(each: programme.items) { item in
      """
      <tr><td>\(item.start.clockText(in: session.start.zone))</td>\
      <td>\(name(of: item.act, taught, on: path))</td>\
      <td class="right">\(Words.minutes(item.minutes)[language])</td></tr>

      """
    }
    let remark: HTML =
      programme.isShortened ? "<p>\(SessionWords.shortened[language])</p>\n" : ""
    return """
      <section aria-labelledby=":acara">
      <h2 id=":acara">\(SessionWords.programme[language])</h2>
      <div class="table">
      <table class="programme">
      <thead>
      <tr><th scope="col">\(SessionWords.clock[language])</th>\
      <th scope="col">\(SessionWords.act[language])</th>\
      <th scope="col" class="right">\(SessionWords.length[language])</th></tr>
      </thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>
      \(remark)</section>

      """
  }

  private func name(of act: Programme.Act, _ taught: [TaughtModule], on path: SitePath) -> HTML {
    switch act {
    case .opening: return "\(SessionWords.opening[language])"
    case .pause: return "\(SessionWords.pause[language])"
    case .questions: return "\(SessionWords.questions[language])"
    case .closing: return "\(SessionWords.closing[language])"
    case .module(let index):
      let course = taught[index].course
      let place = LessonPlace(
        course.id, taught[index].module.id, taught[index].module.lessons[0].id)
      return """
        <a href="\(path.link(to: .lesson(place)))"\(languageMark(of: course))>\
        \(taught[index].module.title)</a>
        """
    }
  }
}
