import LearningCore
import Testing

@Suite struct PINPatienceTests {
  @Test func theWaitNeverShrinksAndNeverExceedsAnHour() {
    var before = Span.zero
    for failures in 0...10_000 {
      let wait = PINPatience.wait(afterFailures: failures)
      #expect(wait >= before && wait <= .minutes(60))
      #expect((wait == .zero) == (failures < PINPatience.triesBeforeWaiting))
      before = wait
    }
    #expect(before == .minutes(60))
  }
}
