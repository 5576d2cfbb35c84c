import LearningCore
import SiteGenerator
import Testing

@Suite struct EditionTests {
  private func quiz(
    _ id: String, _ kind: Quiz.Kind, _ questions: [Question]
  ) -> Quiz {
    Quiz(
      id: name(id), title: "Kuis \(id)", kind: kind, passMark: nil, draw: .all, timeLimit: nil,
      attemptLimit: nil, wait: nil, shufflesQuestions: false, shufflesOptions: false,
      feedback: .immediate, isWitnessed: false, scoring: .netCorrect, pools: [],
      questions: questions, path: "Quizzes/\(id).md")
  }

  private func asked(_ id: String, _ title: String) -> Question {
    question(
      id, title,
      choice(["Kunci \(id)", "Pengecoh \(id)"], keys: [0], feedback: ["", "Alasan \(id)"]))
  }

  /// Module `satu` has a practice quiz, `dua` names an exam, `staf` is for employees.
  private var library: Library {
    let text = [
      lesson("a", "A", [paragraph("Isi."), callout(.trainer, "Catatan pengajar rahasia.")])
    ]
    func part(_ id: String, quiz: String, _ visibility: Module.Visibility = .public) -> Module {
      var part = module(id, "Modul \(id)", visibility: visibility, text)
      part.quiz = name(quiz)
      return part
    }
    var course = course(
      "aman", "Aman",
      [
        part("satu", quiz: "aman/latihan"), part("dua", quiz: "aman/ujian"),
        part("tiga", quiz: "aman/pretes"), part("staf", quiz: "aman/staf", .staff),
      ])
    course.pretest = name("aman/pretes")
    return Library(
      workspace: Workspace(organisation: "Dinas"), courses: [course],
      quizzes: [
        quiz(
          "aman/latihan", .practice,
          [asked("l1", "Soal latihan?"), asked("l2", "Soal  UJIAN yang dipakai ulang?")]),
        quiz(
          "aman/ujian", .exam,
          [asked("u1", "Soal ujian yang dipakai ulang?"), asked("u2", "Ujian?")]),
        quiz("aman/pretes", .practice, [asked("p1", "Soal pretes?")]),
        quiz("aman/staf", .practice, [asked("s1", "Soal staf?")]),
        quiz("aman/lepas", .practice, [asked("x1", "Soal lepas?")]),
      ])
  }

  private func files(_ readership: Readership) throws -> [String: String] {
    let edition = Edition(
      date: try #require(CivilDate("2026-11-22")), label: "1", readership: readership)
    return Dictionary(
      uniqueKeysWithValues: buildSite(library, edition: edition).files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test(arguments: Readership.allCases)
  func noEditionHasAQuestionThatDecidesAnything(readership: Readership) throws {
    for (path, text) in try files(readership) {
      for id in ["l2", "u1", "u2", "p1", "x1"] {
        #expect(!text.contains("Kunci \(id)") && !text.contains("Pengecoh \(id)"), "\(path): \(id)")
      }
      for stem in ["dipakai ulang", "Ujian?", "Soal pretes?"] {
        #expect(!text.contains(stem), "\(path): \(stem)")
      }
    }
  }

  @Test func thePublicGetsQuestionsAndFacilitatorsKeys() throws {
    let (open, closed) = (try files(.public), try files(.facilitator))
    let key = "cetak/aman/satu/kunci.html"
    #expect(open["cetak/aman/satu/soal.html"]?.contains("Kunci l1") == true)
    #expect(open["cetak/aman/satu/soal.html"]?.contains("Alasan l1") == false)
    #expect(open[key] == nil && closed[key]?.contains("Alasan l1") == true)
    #expect(open["cetak/aman/dua/soal.html"] == nil && closed["cetak/aman/dua/soal.html"] == nil)
  }

  @Test func notesAndModulesForEmployeesAreInOneEditionOnly() throws {
    for (path, text) in try files(.public) {
      #expect(!text.contains("rahasia") && !text.contains("staf?"), "\(path)")
      #expect(!path.contains("/staf/") && !path.contains("panduan"))
    }
    let closed = try files(.facilitator)
    #expect(closed["cetak/aman/satu/panduan.html"]?.contains("Catatan pengajar rahasia.") == true)
    #expect(closed["salindia/aman/satu/index.html"]?.contains("class=\"notes\"") == true)
    #expect(closed["kursus/aman/staf/a/index.html"] != nil)
    #expect(closed["cetak/aman/staf/panduan.html"]?.contains("hanya untuk pegawai") == true)
  }

  @Test func theEditionForFacilitatorsSaysWhatItIs() throws {
    let closed = try files(.facilitator)
    #expect(closed[facilitatorMark]?.contains("Jangan diterbitkan") == true)
    #expect(closed["robots.txt"] == "User-agent: *\nDisallow: /\n")
    for (path, text) in closed where path.hasSuffix("index.html") && !path.hasPrefix("verifikasi") {
      let isPaper = path.hasPrefix("cetak")
      #expect(isPaper || text.contains("jangan diterbitkan"), "\(path)")
    }
    #expect(try files(.public)[facilitatorMark] == nil)
  }
}
