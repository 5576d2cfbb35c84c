import LearningCore
import TerminalUI

extension LearnerSession {
  func identityScreen(for course: CourseID, texts: [String], problem: Phrase?) -> any Screen {
    FormScreen(
      title: Phrase("Data untuk sertifikat", "Details for the certificate").text,
      intro: [
        paragraph(
          Phrase(
            "Selamat, Anda menyelesaikan kursus ini. Tulis nama seperti yang harus tercetak di "
              + "sertifikat; sesudah terbit tidak bisa diubah.",
            "Congratulations, you have completed this course. Write your name as it shall stand on "
              + "the certificate; it cannot be changed once issued."))
      ] + noticeInForm,
      fields: [
        FormScreen.Field(
          Phrase("Nama lengkap dengan gelar", "Full name with titles"),
          hint: Phrase(
            "Misalnya: Siti Rahmawati, S.Kom., M.Si.", "For example: Siti Rahmawati, S.Kom., M.Si."),
          text: texts[0], isRequired: true),
        FormScreen.Field(
          Phrase("NIP", "NIP"),
          hint: Phrase(
            "18 angka; kosongkan bila tidak punya. Di sertifikat sebagian disamarkan.",
            "18 digits; leave empty if you have none. Partly hidden on the certificate."),
          text: texts[1], isRequired: false),
        FormScreen.Field(
          Phrase("Unit kerja", "Office"),
          hint: Phrase(
            "Misalnya: Dinas Kesehatan. Boleh kosong.", "For example: Health Office. May be empty."),
          text: texts[2], isRequired: false),
      ],
      question: Phrase(
        "Sudah benar? Sertifikat terbit sekarang.", "Is this right? The certificate is issued now."),
      course: course, current: problem == nil ? 0 : 1, problem: problem,
      language: Interface.language)
  }

  func certificateScreen(_ record: CertificateRecord) throws -> any Screen {
    let text = try CertificateText(record, folder: folder, world: world)
    return ReaderScreen(
      title: Phrase("Sertifikat", "Certificate").text, blocks: text.blocks, onward: [.back],
      onwardWord: Phrase("selesai", "done"), language: Interface.language)
  }

  /// Where the issuer's key is closed, and a learner's screen is no place for its passphrase.
  func officeIssuesScreen(_ course: Course) -> any Screen {
    ReaderScreen(
      title: Phrase("Sertifikat", "Certificate").text,
      blocks: [
        paragraph(
          Phrase(
            "Selamat, Anda menyelesaikan '\(course.title)'. Semuanya tercatat.",
            "Congratulations, you have completed '\(course.title)'. Everything is recorded.")),
        paragraph(
          Phrase(
            "Sertifikatnya diterbitkan oleh kantor, yang memegang kunci penerbit. Tidak ada yang "
              + "perlu Anda ulangi; sesudah terbit, sertifikat tampil di sini.",
            "The certificate is issued by the office, which holds the issuer's key. There is nothing "
              + "to do again; once it is issued, you see it here.")),
      ], onward: [.back], onwardWord: Phrase("selesai", "done"), language: Interface.language)
  }
}
