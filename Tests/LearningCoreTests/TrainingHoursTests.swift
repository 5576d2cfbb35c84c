import LearningCore
import Testing

@Suite struct TrainingHoursTests {
  @Test(arguments: [
    (0, 45, "0 JP", "0 JP"), (44, 45, "44 menit", "44 min"), (45, 45, "1 JP", "1 JP"),
    (300, 45, "6 JP 30 menit", "6 JP 30 min"), (270, 45, "6 JP", "6 JP"),
    (60, 60, "1 JP", "1 JP"), (59, 0, "59 JP", "59 JP"),
  ])
  func hoursAreNeverRounded(minutes: Int, perHour: Int, indonesian: String, english: String) {
    let hours = TrainingHours(minutes: minutes, minutesPerHour: perHour)
    #expect(hours.phrase == Phrase(indonesian, english))
    #expect(hours.whole * hours.minutesPerHour <= minutes)
    #expect((hours.whole + 1) * hours.minutesPerHour > minutes)
  }

  @Test func theWorkspaceSaysHowLongAnHourIs() {
    let workspace = Workspace(organisation: "Pemerintah Kota", minutesPerHour: 60)
    #expect(workspace.hours(minutes: 120).phrase.indonesian == "2 JP")
  }
}
