import LearningCore
import TerminalUI

extension LearnerSession {
  func lessonScreen(_ place: LessonPlace, _ record: LearningRecord) throws -> any Screen {
    guard let course = library[course: place.course], let module = course[module: place.module],
      let lesson = module[lesson: place.lesson]
    else { throw SessionError.noSuchLesson(place.description) }
    let all = course.modules.flatMap { module in
      module.lessons.map { LessonPlace(course.id, module.id, $0.id) }
    }
    let index = all.firstIndex(of: place) ?? 0
    let moduleNumber = (course.modules.firstIndex { $0.id == module.id } ?? 0) + 1
    let lessonNumber = (module.lessons.firstIndex { $0.id == lesson.id } ?? 0) + 1
    var blocks: [Block] = []
    if lessonNumber == 1 { blocks += opening(of: module) }
    blocks += lesson.blocks.forLearners
    // After the last lesson of a module comes its practice, else the next lesson, else the course.
    let isLastOfModule = lessonNumber == module.lessons.count
    let onward: (Route, Phrase) =
      if isLastOfModule, let quiz = module.quiz, library[quiz: quiz] != nil {
        (.quiz(quiz), Phrase("selesai, ke latihan", "done, to practice"))
      } else if index + 1 < all.count {
        (.lesson(all[index + 1]), Phrase("selesai, lanjut", "done, next"))
      } else {
        (.course(course.id), Phrase("selesai", "done"))
      }
    return ReaderScreen(
      title: "\(moduleNumber).\(lessonNumber) \(lesson.title)",
      status: Phrase("Pelajaran \(index + 1)/\(all.count)", "Lesson \(index + 1)/\(all.count)")
        .text,
      blocks: blocks, onward: [.completeLesson(place), .replace(onward.0)], onwardWord: onward.1,
      previous: index > 0 ? .replace(.lesson(all[index - 1])) : nil, lesson: place,
      language: Interface.language)
  }

  private func opening(of module: Module) -> [Block] {
    var blocks = module.opening.forLearners
    if !module.objectives.isEmpty {
      blocks.append(
        paragraph(Phrase("Setelah modul ini Anda mampu:", "After this module you can:")))
      let items = module.objectives.map {
        List.Item(blocks: [Block(.paragraph([.text($0.text)]), line: 0)])
      }
      blocks.append(Block(.list(List(start: nil, isTight: true, items: items)), line: 0))
    }
    return blocks.isEmpty ? [] : blocks + [Block(.rule, line: 0)]
  }
}
