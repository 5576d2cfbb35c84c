import LearnerRecords
import LearningCore

/// Whose personal data have been kept as long as `retention` in balai.yml says.
struct Retaining {
  struct Due {
    var person: Person
    var lastSeen: LastSeen
    /// The first day on which the data need not be kept any more.
    var since: CivilDate
  }

  let due: [Due]

  /// - Precondition: the retention has a period; without one nobody is ever due.
  init(_ retention: Retention, in records: LearnerRecords, now: Timestamp, zone: UTCOffset) throws {
    let seen = try records.lastSeen()
    let today = now.date(in: zone)
    due = try records.people().compactMap { person in
      guard let inactive = retention.inactive, let last = seen[person.id] else { return nil }
      var since = last.at.date(in: zone).adding(months: inactive.months)
      if let period = retention.certificates, let issued = last.certificate {
        since = max(since, issued.date(in: zone).adding(months: period.months))
      }
      return since <= today ? Due(person: person, lastSeen: last, since: since) : nil
    }
  }
}
