package enum RemarkKind {}
package typealias RemarkID = Name<RemarkKind>
package enum RemarkReplyKind {}
package typealias RemarkReplyID = Name<RemarkReplyKind>

/// What a learner tells the trainers about a lesson. One on a question is a flag.
package struct LessonRemark: Hashable, Sendable {
  package let id: RemarkID
  package var place: LessonPlace
  package var text: String

  package init(id: RemarkID, place: LessonPlace, text: String) {
    (self.id, self.place, self.text) = (id, place, text)
  }
}

/// Which remark is meant.
package enum RemarkTarget: Hashable, Sendable, CustomStringConvertible {
  case question(AttemptID, QuestionID)
  case lesson(RemarkID)

  /// The same for the same remark for ever.
  package var description: String {
    switch self {
    case .question(let attempt, let question): "\(attempt)#\(question)"
    case .lesson(let id): id.description
    }
  }
}

/// A trainer's answer to a remark.
package struct RemarkReply: Hashable, Sendable {
  package enum Status: String, CaseIterable, Sendable {
    case received
    /// Somebody is looking at it.
    case underReview = "under-review"
    case mended
    /// It stays as it is.
    case unchanged

    /// Whether something is still to be done.
    package var isOpen: Bool { self == .received || self == .underReview }
  }

  package let id: RemarkReplyID
  package var target: RemarkTarget
  package var status: Status
  /// May be empty: the status alone says something.
  package var text: String
  package var by: PersonID

  package init(
    id: RemarkReplyID, target: RemarkTarget, status: Status, text: String, by: PersonID
  ) {
    (self.id, self.target, self.status) = (id, target, status)
    (self.text, self.by) = (text, by)
  }
}

/// A remark in the records, with what became of it.
package struct RemarkRecord: Hashable, Sendable {
  package struct Reply: Hashable, Sendable {
    package var reply: RemarkReply
    package var at: Timestamp
    package var isSeen: Bool

    package init(reply: RemarkReply, at: Timestamp, isSeen: Bool) {
      (self.reply, self.at, self.isSeen) = (reply, at, isSeen)
    }
  }

  package enum Subject: Hashable, Sendable, CustomStringConvertible {
    case question(QuizID, QuestionID, attempt: AttemptID)
    case lesson(LessonPlace)

    /// `security/exam#passphrases` or `security/passwords#passphrases`.
    package var description: String {
      switch self {
      case .question(let quiz, let question, attempt: _): "\(quiz)#\(question)"
      case .lesson(let place): place.description
      }
    }

    /// The course it belongs to: the folder.
    package var folder: String { String(description.prefix { $0 != "/" && $0 != "#" }) }
  }

  package var target: RemarkTarget
  package var person: PersonID
  package var subject: Subject
  /// May be empty where the subject is a question.
  package var text: String
  package var at: Timestamp
  /// Oldest first.
  package var replies: [Reply]

  package init(
    target: RemarkTarget, person: PersonID, subject: Subject, text: String, at: Timestamp,
    replies: [Reply] = []
  ) {
    (self.target, self.person, self.subject, self.text) = (target, person, subject, text)
    (self.at, self.replies) = (at, replies)
  }

  /// `nil` while nobody answered.
  package var status: RemarkReply.Status? { replies.last?.reply.status }

  /// Whether a trainer still has to do something: nothing was settled, or the learner has said
  /// more since.
  package var isOpen: Bool {
    guard let last = replies.last else { return true }
    return last.reply.status.isOpen || last.at < at
  }

  package var newReplies: [Reply] { replies.filter { !$0.isSeen } }
}
