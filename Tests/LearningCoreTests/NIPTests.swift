import LearningCore
import Testing

@Suite struct NIPTests {
  @Test(arguments: [
    ("198503152010012003", "198503152010012003"),  // PNS
    ("199009132025242014", "199009132025242014"),  // PPPK: 24 is no month
    ("199009132021211001", "199009132021211001"),
    ("19850315 201001 2 003", "198503152010012003"),
    ("19850315.201001.2.003", "198503152010012003"),
    ("19850315-201001-1-003", "198503152010011003"),
    (" 198503152010012003\u{A0}", "198503152010012003"),
    ("200002292022031001", "200002292022031001"),
  ])
  func numbersAreReadAsPeopleWriteThem(text: String, digits: String) throws {
    #expect(try NIP(text).description == digits)
  }

  @Test(arguments: [
    ("", NIP.Problem.notEighteenDigits(count: 0)),
    ("19850315201001200", .notEighteenDigits(count: 17)),
    ("1985031520100120034", .notEighteenDigits(count: 19)),
    ("19850315201001200x", .notEighteenDigits(count: 18)),
    ("１98503152010012003", .notEighteenDigits(count: 18)),
    ("198513152010012003", .birthDate),
    ("198502302010012003", .birthDate),
    ("000003152010012003", .birthDate),
    ("198503151999012003", .appointmentYear),
    ("198503152051012003", .appointmentYear),
    ("198503152010010003", .sex),
    ("198503152010013003", .sex),
  ])
  func eachMistakeIsNamed(text: String, problem: NIP.Problem) {
    #expect(throws: problem) { try NIP(text) }
  }

  @Test func appointmentsFrom15To65YearsOfAgeArePlausible() throws {
    for year in [2000, 2050] {
      #expect(try NIP("19850315\(year)012003").description.count == 18)
    }
  }

  @Test func theMaskHidesBirthDateAndSerialNumber() throws {
    let nip = try NIP("198503152010012003")
    #expect(nip.masked == "********2010012***")
    #expect(nip.masked.count == 18)
    #expect(!nip.masked.contains("1985"))
    #expect(!nip.masked.contains("0315"))
  }

  @Test func everyProblemSaysWhatIsWrongAndWhatToDo() {
    let problems: [NIP.Problem] = [
      .notEighteenDigits(count: 17), .birthDate, .appointmentYear, .sex,
    ]
    #expect(Set(problems.map(\.message)).count == 4)
    for problem in problems {
      #expect(problem.nextStep != nil)
      #expect(problem.message.indonesian != problem.message.english)
    }
    #expect(NIP.Problem.notEighteenDigits(count: 17).message.indonesian.contains("17"))
  }
}
