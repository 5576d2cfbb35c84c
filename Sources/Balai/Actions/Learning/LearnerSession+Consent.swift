import LearnerRecords
import LearningCore
import TerminalUI

// Consent to the notice on personal data is asked where a person first says a name.

extension LearnerSession {
  private var notice: PrivacyNotice { get throws { try PrivacyNotice.load(root: root) } }

  private func isAgreed(to notice: PrivacyNotice) throws -> Bool {
    try records.consents(of: person.id).contains {
      $0.notice == digest(of: notice.file.text) && $0.isInForce
    }
  }

  /// Whether a consent was taken back and none was given since.
  var hasWithdrawnConsent: Bool {
    get throws {
      let consents = try records.consents(of: person.id)
      return !consents.isEmpty && !consents.contains(where: \.isInForce)
    }
  }

  /// What the form says of personal data. A text of the workspace's own may be long and has been on
  /// a screen by itself.
  var noticeInForm: [Block] {
    guard let notice = try? notice, (try? isAgreed(to: notice)) == false else { return [] }
    guard notice.isOwn else { return notice.blocks }
    return [
      paragraph(
        Phrase(
          "Dengan menerbitkan sertifikat Anda menyetujui pemberitahuan data pribadi tadi.",
          "By issuing the certificate you agree to the notice on personal data shown before."))
    ]
  }

  /// The workspace's own notice, before the form and once a visit.
  mutating func noticeScreen(before course: CourseID) throws -> (any Screen)? {
    let notice = try notice
    guard notice.isOwn, !hasSeenNotice, try !isAgreed(to: notice) else { return nil }
    hasSeenNotice = true
    return ReaderScreen(
      title: Phrase("Data pribadi Anda", "Your personal data").text, blocks: notice.blocks,
      onward: [.replace(.identity(course))], onwardWord: Phrase("lanjut", "next"),
      language: Interface.language)
  }

  func agreeToNotice() throws {
    let notice = try notice
    guard try !isAgreed(to: notice) else { return }
    try records.consent(of: person.id, to: notice.file, isGiven: true, at: world.now())
  }
}
