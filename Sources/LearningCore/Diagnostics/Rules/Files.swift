// What is wrong with files as such: their names, and what stands beside them.

extension DiagnosticRule {
  static let courseHasNoModules = DiagnosticRule(
    .files, .error,
    Phrase("Kursus tanpa modul", "Course without modules"),
    why: Phrase(
      "Kursus yang hanya berisi 'course.md' tampil di daftar, tetapi tidak ada yang bisa dipelajari.",
      "A course that is only a 'course.md' is listed, but there is nothing in it to learn."),
    remedy: Phrase(
      "Tambahkan sedikitnya satu berkas modul di folder yang sama. Nomor di depan namanya mengatur "
        + "urutan.",
      "Add at least one module file to the same folder. The number in front of its name gives the "
        + "order."),
    wrong: .file(
      "Courses/contoh/course.md",
      """
      ---
      title: Keamanan digital
      ---
      Kursus ini membantu Anda menjaga data warga.
      """),
    right: .file(
      "Courses/contoh/course.md",
      """
      ---
      title: Keamanan digital
      ---
      Kursus ini membantu Anda menjaga data warga.
      """
    ).with(
      "Courses/contoh/01-kata-sandi.md",
      """
      # Kata sandi

      ## Frasa sandi {#frasa-sandi}

      Empat kata acak lebih kuat daripada satu kata yang dihias angka.
      """))

  static let fileNameUnusable = DiagnosticRule(
    .files, .error,
    Phrase(
      "Nama berkas atau folder tanpa huruf dan angka",
      "File or folder name without letters or digits"),
    why: Phrase(
      "Nama berkas menjadi nama tetap modul atau kuis di catatan belajar dan alamat situs. Bila tidak "
        + "ada huruf atau angka yang tersisa, berkasnya tidak bisa dibaca.",
      "The name of a file becomes the lasting name of a module or quiz in the records and on the "
        + "site. When no letter or digit is left of it, the file cannot be read."),
    remedy: Phrase(
      "Beri nama dengan huruf kecil, angka, dan tanda hubung, misalnya '02-kata-sandi.md'.",
      "Name it with small letters, digits and hyphens, for example '02-passwords.md'."),
    wrong: .file(
      "Courses/contoh/02-!!!.md",
      """
      # Jangan berbagi kode OTP

      Petugas bank tidak pernah meminta kode OTP.
      """),
    right: .file(
      "Courses/contoh/02-kode-otp.md",
      """
      # Jangan berbagi kode OTP

      Petugas bank tidak pernah meminta kode OTP.
      """))

  static let courseDefinedTwice = DiagnosticRule(
    .files, .error,
    Phrase("Dua folder menjadi kursus yang sama", "Two folders become the same course"),
    why: Phrase(
      "Spasi, tanda baca, serta huruf besar dan kecil pada nama folder tidak ikut menjadi nama tetap "
        + "kursus. Dua folder yang namanya sama tanpa itu tercampur menjadi satu kursus.",
      "Spaces, punctuation and capitals in the name of a folder are no part of the course's permanent "
        + "name. Two folders whose names are the same without them would be mixed into one course."),
    remedy: Phrase(
      "Satukan isinya dalam satu folder, atau ganti nama salah satunya.",
      "Put what they hold into one folder, or rename one of them."),
    wrong: .file(
      "Courses/kata-sandi/01-frasa.md",
      """
      # Frasa sandi

      Pakai empat kata acak.
      """
    ).with(
      "Courses/Kata Sandi/02-simpan.md",
      """
      # Menyimpan kata sandi

      Pakai aplikasi pengelola kata sandi.
      """),
    right: .file(
      "Courses/kata-sandi/01-frasa.md",
      """
      # Frasa sandi

      Pakai empat kata acak.
      """
    ).with(
      "Courses/kata-sandi/02-simpan.md",
      """
      # Menyimpan kata sandi

      Pakai aplikasi pengelola kata sandi.
      """))

  static let fileNotRead = DiagnosticRule(
    .files, .warning,
    Phrase("Berkas yang tidak dibaca", "File that is not read"),
    why: Phrase(
      "Modul berdiri langsung di folder kursusnya. Berkas di luar itu, atau satu folder lebih dalam, "
        + "tidak menjadi pelajaran dan tidak diperiksa.",
      "A module stands directly in the folder of its course. A file outside of it, or one folder "
        + "deeper, becomes no lesson and is not checked."),
    remedy: Phrase(
      "Pindahkan ke folder kursusnya, misalnya 'Courses/keamanan/03-surel.md'.",
      "Move it into the folder of its course, such as 'Courses/security/03-mail.md'."),
    wrong: .file(
      "Courses/contoh/tambahan/surel.md",
      """
      # Surel dinas

      Pakai surel dinas hanya untuk urusan kantor.
      """),
    right: .file(
      "Courses/contoh/01-surel.md",
      """
      # Surel dinas

      Pakai surel dinas hanya untuk urusan kantor.
      """))

  static let moduleDefinedTwice = DiagnosticRule(
    .files, .error,
    Phrase("Dua berkas menjadi modul yang sama", "Two files become the same module"),
    why: Phrase(
      "Nomor di depan nama berkas hanya mengatur urutan dan tidak ikut menjadi nama modul. Dari dua "
        + "berkas yang namanya sama tanpa nomor itu, hanya yang pertama dipakai.",
      "The number in front of a file's name only gives the order; it is no part of the module's name. "
        + "Of two files whose names are the same without it, only the first is used."),
    remedy: Phrase(
      "Ganti nama salah satunya, atau hapus bila itu salinan.",
      "Rename one of them, or delete it if it is a copy."),
    wrong: .file(
      "Courses/contoh/01-kata-sandi.md",
      """
      # Kata sandi

      Pakai empat kata acak.
      """
    ).with(
      "Courses/contoh/02-kata-sandi.md",
      """
      # Menyimpan kata sandi

      Pakai aplikasi pengelola kata sandi.
      """),
    right: .file(
      "Courses/contoh/01-kata-sandi.md",
      """
      # Kata sandi

      Pakai empat kata acak.
      """
    ).with(
      "Courses/contoh/02-menyimpan-kata-sandi.md",
      """
      # Menyimpan kata sandi

      Pakai aplikasi pengelola kata sandi.
      """))

  static let quizDefinedTwice = DiagnosticRule(
    .files, .error,
    Phrase("Dua berkas menjadi kuis yang sama", "Two files become the same quiz"),
    why: Phrase(
      "Spasi dan tanda baca dalam nama berkas dijadikan tanda hubung, jadi dua berkas bisa mendapat "
        + "nama yang sama. Catatan belajar lalu tidak tahu kuis mana yang dikerjakan.",
      "Spaces and punctuation in the name of a file become hyphens, so two files may end up with one "
        + "name. The records then cannot tell which quiz was taken."),
    remedy: Phrase(
      "Ganti nama salah satunya, atau hapus bila itu salinan.",
      "Rename one of them, or delete it if it is a copy."),
    wrong: .file(
      "Quizzes/contoh/kata-sandi.md",
      """
      ## Bolehkah kata sandi dipakai bersama? {#berbagi}

      - [ ] Boleh
      - [x] Tidak boleh
      """
    ).with(
      "Quizzes/contoh/Kata Sandi.md",
      """
      ## Di mana kata sandi sebaiknya disimpan? {#menyimpan}

      - [ ] Di kertas yang ditempel pada monitor
      - [x] Di aplikasi pengelola kata sandi
      """),
    right: .file(
      "Quizzes/contoh/kata-sandi.md",
      """
      ## Bolehkah kata sandi dipakai bersama? {#berbagi}

      - [ ] Boleh
      - [x] Tidak boleh
      """
    ).with(
      "Quizzes/contoh/menyimpan-kata-sandi.md",
      """
      ## Di mana kata sandi sebaiknya disimpan? {#menyimpan}

      - [ ] Di kertas yang ditempel pada monitor
      - [x] Di aplikasi pengelola kata sandi
      """))

  static let textUnreadable = DiagnosticRule(
    .files, .error,
    Phrase("Berkas bukan teks UTF-8", "File is not UTF-8 text"),
    why: Phrase(
      "Berkas yang disimpan dengan pengodean lain, atau berkas Word yang hanya diganti namanya menjadi "
        + "'.md', tidak bisa dibaca sama sekali.",
      "A file saved in another encoding, or a Word file that was only renamed to '.md', cannot be read "
        + "at all."),
    remedy: Phrase(
      "Buka berkas itu di penyunting teks, pilih 'Simpan Sebagai', lalu pilih pengodean UTF-8. Dari "
        + "Word, salin isinya ke berkas teks baru.",
      "Open it in a text editor, choose 'Save As', and pick the encoding UTF-8. From Word, copy the "
        + "text into a new text file."),
    illustration: .none)
}
