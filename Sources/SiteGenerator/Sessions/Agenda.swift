import LearningCore

/// The sessions of a library, parted by the day of the edition: no page knows what day it is when it
/// is read.
struct Agenda {
  /// The soonest first. What goes on on that day has not passed.
  let coming: [Session]
  /// The latest first.
  let past: [Session]

  /// - Parameter sessions: by their start.
  init(_ sessions: [Session], on date: CivilDate) {
    let isPast = { (session: Session) in session.end.time.date(in: session.end.zone) < date }
    coming = sessions.filter { !isPast($0) }
    past = sessions.filter(isPast).reversed()
  }

  /// What people are invited to next; nothing that was called off.
  var next: Session? { coming.first { !$0.isCancelled } }
}

/// A module that a session deals with.
struct TaughtModule {
  let course: Course
  let module: Module
  /// Its place in the course, from 1.
  let number: Int
}

extension Library {
  /// In the order of the session; modules that the edition does not have are left out.
  func taught(in session: Session) -> [TaughtModule] {
    session.modules.compactMap { reference in
      guard let course = self[course: reference.course],
        let index = course.modules.firstIndex(where: { $0.id == reference.module })
      else { return nil }
      return TaughtModule(course: course, module: course.modules[index], number: index + 1)
    }
  }
}
