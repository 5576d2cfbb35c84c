// What became of raw HTML.

extension Diagnostic {
  /// - Parameter name: of the element, without its angle brackets.
  package static func htmlElementUnknown(_ name: String, at range: SourceRange) -> Self {
    Self(
      .htmlElementUnknown, at: range,
      Phrase(
        "'<\(name)>' dianggap tanda HTML yang tidak dikenal dan tidak akan tampil",
        "'<\(name)>' is taken for an unknown HTML tag and will not be shown"),
      fix: Phrase(
        "Bila '<\(name)>' memang harus terbaca, apit dengan tanda petik terbalik: `<\(name)>`.",
        "If '<\(name)>' is to be read, put backquotes around it: `<\(name)>`."))
  }

  /// - Parameter part: a tag such as `<script>`, or an attribute such as `onclick`.
  package static func htmlRemoved(_ part: String, at range: SourceRange) -> Self {
    Self(
      .htmlRemoved, at: range,
      Phrase(
        "'\(part)' tidak diizinkan di dalam pelajaran dan dihapus",
        "'\(part)' is not allowed in a lesson and is left out"),
      fix: Phrase(
        "Hapus bagian ini, atau tulis isinya dengan Markdown atau HTML biasa.",
        "Remove it, or write what it holds in Markdown or plain HTML."))
  }

  /// - Parameter bytes: the length of its address.
  package static func imageEmbedded(bytes: Int, at range: SourceRange) -> Self {
    let size = bytes < 1024 ? "\(bytes) B" : "\((bytes + 512) / 1024) kB"
    return Self(
      .imageEmbedded, at: range,
      Phrase(
        "Gambar ini tersimpan di dalam teks (\(size)) dan tidak tampil",
        "This picture is stored inside the text (\(size)) and is not shown"),
      fix: Phrase(
        "Simpan gambarnya sebagai berkas di samping pelajaran; 'balai fix images' melakukannya "
          + "untuk Anda.",
        "Save the picture as a file beside the lesson; 'balai fix images' does it for you."))
  }
}
