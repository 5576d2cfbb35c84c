import LearningCore
import ProgressTracker
import TerminalUI

// The first screens: where somebody is, and what a course holds.

extension LearnerSession {
  func homeScreen(_ record: LearningRecord) throws -> any Screen {
    let overview = try LearnerOverview(reading, person: person, record: record)
    let (courses, current) = (overview.courses, overview.current)
    var intro: [Block] = []
    if !person.name.isEmpty {
      intro.append(paragraph(Phrase("Halo, \(person.name)", "Hello, \(person.name)")))
    }
    intro += ([overview.hoursSentence] + overview.pathSentences).map { paragraph($0) }
    intro += courses.compactMap { $0.renewalSentence(in: library).map { paragraph($0) } }
    var items: [MenuScreen.Item] = []
    if let current, let next = current.nextItem(in: library) {
      let isNew = !current.hasStarted
      intro.append(
        paragraph(
          isNew
            ? Phrase(
              "Kursus yang bisa dimulai: \(current.title).", "You can begin: \(current.title).")
            : Phrase(
              "Anda sedang mengikuti: \(current.title).", "You are taking: \(current.title).")))
      items.append(
        MenuScreen.Item(
          next.label, heading: Phrase("Berikutnya", "Next").text, effect: next.effect))
    }
    items += try [recallItem(record)].compactMap(\.self)
    for (index, course) in courses.enumerated() {
      items.append(
        MenuScreen.Item(
          course.title, detail: course.stateWord.text,
          heading: index == 0 ? Phrase("Kursus", "Courses").text : nil,
          effect: .go(.course(course.course))))
    }
    items += try surveyItems(courses) + [remarksItem()].compactMap(\.self)
    for (index, course) in courses.filter({ $0.certificate != nil }).enumerated() {
      items.append(
        MenuScreen.Item(
          course.title, heading: index == 0 ? Phrase("Sertifikat", "Certificates").text : nil,
          effect: .go(.certificate(course.course))))
    }
    if isShared {
      items.append(
        MenuScreen.Item(
          Phrase("Keluar, ganti peserta", "Log out").text, heading: Phrase("Lain", "More").text,
          effect: .door(.leave)))
    }
    return MenuScreen(
      title: "balai · \(library.workspace.organisation)", intro: intro, items: items, isHome: true,
      language: Interface.language)
  }

  func courseScreen(_ id: CourseID, _ record: LearningRecord) throws -> any Screen {
    guard let course = library[course: id] else { throw IssuingError.noSuchCourse(id.description) }
    let progress = try reading.progress(in: course, of: record)
    var intro: [Block] =
      course.summary.isEmpty ? [] : [Block(.paragraph([.text(course.summary)]), line: 0)]
    if let missing = progress.missingPrerequisites.first {
      let title = library[course: missing]?.title ?? missing.description
      intro.append(paragraph(Phrase("Selesaikan dahulu: \(title).", "Complete first: \(title).")))
    }
    if let sentence = progress.renewalSentence(in: library) { intro.append(paragraph(sentence)) }
    var items: [MenuScreen.Item] = []
    if let next = progress.nextItem(in: library) {
      items.append(
        MenuScreen.Item(
          next.label, heading: Phrase("Berikutnya", "Next").text, effect: next.effect))
    }
    if let pretest = progress.pretest {
      items.append(quizItem(pretest, heading: Phrase("Sebelum mulai", "Before you begin").text))
    }
    for (number, module) in progress.modules.enumerated() {
      let state = module.completion == nil ? "" : " (\(doneWord.text))"
      let heading = Phrase("Modul", "Module").text + " \(number + 1). \(module.title)\(state)"
      for (index, lesson) in module.lessons.enumerated() {
        items.append(
          MenuScreen.Item(
            "\(number + 1).\(index + 1) \(lesson.title)",
            detail: lesson.isDone ? doneWord.text : "",
            heading: index == 0 ? heading : nil, effect: .go(.lesson(lesson.place))))
      }
      if let practice = module.practice { items.append(quizItem(practice)) }
    }
    for (index, quiz) in [progress.posttest, progress.exam].compactMap(\.self).enumerated() {
      items.append(
        quizItem(quiz, heading: index == 0 ? Phrase("Penutup", "To finish").text : nil))
    }
    if let renewal = progress.renewal {
      for (index, part) in renewal.parts.enumerated() {
        items.append(
          MenuScreen.Item(
            part.title, detail: part.isDone ? doneWord.text : part.reason.word.text,
            heading: index == 0 ? Phrase("Baca ulang", "Read again").text : nil,
            effect: .go(.lesson(part.place))))
      }
    }
    items += try surveyItems([progress])
    if progress.offersCertificate, progress.certificate != nil || progress.isCertificateDue {
      items.append(
        MenuScreen.Item(Phrase("Sertifikat", "Certificate").text, effect: .go(.certificate(id))))
    }
    return MenuScreen(
      title: course.title, status: progress.stateWord.text, intro: intro, items: items,
      language: Interface.language)
  }

  private func quizItem(
    _ state: CourseProgress.QuizState, heading: String? = nil
  ) -> MenuScreen.Item {
    let title = library[quiz: state.id]?.title ?? state.id.description
    return MenuScreen.Item(
      title, detail: state.stateWord.text, heading: heading, effect: .go(.quiz(state.id)))
  }
}
