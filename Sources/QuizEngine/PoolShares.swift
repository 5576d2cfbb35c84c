import LearningCore

extension Generator {
  /// So many questions from each pool or tag, none twice, each share in its order in the file.
  ///
  /// A question with tags may fit several shares. It is left to a later one that cannot be filled
  /// without it, so that every attempt asks the same number of questions.
  mutating func sample(_ shares: [Quiz.PoolShare], of questions: [Question]) -> [Question] {
    let candidates = shares.map { share in questions.indices.filter { questions[$0].fits(share) } }
    var taken: Set<Int> = []
    return shares.indices.flatMap { index in
      var places = candidates[index].filter { !taken.contains($0) }
      shuffle(&places)
      let later = index + 1..<shares.count
      var drawn: [Int] = []
      for place in places where drawn.count < shares[index].count {
        let isWanted = later.contains { candidates[$0].contains(place) }
        taken.insert(place)
        if isWanted, !canFill(shares[later], from: candidates[later], without: taken) {
          taken.remove(place)
        } else {
          drawn.append(place)
        }
      }
      return drawn.sorted().map { questions[$0] }
    }
  }
}

extension Question {
  fileprivate func fits(_ share: Quiz.PoolShare) -> Bool {
    pool == share.pool || tags.contains(share.pool)
  }
}

/// Whether all shares can be filled at once with no question twice: a matching of questions to
/// shares, enlarged along one augmenting path after another (Ford and Fulkerson).
private func canFill(
  _ shares: ArraySlice<Quiz.PoolShare>, from candidates: ArraySlice<[Int]>,
  without taken: Set<Int>
) -> Bool {
  var holder: [Int: Int] = [:]
  for share in shares.indices {
    for _ in 0..<shares[share].count {
      guard giveOneMore(to: share, from: candidates, without: taken, &holder) else { return false }
    }
  }
  return true
}

/// - Parameter holder: which share each question is given to.
private func giveOneMore(
  to needy: Int, from candidates: ArraySlice<[Int]>, without taken: Set<Int>,
  _ holder: inout [Int: Int]
) -> Bool {
  // For each share reached, which question it would give up, and to whom.
  var gives: [Int: (question: Int, to: Int)] = [:]
  var reached = [needy]
  var next = 0
  while next < reached.count {
    let share = reached[next]
    next += 1
    for question in candidates[share] where !taken.contains(question) {
      guard let other = holder[question] else {
        var (free, receiver) = (question, share)
        while let gift = gives[receiver] {
          holder[free] = receiver
          (free, receiver) = (gift.question, gift.to)
        }
        holder[free] = receiver
        return true
      }
      if other != needy, gives[other] == nil {
        gives[other] = (question, share)
        reached.append(other)
      }
    }
  }
  return false
}
