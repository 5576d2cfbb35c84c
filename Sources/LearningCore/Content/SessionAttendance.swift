/// How a session went, in numbers: who came, and how they found it. It names nobody.
package struct SessionAttendance: Hashable, Sendable {
  package var women: Int
  package var men: Int
  /// Who did not say.
  package var undisclosed: Int
  /// Of all who came; `nil` where nobody counted.
  package var withDisability: Int?
  /// Of all who came, those of 60 years and more.
  package var elderly: Int?
  /// How many gave 1, 2, 3, 4 and 5; `nil` where nobody was asked.
  package var ratings: [Int]?
  /// What went well, what to do otherwise.
  package var blocks: [Block]
  package var path: String

  package init(
    women: Int, men: Int, undisclosed: Int, withDisability: Int? = nil, elderly: Int? = nil,
    ratings: [Int]? = nil, blocks: [Block] = [], path: String
  ) {
    (self.women, self.men, self.undisclosed) = (women, men, undisclosed)
    (self.withDisability, self.elderly, self.ratings) = (withDisability, elderly, ratings)
    (self.blocks, self.path) = (blocks, path)
  }

  package var total: Int { women + men + undisclosed }

  /// How many gave a mark.
  package var rated: Int { ratings?.reduce(0, +) ?? 0 }

  /// The mean of the marks, in hundredths, rounded to the nearest; `nil` where nobody gave one.
  package var meanRating: Int? {
    guard let ratings, rated > 0 else { return nil }
    let sum = ratings.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    return (sum * 200 + rated) / (2 * rated)
  }

  /// The highest mark somebody can give.
  package static let bestRating = 5
}
