// What is wrong with links, pictures and raw HTML.

extension DiagnosticRule {
  static let anchorDefinedTwice = DiagnosticRule(
    .links, .error,
    Phrase("Penanda dipakai dua kali", "Anchor used twice"),
    why: Phrase(
      "Penanda '{#…}' adalah nama tetap sebuah judul. Bila dua judul memakainya, tautan dan catatan "
        + "belajar tidak tahu judul mana yang dimaksud.",
      "An anchor '{#…}' is the lasting name of a heading. When two headings have it, links and records "
        + "cannot tell which is meant."),
    remedy: Phrase(
      "Beri judul yang kedua penanda lain.", "Give the second heading another anchor."),
    wrong: .module(
      """
      # Kata sandi

      ## Membuat kata sandi {#sandi}

      Pakai empat kata acak.

      ## Menyimpan kata sandi {#sandi}

      Pakai aplikasi pengelola kata sandi.
      """),
    right: .module(
      """
      # Kata sandi

      ## Membuat kata sandi {#sandi}

      Pakai empat kata acak.

      ## Menyimpan kata sandi {#menyimpan}

      Pakai aplikasi pengelola kata sandi.
      """))

  static let anchorMissing = DiagnosticRule(
    .links, .warning,
    Phrase("Tautan ke judul yang tidak ada", "Link to a heading that does not exist"),
    why: Phrase(
      "Berkasnya ada, tetapi bagian sesudah '#' tidak cocok dengan judul mana pun di sana. Peserta "
        + "sampai di awal halaman dan harus mencari sendiri.",
      "The file is there, but what stands after '#' fits none of its headings. Learners arrive at the "
        + "top of the page and have to search."),
    remedy: Phrase(
      "Pakai penanda judul itu: yang di dalam '{#…}', atau kata-katanya dengan huruf kecil dan tanda "
        + "hubung. Penanda juga berubah bila judulnya diterjemahkan.",
      "Use the anchor of the heading: what stands in its '{#…}', or its words in lower case with "
        + "hyphens. Translating a heading changes its anchor too."),
    wrong: .module(
      """
      # Kata sandi

      Baca juga [kode OTP](02-otp.md#kode-rahasia).
      """
    ).with("Courses/contoh/02-otp.md", moduleOnCodes),
    right: .module(
      """
      # Kata sandi

      Baca juga [kode OTP](02-otp.md#kode-otp).
      """
    ).with("Courses/contoh/02-otp.md", moduleOnCodes))

  private static let moduleOnCodes = """
    # Autentikasi

    ## Kode OTP

    Petugas bank tidak pernah meminta kode OTP.
    """

  static let linkBroken = DiagnosticRule(
    .links, .warning,
    Phrase("Tautan yang putus", "Broken link"),
    why: Phrase(
      "Berkas yang dituju tidak ada, jadi peserta yang menekannya tidak sampai ke mana pun.",
      "The file it leads to does not exist, so it takes learners nowhere."),
    remedy: Phrase(
      "Betulkan nama berkasnya, dengan nomor dan '.md'. Huruf besar dan kecil berbeda.",
      "Correct the name of the file, with its number and '.md'. Upper and lower case differ."),
    wrong: .module(
      """
      # Kata sandi

      Isi [formulir permohonan](formulir.pdf).
      """
    ).with(others: "Courses/contoh/formulir-permohonan.pdf"),
    right: .module(
      """
      # Kata sandi

      Isi [formulir permohonan](formulir-permohonan.pdf).
      """
    ).with(others: "Courses/contoh/formulir-permohonan.pdf"))

  static let linkUnread = DiagnosticRule(
    .links, .warning,
    Phrase("Tautan dengan spasi di alamatnya", "Link with a space in its address"),
    why: Phrase(
      "Di Markdown sebuah alamat berakhir pada spasi. Tautan atau gambar ini tampil apa adanya, "
        + "lengkap dengan kurungnya.",
      "In Markdown an address ends at a space. This link or picture is shown as it is written, "
        + "brackets and all."),
    remedy: Phrase(
      "Apit alamatnya dengan < dan >, atau tulis %20 untuk setiap spasi.",
      "Put the address between < and >, or write %20 for every space."),
    mending: .links,
    wrong: .module(
      """
      # Izin

      Isi [formulir permohonan](formulir izin.pdf).
      """
    ).with(others: "Courses/contoh/formulir izin.pdf"),
    right: .module(
      """
      # Izin

      Isi [formulir permohonan](<formulir izin.pdf>).
      """
    ).with(others: "Courses/contoh/formulir izin.pdf"))

  static let linkRefused = DiagnosticRule(
    .links, .warning,
    Phrase("Tautan yang tidak diizinkan", "Link that is not allowed"),
    why: Phrase(
      "Alamat 'javascript:' dan 'data:' bisa menjalankan sesuatu di komputer peserta, dan alamat "
        + "'file:' hanya ada di komputer Anda. Kata-katanya tetap tampil, tautannya tidak.",
      "Addresses with 'javascript:' and 'data:' can run something on the learner's computer, and "
        + "'file:' only exists on yours. The words are kept, the link is not."),
    remedy: Phrase(
      "Salin berkasnya ke folder kursus lalu tulis namanya, atau pakai alamat http, https, mailto, "
        + "atau tel.",
      "Copy the file into the course folder and write its name, or use an http, https, mailto or tel "
        + "address."),
    wrong: .module(
      """
      # Surel dinas

      Isi [formulir ini](file:///D:/formulir.docx).
      """
    ).with(others: "Courses/contoh/formulir.docx"),
    right: .module(
      """
      # Surel dinas

      Isi [formulir ini](formulir.docx).
      """
    ).with(others: "Courses/contoh/formulir.docx"))

  static let imageEmbedded = DiagnosticRule(
    .links, .warning,
    Phrase("Gambar tersimpan di dalam teks", "Picture stored inside the text"),
    why: Phrase(
      "Google Docs menaruh gambar sebagai ribuan huruf acak di akhir berkas. Berkas seperti itu sulit "
        + "disunting, dan gambarnya tidak tampil; hanya teks penggantinya yang tampil.",
      "Google Docs puts pictures as thousands of random letters at the end of the file. Such a file is "
        + "hard to edit, and the picture is not shown; only its alternative text is."),
    remedy: Phrase(
      "Simpan gambarnya sebagai berkas di samping pelajaran, lalu tulis nama berkas itu.",
      "Save the picture as a file beside the lesson and write the name of that file."),
    mending: .images,
    wrong: .module(
      """
      # Ruang layanan

      ![Denah ruang layanan][image1]

      [image1]: <data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==>
      """),
    right: .module(
      """
      # Ruang layanan

      ![Denah ruang layanan](01-modul-gambar-1.gif)
      """
    ).with(others: "Courses/contoh/01-modul-gambar-1.gif"))

  static let imageMissing = DiagnosticRule(
    .links, .warning,
    Phrase("Gambar tidak ditemukan", "Picture not found"),
    why: Phrase(
      "Peserta hanya melihat teks penggantinya. Di Windows nama dengan huruf besar sering tampak cocok, "
        + "padahal di server tidak.",
      "Learners see its alternative text only. On Windows a name in the wrong case often seems to fit, "
        + "but on a server it does not."),
    remedy: Phrase(
      "Salin gambarnya ke folder kursus, atau betulkan namanya.",
      "Copy the picture into the course folder, or correct its name."),
    wrong: .module(
      """
      # Loket layanan

      ![Petugas menutupi layar dari pandangan tamu](gambar/Loket.png)
      """
    ).with(others: "Courses/contoh/gambar/loket.png"),
    right: .module(
      """
      # Loket layanan

      ![Petugas menutupi layar dari pandangan tamu](gambar/loket.png)
      """
    ).with(others: "Courses/contoh/gambar/loket.png"))

  static let imageRemote = DiagnosticRule(
    .links, .warning,
    Phrase("Gambar di situs lain", "Picture on another site"),
    why: Phrase(
      "Tanpa internet gambar itu tidak tampil, dan pemilik situs itu bisa mengganti atau menghapusnya "
        + "kapan saja. Ia juga bisa melihat siapa yang membuka pelajaran Anda.",
      "It is not shown without internet, and the owner of that site can change or remove it at any "
        + "time. They can also see who opens your lesson."),
    remedy: Phrase(
      "Unduh gambarnya ke folder kursus, bila lisensinya mengizinkan, dan sebutkan sumbernya.",
      "Put the picture into the course folder, if its licence allows, and name its source."),
    wrong: .module(
      """
      # Surel dinas

      ![Layar masuk surel dinas](https://contoh.go.id/layar-masuk.png)
      """
    ).with(others: "Courses/contoh/layar-masuk.png"),
    right: .module(
      """
      # Surel dinas

      ![Layar masuk surel dinas](layar-masuk.png)
      """
    ).with(others: "Courses/contoh/layar-masuk.png"))

  static let imageUnusable = DiagnosticRule(
    .links, .warning,
    Phrase("Gambar rusak atau terlalu besar", "Picture that is damaged or too large"),
    why: Phrase(
      "Gambar yang penyalinannya terputus tampil separuh atau tidak sama sekali. Gambar dengan lebih dari "
        + "50 juta piksel tidak dibuka, karena bisa menghabiskan memori. Keduanya tidak masuk ke situs; "
        + "peserta hanya melihat teks penggantinya.",
      "A picture that broke off while it was copied is shown in part or not at all. One with more than 50 "
        + "million pixels is not opened, because it can use up the memory. Neither gets into the site; "
        + "learners see its alternative text only."),
    remedy: Phrase(
      "Salin sekali lagi dari aslinya, atau buka dengan penyunting gambar, perkecil, lalu simpan.",
      "Copy it once more from the original, or open it with a picture editor, make it smaller and save "
        + "it."),
    illustration: .none)

  static let imageWithoutText = DiagnosticRule(
    .links, .warning,
    Phrase("Gambar tanpa teks pengganti", "Picture without alternative text"),
    why: Phrase(
      "Peserta yang memakai pembaca layar, dan semua yang belajar di terminal, tidak tahu apa isi "
        + "gambar itu.",
      "People with a screen reader, and everybody who learns in the terminal, cannot know what the "
        + "picture shows."),
    remedy: Phrase(
      "Tulis di antara kurung siku apa yang penting dari gambar itu.",
      "Say between the brackets what matters in the picture."),
    source: "W3C (2023). Web Content Accessibility Guidelines (WCAG) 2.2, success criterion 1.1.1.",
    wrong: .module(
      """
      # Surel dinas

      ![](layar-masuk.png)
      """
    ).with(others: "Courses/contoh/layar-masuk.png"),
    right: .module(
      """
      # Surel dinas

      ![Layar masuk: isian alamat surel, isian kata sandi, tombol Masuk](layar-masuk.png)
      """
    ).with(others: "Courses/contoh/layar-masuk.png"))

  static let htmlElementUnknown = DiagnosticRule(
    .links, .warning,
    Phrase("Kata dalam kurung sudut dibaca sebagai HTML", "Word in angle brackets read as HTML"),
    why: Phrase(
      "Tulisan seperti '<nama>' dianggap tanda HTML dan tidak tampil, jadi kalimatnya kehilangan kata.",
      "Something like '<name>' is taken for an HTML tag and is not shown, so the sentence loses a "
        + "word."),
    remedy: Phrase(
      "Apit dengan tanda petik terbalik (`), atau pakai tanda kurung biasa.",
      "Put backquotes (`) around it, or use round brackets."),
    wrong: .module(
      """
      # Surel dinas

      Alamat Anda adalah <nama>, diikuti nama kantor.
      """),
    right: .module(
      """
      # Surel dinas

      Alamat Anda adalah `<nama>`, diikuti nama kantor.
      """))

  static let htmlRemoved = DiagnosticRule(
    .links, .warning,
    Phrase("HTML yang dihapus", "HTML that is left out"),
    why: Phrase(
      "Skrip, formulir, dan tulisan berjalan tidak bekerja di terminal, dan skrip bisa membahayakan "
        + "peserta. Kata-kata di dalamnya tetap tampil, kecuali isi skrip.",
      "Scripts, forms and scrolling text do not work in a terminal, and scripts can harm learners. The "
        + "words inside are kept, except those of a script."),
    remedy: Phrase(
      "Hapus tandanya, atau tulis isinya dengan Markdown.",
      "Remove the tag, or write what it holds in Markdown."),
    wrong: .module(
      """
      # Kode OTP

      <marquee>Jangan berbagi kode OTP.</marquee>
      """),
    right: .module(
      """
      # Kode OTP

      **Jangan berbagi kode OTP.**
      """))
}
