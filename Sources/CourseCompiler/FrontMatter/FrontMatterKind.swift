import LearningCore

/// The files that hold keys and values.
package enum FrontMatterKind: String, CaseIterable, Sendable {
  case workspace, course, module, quiz, session, attendance

  var title: Phrase {
    switch self {
    case .workspace: Phrase("Ruang kerja balai (balai.yml)", "Workspace of balai (balai.yml)")
    case .course: Phrase("Bagian awal kursus (course.md)", "Front matter of a course (course.md)")
    case .module: Phrase("Bagian awal modul", "Front matter of a module")
    case .quiz: Phrase("Bagian awal kuis", "Front matter of a quiz")
    case .session: Phrase("Bagian awal sosialisasi", "Front matter of a community session")
    case .attendance:
      Phrase("Bagian awal catatan kehadiran", "Front matter of who came to a session")
    }
  }

  /// Everything a file of this kind may hold, heard from the reader of such files.
  var shapes: Shapes {
    let recorder = ShapeRecorder()
    let empty = SourceFile(path: "", text: "")
    switch self {
    case .workspace: _ = readWorkspace(empty, recorder: recorder)
    case .course: _ = compileCourse(empty, id: anyName(), recorder: recorder)
    case .module: _ = compileModule(empty, id: anyName(), recorder: recorder)
    case .quiz: _ = readQuiz(empty, id: anyName(), recorder: recorder)
    case .session: _ = readSession(empty, recorder: recorder)
    case .attendance: _ = readAttendance(empty, recorder: recorder)
    }
    return recorder.asked
  }

  private func anyName<Kind>() -> Name<Kind> {
    guard let name = Name<Kind>("x") else { preconditionFailure("a letter is a name") }
    return name
  }
}
