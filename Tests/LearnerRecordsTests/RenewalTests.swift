import LearningCore
import TestSupport
import Testing

@testable import LearnerRecords

@Suite struct RenewalTests {
  private let place = LessonPlace(name("aman"), name("01-sandi"), name("frasa-sandi"))

  private func contents(_ facts: [(Int, Fact)], _ order: [Int]) throws -> [String] {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    try records.append(
      order.map { Entry(person: siti, at: time(facts[$0].0), fact: facts[$0].1) })
    #expect(try records.verify() == .sound(entries: order.count))
    return try records.derivedContents().filter {
      $0.hasPrefix("lesson_reading") || $0.hasPrefix("renewal")
    }
  }

  @Test func theLastReadingCounts() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let (one, other) = (digest(of: "satu"), digest(of: "dua"))
    try records.append([
      Entry(person: siti, at: time(5), fact: .lessonCompleted(place, content: one)),
      Entry(person: siti, at: time(3), fact: .lessonCompleted(place, content: other)),
      Entry(person: siti, at: time(9), fact: .lessonCompleted(place)),
    ])
    let record = try records.learningRecord(of: siti)
    #expect(record.completedLessons == [place])
    #expect(record.readings == [place: .init(content: one, at: time(5))])
  }

  @Test(arguments: 0..<50 as Range<UInt64>) func theOrderOfFactsDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let facts = (0..<Int.random(in: 1...8, using: &generator)).map { _ -> (Int, Fact) in
      let at = Int.random(in: 1...4, using: &generator)
      let number = Int.random(in: 1...3, using: &generator)
      return Bool.random(using: &generator)
        ? (at, .lessonCompleted(place, content: digest(of: "\(number)")))
        : (
          at,
          .certificateRenewed(
            number: "N/\(number)", course: name("aman"),
            minutes: Int.random(in: 0...2, using: &generator))
        )
    }
    let order = Array(facts.indices)
    #expect(
      try contents(facts, order) == contents(facts, order.shuffled(using: &generator) + [0]),
      "seed \(seed)")
  }

  @Test func aCertificateAndItsHoursAreRecordedTogether() throws {
    let folder = try TemporaryFolder()
    let records = try LearnerRecords(in: folder)
    let issued = certificate("2")
    _ = try records.issueCertificate(
      to: siti, at: time(1),
      following: { [.certificateRenewed(number: $0.number, course: $0.course, minutes: 45)] },
      make: { _ in issued })
    let renewal = LearningRecord.Renewal(
      course: issued.course, number: "2", minutes: 45, at: time(1))
    #expect(try records.learningRecord(of: siti).renewals == [renewal])
    // A number that is taken leaves neither behind.
    #expect(throws: (any Error).self) {
      try records.issueCertificate(
        to: siti, at: time(2),
        following: { [.certificateRenewed(number: $0.number, course: $0.course, minutes: 9)] },
        make: { _ in issued })
    }
    #expect(try records.journalLength() == 2)
  }
}
