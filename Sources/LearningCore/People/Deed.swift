/// What can be done with the records of a shared installation, and who may.
///
/// Whoever opens the records names a deed, so a command without a line in this table does not
/// compile. What only reads or writes files that lie open, such as `check` or `show`, is none of its
/// business: those are guarded by the operating system.
package enum Deed: String, CaseIterable, Sendable {
  case learn
  case seeOwnRecord
  case issueOwnCertificate
  case chooseOwnPIN
  case seeRecordsOfOthers
  case issueToOthers
  case analyseResults
  case readFlags
  case answerRemarks
  case grantAllowances
  case holdSittings
  case correctMarks
  case seePeople
  case addPeople
  case keepPersonalData
  case helpWithPINs
  case checkRecords
  case revokeCertificates
  case keepIssuer
  case keepRecords
  case handInBundles
  case takeInBundles
  case trustInstallations
  case giveRoles
  case endSharing

  /// A line of the table.
  package struct Rule: Sendable {
    /// The lowest role that may.
    package let role: Role
    package let words: Phrase
    /// Without `balai`, as they are typed. What depends on whose data it is stands in two lines.
    package let commands: [String]

    fileprivate init(_ role: Role, _ words: Phrase, _ commands: [String]) {
      (self.role, self.words, self.commands) = (role, words, commands)
    }
  }

  package func isAllowed(to role: Role) -> Bool { role >= rule.role }

  package var rule: Rule {
    switch self {
    case .learn:
      Rule(
        .learner, Phrase("Belajar dan mengerjakan kuis", "Learn and take quizzes"),
        ["home", "learn", "quiz"])
    case .seeOwnRecord:
      Rule(
        .learner, Phrase("Melihat kemajuan dan sertifikat sendiri", "See one's own progress"),
        ["progress", "certificate list", "certificate show", "certificate export"])
    case .issueOwnCertificate:
      Rule(
        .learner, Phrase("Menerbitkan sertifikat sendiri", "Issue one's own certificate"),
        ["certificate issue"])
    case .chooseOwnPIN:
      Rule(.learner, Phrase("Mengganti PIN sendiri", "Change one's own PIN"), ["people set-pin"])
    case .seeRecordsOfOthers:
      Rule(
        .trainer, Phrase("Melihat kemajuan dan sertifikat orang lain", "See others' progress"),
        [
          "progress --person", "certificate list --person", "certificate show --person",
          "certificate export --person", "certificate export --course",
          "report unit", "report person", "report due", "records export",
        ])
    case .issueToOthers:
      Rule(
        .trainer, Phrase("Menerbitkan sertifikat orang lain", "Issue certificates to others"),
        ["certificate issue --person", "certificate issue --all"])
    case .analyseResults:
      Rule(
        .trainer, Phrase("Menganalisis soal dan hasil", "Analyse results"),
        ["stats", "gain", "report feedback", "report public"])
    case .readFlags:
      Rule(
        .trainer, Phrase("Membaca catatan peserta", "Read learners' remarks"), ["flags list"])
    case .answerRemarks:
      Rule(
        .trainer, Phrase("Menanggapi catatan peserta", "Answer learners' remarks"),
        ["flags answer"])
    case .grantAllowances:
      Rule(
        .trainer, Phrase("Memberi izin khusus", "Grant allowances"), ["allow grant", "allow list"])
    case .holdSittings:
      Rule(
        .trainer, Phrase("Mengawasi sesi ujian", "Hold sittings"),
        ["sitting open", "sitting close", "sitting list", "sitting show"])
    case .correctMarks:
      Rule(.trainer, Phrase("Menilai ulang", "Correct marks"), ["regrade"])
    case .seePeople:
      Rule(
        .trainer, Phrase("Melihat daftar peserta", "See who is recorded"),
        ["people list", "people show"])
    case .addPeople:
      Rule(
        .trainer, Phrase("Mendaftarkan dan membetulkan peserta", "Add and correct people"),
        ["people add", "people edit", "people import", "people consent"])
    case .keepPersonalData:
      Rule(
        .administrator,
        Phrase("Menggabungkan, menyalin, dan menghapus data diri", "Merge, copy and erase people"),
        ["people merge", "people export", "people erase", "records retain"])
    case .helpWithPINs:
      Rule(
        .trainer, Phrase("Mengatur PIN peserta", "Set or reset a learner's PIN"),
        ["people set-pin NAMA", "people reset-pin"])
    case .checkRecords:
      Rule(.trainer, Phrase("Memeriksa keutuhan rekaman", "Check the records"), ["records verify"])
    case .revokeCertificates:
      Rule(
        .administrator,
        Phrase("Mencabut dan membetulkan sertifikat", "Revoke and correct certificates"),
        ["certificate revoke", "certificate reissue"])
    case .keepIssuer:
      Rule(
        .administrator, Phrase("Memegang kunci penerbit", "Keep the issuer's key"),
        ["issuer init", "issuer rotate", "issuer publish"])
    case .keepRecords:
      Rule(
        .administrator, Phrase("Menyusun ulang rekaman", "Rebuild the records"),
        ["records rebuild", "records backup", "records restore", "records compact"])
    case .handInBundles:
      Rule(.trainer, Phrase("Menyetor rekaman", "Hand in bundles"), ["bundle out"])
    case .takeInBundles:
      Rule(
        .trainer, Phrase("Menerima setoran", "Take in bundles"),
        ["bundle in", "bundle show", "bundle list"])
    case .trustInstallations:
      Rule(
        .administrator, Phrase("Memercayai komputer lain", "Trust other installations"),
        ["bundle trust", "bundle renew"])
    case .giveRoles:
      Rule(.administrator, Phrase("Memberi peran", "Give roles"), ["people role"])
    case .endSharing:
      Rule(
        .administrator, Phrase("Kembali ke akun pribadi", "Go back to a personal account"),
        ["people unshare"])
    }
  }
}
