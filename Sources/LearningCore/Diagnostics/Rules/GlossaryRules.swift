// What is wrong with the glossary of a workspace.

extension DiagnosticRule {
  static let glossaryHasNoWords = DiagnosticRule(
    .files, .warning,
    Phrase("Daftar istilah tanpa istilah", "Glossary without words"),
    why: Phrase(
      "Satu istilah adalah satu judul tingkat dua. Tanpa judul seperti itu tidak ada yang bisa "
        + "ditampilkan atau ditautkan.",
      "A word is a heading of level two. Without such headings there is nothing to show or to link "
        + "to."),
    remedy: Phrase(
      "Tulis istilahnya sebagai judul yang diawali '## ', dan penjelasannya di bawahnya.",
      "Write the word as a heading that begins with '## ', and what it means below it."),
    wrong: .file(
      "Site/istilah.md",
      """
      # Daftar istilah

      **Phishing**: penipuan lewat pesan yang menyamar.
      """),
    right: .file(
      "Site/istilah.md",
      """
      # Daftar istilah

      ## Phishing

      Penipuan lewat pesan yang menyamar.
      """))

  static let glossaryTwice = DiagnosticRule(
    .files, .error,
    Phrase("Dua daftar istilah", "Two glossaries"),
    why: Phrase(
      "Situs punya satu daftar istilah. Bila ada dua berkas, isi salah satunya tidak tampil.",
      "The site has one glossary. Of two files one would not be shown."),
    remedy: Phrase(
      "Satukan isinya dalam 'Site/istilah.md' atau 'Site/glossary.md'.",
      "Put everything into 'Site/istilah.md' or into 'Site/glossary.md'."),
    wrong: .file(
      "Site/glossary.md",
      """
      ## OTP

      Kode yang hanya berlaku sekali.
      """
    ).with(
      "Site/istilah.md",
      """
      ## Phishing

      Penipuan lewat pesan yang menyamar.
      """),
    right: .file(
      "Site/istilah.md",
      """
      ## OTP

      Kode yang hanya berlaku sekali.

      ## Phishing

      Penipuan lewat pesan yang menyamar.
      """))

  static let glossaryWordTwice = DiagnosticRule(
    .files, .error,
    Phrase("Istilah yang ada dua", "Word that is there twice"),
    why: Phrase(
      "Tautan dari pelajaran hanya bisa menuju satu penjelasan. Huruf besar dan kecil tidak "
        + "membedakan istilah, dan nama lain di 'Juga ditulis' ikut dihitung.",
      "A link from a lesson can only lead to one explanation. Capitals do not tell words apart, and "
        + "the other names in 'Also written' count, too."),
    remedy: Phrase(
      "Satukan penjelasannya di satu judul, atau hapus nama lain yang sama.",
      "Put the explanations under one heading, or delete the other name that is the same."),
    wrong: .file(
      "Site/istilah.md",
      """
      ## Kata sandi

      *Juga ditulis:* password

      Rangkaian huruf rahasia untuk masuk.

      ## Password

      Kunci sebuah akun.
      """),
    right: .file(
      "Site/istilah.md",
      """
      ## Kata sandi

      *Juga ditulis:* password

      Rangkaian huruf rahasia untuk masuk: kunci sebuah akun.
      """))

  static let glossaryWordUnexplained = DiagnosticRule(
    .files, .error,
    Phrase("Istilah tanpa penjelasan", "Word without an explanation"),
    why: Phrase(
      "Pembaca yang membuka tautan istilah berharap menemukan artinya.",
      "Readers who follow the link of a word expect to find what it means."),
    remedy: Phrase(
      "Tulis penjelasan satu atau dua kalimat di bawah judulnya, atau hapus judul itu.",
      "Write one or two sentences below the heading, or delete the heading."),
    wrong: .file(
      "Site/istilah.md",
      """
      ## OTP

      ## Phishing

      Penipuan lewat pesan yang menyamar.
      """),
    right: .file(
      "Site/istilah.md",
      """
      ## OTP

      Kode yang hanya berlaku sekali.

      ## Phishing

      Penipuan lewat pesan yang menyamar.
      """))
}
