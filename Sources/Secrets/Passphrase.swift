package import LearningCore

/// The words that seal an exam.
package struct Passphrase: Hashable, Sendable {
  let bytes: [UInt8]

  package static let shortest = 12

  package init(_ text: String) throws(PassphraseTooShort) {
    guard text.count >= Self.shortest else { throw PassphraseTooShort() }
    bytes = Array(text.utf8)
  }
}

package struct PassphraseTooShort: UserFacingError, Hashable {
  package var message: Phrase {
    Phrase(
      "Frasa sandi terlalu pendek: paling sedikit \(Passphrase.shortest) huruf. Siapa pun yang "
        + "memegang berkas tersegel boleh menebak sepuasnya, tanpa ada yang melihat; hanya panjangnya "
        + "yang menghalangi.",
      "The passphrase is too short: at least \(Passphrase.shortest) characters. Whoever has the "
        + "sealed file may guess as long as they like, and nobody sees it; only its length stops "
        + "them.")
  }

  package var nextStep: Phrase? {
    Phrase(
      "Pakai empat atau lima kata acak, misalnya dari halaman kamus yang dibuka sembarang.",
      "Use four or five random words, such as from a dictionary opened anywhere.")
  }
}
