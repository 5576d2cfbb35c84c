import LearningCore
import Testing

@Suite struct ClosestMatchTests {
  @Test(arguments: [
    ("minuts", "minutes"), ("titel", "title"), ("visibilty", "visibility"), ("title", "title"),
    ("objectivs", "objectives"), ("quizz", "quiz"),
  ])
  func aTypingMistakeFindsItsWord(word: String, expected: String) {
    let words = ["title", "minutes", "objectives", "quiz", "visibility", "audience", "notes"]
    #expect(closestMatch(to: word, in: words) == expected)
  }

  @Test(arguments: ["penulis", "xyz", ""])
  func aWordThatIsFarFromAllIsNotGuessed(word: String) {
    #expect(closestMatch(to: word, in: ["title", "minutes", "quiz"]) == nil)
  }

  @Test func ofTwoEquallyCloseTheFirstOfTheAlphabetIsTaken() {
    #expect(closestMatch(to: "kuas", in: ["kuis", "kubs", "kuad"]) == "kuad")
    #expect(closestMatch(to: "kuas", in: ["kuad", "kubs", "kuis"]) == "kuad")
  }

  @Test func longWordsEndInTime() {
    let long = String(repeating: "panjang", count: 10_000)
    #expect(closestMatch(to: long, in: [long + "x", "pendek"]) == long + "x")
  }
}
