import LearningCore
import Testing

@Suite struct DeedTests {
  @Test func eachRoleMayDoWhatThoseBeforeItMay() {
    for deed in Deed.allCases {
      let allowed = Role.allCases.map { deed.isAllowed(to: $0) }
      #expect(allowed == allowed.sorted { !$0 && $1 })
      #expect(deed.isAllowed(to: .administrator))
    }
  }

  @Test func noCommandStandsInTwoLines() {
    let commands = Deed.allCases.flatMap(\.rule.commands)
    #expect(Set(commands).count == commands.count)
    #expect(Deed.allCases.allSatisfy { !$0.rule.commands.isEmpty })
  }

  /// What a learner is locked out from here is what lets somebody else's data out, or changes it.
  @Test func aLearnerMayDoWhatConcernsNobodyElse() {
    #expect(
      Deed.allCases.filter { $0.isAllowed(to: .learner) }
        == [.learn, .seeOwnRecord, .issueOwnCertificate, .chooseOwnPIN])
  }

  @Test(arguments: [
    ("peserta", Role.learner), ("Pengajar", .trainer), ("trainer", .trainer),
    ("ADMINISTRATOR", .administrator),
  ])
  func rolesAreReadInBothLanguages(typed: String, role: Role) {
    #expect(Role(typed: typed) == role)
  }

  @Test func thereIsNoOtherRole() { #expect(Role(typed: "guru") == nil) }
}
