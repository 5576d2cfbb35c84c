// Parts of the site that an agency wrote itself.

extension DiagnosticRule {
  static let placeholderUnknown = DiagnosticRule(
    .files, .error,
    Phrase(
      "Tempat yang tidak dikenal di bagian situs", "Unknown placeholder in a part of the site"),
    why: Phrase(
      "Di bagian situs, '{{tanggal}}' dan beberapa nama lain diganti sewaktu situs disusun. Nama lain "
        + "akan terbaca dengan kurungnya di setiap halaman.",
      "In a part of the site '{{tanggal}}' and a few other names are replaced when the site is built. Any "
        + "other would be read on every page, braces and all."),
    remedy: Phrase(
      "Betulkan ejaannya: {{nama_situs}}, {{instansi}}, {{tanggal}}, atau {{edisi}}.",
      "Correct its spelling: {{nama_situs}}, {{instansi}}, {{tanggal}} or {{edisi}}."),
    wrong: .file("Site/Templates/kaki.html", "<p>Edisi {{tangal}}</p>"),
    right: .file("Site/Templates/kaki.html", "<p>Edisi {{tanggal}}</p>"))

  static let templateUnknown = DiagnosticRule(
    .files, .warning,
    Phrase(
      "Berkas di Site/Templates yang tidak dipakai", "File in Site/Templates that is not used"),
    why: Phrase(
      "Bagian situs dikenali dari nama berkasnya. Berkas dengan nama lain tidak tampil di mana pun.",
      "Parts of the site are known by the names of their files. A file of another name is shown nowhere."
    ),
    remedy: Phrase(
      "Beri nama kepala.html, kaki.html, beranda.html, atau tentang.html; untuk satu bagian cukup satu "
        + "berkas.",
      "Name it kepala.html, kaki.html, beranda.html or tentang.html; one file for each part is enough."
    ),
    wrong: .file("Site/Templates/kakki.html", "<p>Layanan: 112</p>"),
    right: .file("Site/Templates/kaki.html", "<p>Layanan: 112</p>"))
}
