import LearningCore
import ProgressTracker

extension LearnerSession {
  /// Under the result of a post-test: how much more is known than before the course.
  func gainBlocks(of attempt: AttemptRecord, _ record: LearningRecord) throws -> [Block] {
    let course = library.courses.first {
      $0.posttest == attempt.plan.quiz && $0.pretest != nil
    }
    guard let course else { return [] }
    // The attempt that is looked at, and none that came after it.
    let upToNow = record.attempts.prefix { $0.startedAt <= attempt.startedAt }
    var reading = GainReading(library: library, records: records)
    guard let gain = try reading.gain(of: Array(upToNow), in: course) else { return [] }
    let topics = course.inOrder(gain.topics.keys).compactMap { topic in
      gain.topics[topic].map { (Phrase(verbatim: course.name(of: topic)), $0.phrase.text) }
    }
    return [
      paragraph(
        Phrase(
          "Dibandingkan dengan pretes: \(gain.total.phrase.indonesian).",
          "Compared with the pre-test: \(gain.total.phrase.english)."))
    ] + (topics.count > 1 ? [facts(topics)] : [])
  }
}
