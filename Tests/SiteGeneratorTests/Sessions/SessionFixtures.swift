import LearningCore

func moment(_ text: String) -> Session.Moment { known(Session.Moment(text)) }

func coordinates(_ latitude: String, _ longitude: String) -> Session.Coordinates {
  Session.Coordinates(
    latitude: known(DecimalNumber(latitude)), longitude: known(DecimalNumber(longitude)))
}

func session(
  _ id: String, _ title: String, from start: String, to end: String, place: String = "Balai Desa",
  at coordinates: Session.Coordinates? = nil, modules: [String] = [], contact: String? = nil,
  blocks: [Block] = []
) -> Session {
  Session(
    id: name(id), title: title, start: moment(start), end: moment(end),
    place: Session.Place(name: place, address: "Jalan <Satu> 1", coordinates: coordinates),
    facilitators: ["Rina"], modules: modules.map { known(LessonReference($0)) }, capacity: 30,
    contact: contact, blocks: blocks, path: "Site/Sessions/\(id).md")
}

extension Library {
  /// The example with sessions before and after 22 November 2026, and a practice quiz.
  static var withSessions: Library {
    var past = session(
      "2026-11-14-mawar", "Yang sudah lewat", from: "2026-11-14 09:00 WIB",
      to: "2026-11-14 11:00 WIB", at: coordinates("-6.21", "106.82"))
    past.attendance = SessionAttendance(
      women: 14, men: 3, undisclosed: 0, withDisability: 2, elderly: 6,
      ratings: [0, 0, 2, 4, 6], blocks: [paragraph("Berjalan baik.")],
      path: "Site/Sessions/Attendance/2026-11-14-mawar.md")
    var called = session(
      "2026-12-01-batal", "Yang dibatalkan", from: "2026-12-01 09:00 WIB",
      to: "2026-12-01 11:00 WIB")
    (called.isCancelled, called.revision) = (true, 2)
    let next = session(
      "2026-12-05-melati", "Kata sandi; & <aman>", from: "2026-12-05 09:00 WITA",
      to: "2026-12-05 11:30 WITA", place: "Perpustakaan Melati",
      at: coordinates("-6.18", "106.84"), modules: ["aman/satu", "aman/staf", "aman/dua"],
      contact: "0812-0000-0000, diklat@contoh.go.id",
      blocks: [paragraph("Bawa ponsel."), callout(.trainer, "Rahasia pengajar.")])
    var workspace = Library.example.workspace
    workspace.centres = [
      Centre(
        place: Session.Place(
          name: "Balai Belajar", address: "Jalan Dua 2",
          coordinates: coordinates("-6.195", "106.823")),
        hours: "08.00-15.00", phone: "(021) 0000-0000")
    ]
    return Library(
      workspace: workspace, courses: Library.example.courses, quizzes: Library.example.quizzes,
      sessions: [next, past, called], imageSizes: Library.example.imageSizes)
  }
}
