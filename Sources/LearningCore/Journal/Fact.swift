/// Something that happened and will never un-happen. Everything else is derived from facts.
///
/// A case added here needs its JSON in `LearnerRecords/FactCoding.swift` and, if anything is
/// derived from it, a line in `LearnerRecords/Derivation.swift`.
package enum Fact: Hashable, Sendable {
  case lessonOpened(LessonPlace)
  /// Every time it is read to its end. `content` names what it said, see ``Module/content(of:)``;
  /// entries of before that was recorded have none.
  case lessonCompleted(LessonPlace, content: ContentDigest? = nil)
  /// Carries the minutes as they were on that day, so that hours earned never change.
  case moduleCompleted(course: CourseID, module: ModuleID, title: String, minutes: Int)
  case attemptStarted(AttemptPlan)
  case answered(AttemptID, question: QuestionID, Response)
  case attemptSubmitted(AttemptID, AttemptResult)
  /// A question is wrong or unclear; the last remark counts. May come after the submission.
  case questionFlagged(AttemptID, question: QuestionID, remark: String)
  /// The clock of the computer was found to be this much earlier than it had been. Time that
  /// is asked of it counts on from where it was.
  case clockSetBack(AttemptID, by: Span)
  /// A witness gave time back that was lost, to a power cut say.
  case timeGranted(AttemptID, Span, reason: String, by: PersonID)
  /// For the person of the entry.
  case allowanceGranted(Allowance)
  case sittingOpened(Sitting)
  case sittingClosed(SittingID)
  /// The marks as they are now; what they were stays in history.
  case attemptRegraded(AttemptID, AttemptResult, Regrade)
  /// `text` names the text, which bears a name and is therefore kept apart from history. `follows` is
  /// the number of the certificate that this one corrects.
  case certificateIssued(
    number: String, course: CourseID, text: ContentDigest, status: StatusEntry? = nil,
    follows: String? = nil)
  case certificateRevoked(number: String, reason: String)
  /// The person of the entry and another one are the same: two identities, or a number that changed.
  case personMerged(with: PersonID)
  /// What named the person of the entry was taken out of the records, for good.
  case personErased(reason: String, by: PersonID)
  /// The person of the entry agreed to a notice on personal data, named by the digest of its text.
  case consentGiven(notice: ContentDigest)
  case consentWithdrawn(notice: ContentDigest)
  /// The person of the entry got a role on the installation that wrote it.
  case roleGiven(Role, by: PersonID)
  /// The PIN of the person of the entry was taken away or replaced by somebody else.
  case pinReset(by: PersonID)
  /// The person of the entry decided what is believed of another installation.
  case originTrusted(OriginTrust)
  /// With a certificate that follows on one that ends: the training that was done for it.
  case certificateRenewed(number: String, course: CourseID, minutes: Int)
  /// A question was asked again by itself, to remember it.
  case questionReviewed(QuestionReview)
  /// Under an id made for this entry alone, never that of a person.
  case surveyAnswered(SurveyAnswers)
  case surveyReplied(SurveyReply)
  case lessonRemarked(LessonRemark)
  /// For the person whose remark it is.
  case remarkAnswered(RemarkReply)
  /// The person of the entry has read these answers.
  case repliesSeen([RemarkReplyID])
}

/// A fact with who it is about and when it happened.
package struct Entry: Hashable, Sendable {
  package var person: PersonID
  package var at: Timestamp
  package var fact: Fact

  package init(person: PersonID, at: Timestamp, fact: Fact) {
    (self.person, self.at, self.fact) = (person, at, fact)
  }
}

/// A certificate as it was handed out. Its text is the certificate; the rest finds it.
package struct IssuedCertificate: Hashable, Sendable {
  package var number: String
  package var course: CourseID
  /// What `CertificatePacket` in the Certificates module reads; a bare compact JWS where it was issued
  /// before there were packets. Empty once it was erased from the records.
  package var text: String

  package init(number: String, course: CourseID, text: String) {
    (self.number, self.course, self.text) = (number, course, text)
  }

  /// The signed claim. Found without reading the whole text: in canonical JSON the member stands
  /// last, and no string can hold its name between bare quotation marks.
  package var jws: String {
    let name = Array("\"jws\":\"".utf8)
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "{") else { return text }
    guard bytes.suffix(2) == Array("\"}".utf8),
      let start = bytes.indices.dropLast(name.count - 1).last(where: {
        bytes[$0...].starts(with: name)
      })
    else { return "" }
    return String(decoding: bytes[(start + name.count)...].dropLast(2), as: UTF8.self)
  }
}

/// A certificate in the records, with what became of it.
package struct CertificateRecord: Hashable, Sendable {
  package struct Revocation: Hashable, Sendable {
    package var at: Timestamp
    package var reason: String

    package init(at: Timestamp, reason: String) { (self.at, self.reason) = (at, reason) }
  }

  package var person: PersonID
  package var certificate: IssuedCertificate
  package var issuedAt: Timestamp
  package var revocation: Revocation?
  /// Whether another certificate has the same number: two installations gave it.
  package var isNumberTwice: Bool

  package init(
    person: PersonID, certificate: IssuedCertificate, issuedAt: Timestamp,
    revocation: Revocation?, isNumberTwice: Bool = false
  ) {
    (self.person, self.certificate) = (person, certificate)
    (self.issuedAt, self.revocation) = (issuedAt, revocation)
    self.isNumberTwice = isNumberTwice
  }
}

/// What the records know of one person's way through the courses.
package struct LearningRecord: Hashable, Sendable {
  package struct ModuleCompletion: Hashable, Sendable {
    package var course: CourseID
    package var module: ModuleID
    package var title: String
    package var minutes: Int
    package var at: Timestamp

    package init(
      course: CourseID, module: ModuleID, title: String, minutes: Int, at: Timestamp
    ) {
      (self.course, self.module, self.title) = (course, module, title)
      (self.minutes, self.at) = (minutes, at)
    }
  }

  /// A lesson as it was read last.
  package struct Reading: Hashable, Sendable {
    /// What it said.
    package var content: ContentDigest
    package var at: Timestamp

    package init(content: ContentDigest, at: Timestamp) { (self.content, self.at) = (content, at) }
  }

  /// Training that was done again for a certificate.
  package struct Renewal: Hashable, Sendable {
    package var course: CourseID
    /// Number of the new certificate.
    package var number: String
    package var minutes: Int
    package var at: Timestamp

    package init(course: CourseID, number: String, minutes: Int, at: Timestamp) {
      (self.course, self.number, self.minutes, self.at) = (course, number, minutes, at)
    }
  }

  package var completedLessons: Set<LessonPlace>
  /// Of the lessons of which it is known what they said.
  package var readings: [LessonPlace: Reading]
  /// Oldest first.
  package var renewals: [Renewal]
  /// Oldest first.
  package var completedModules: [ModuleCompletion]
  /// Oldest first.
  package var attempts: [AttemptSummary]
  /// Oldest first.
  package var certificates: [CertificateRecord]
  /// The lesson opened last.
  package var lastLesson: LessonPlace?

  package init(
    completedLessons: Set<LessonPlace> = [], completedModules: [ModuleCompletion] = [],
    attempts: [AttemptSummary] = [], certificates: [CertificateRecord] = [],
    lastLesson: LessonPlace? = nil, readings: [LessonPlace: Reading] = [:],
    renewals: [Renewal] = []
  ) {
    (self.readings, self.renewals) = (readings, renewals)
    (self.completedLessons, self.completedModules) = (completedLessons, completedModules)
    (self.attempts, self.certificates) = (attempts, certificates)
    self.lastLesson = lastLesson
  }
}
