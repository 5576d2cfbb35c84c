import Foundation
import LearningCore

/// The lessons of a corpus as a site for Hugo, with a theme that holds what ours holds as far as Hugo
/// can: lessons with the way to them, their neighbours and the foot; pages of courses, modules and
/// practice questions; each course as one paper, each module as slides, as a hand-out and as the texts
/// that a search shows. It makes no index of words, no books and no digests. Lessons are cut out of their
/// modules, because Hugo makes one page of a file.
enum HugoSite {
  static func write(_ files: [SourceFile], to folder: String) throws {
    try write(
      """
      baseURL = "https://contoh.id/"
      title = "Balai Belajar"
      relativeURLs = true
      uglyURLs = false
      disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
      [markup.goldmark.renderer]
      unsafe = false
      [mediaTypes."text/javascript"]
      suffixes = ["js"]
      [outputFormats.cetak]
      mediaType = "text/html"
      baseName = "cetak"
      [outputFormats.salindia]
      mediaType = "text/html"
      baseName = "salindia"
      [outputFormats.lembar]
      mediaType = "text/html"
      baseName = "lembar-peserta"
      [outputFormats.isi]
      mediaType = "text/javascript"
      baseName = "isi"
      isPlainText = true
      [outputs]
      section = ["HTML"]

      """, to: folder + "/hugo.toml")
    try write(frame, to: folder + "/layouts/_default/baseof.html")
    try write(list, to: folder + "/layouts/_default/list.html")
    try write(list, to: folder + "/layouts/index.html")
    try write(single, to: folder + "/layouts/_default/single.html")
    for (format, layout) in [("cetak", paper), ("salindia", slides), ("lembar", handout)] {
      try write(layout, to: folder + "/layouts/_default/list.\(format).html")
    }
    try write(words, to: folder + "/layouts/_default/list.isi.js")
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      let body = file.text.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
      if parts[0] == "Quizzes" {
        let name = parts.dropFirst().joined(separator: "-")
        try write("---\ntitle: Latihan\n---\n\(body)", to: "\(folder)/content/latihan/\(name)")
      }
      guard parts[0] == "Courses", parts.count == 3 else { continue }
      guard parts[2] != "course.md" else {
        try write(
          "---\ntitle: \(parts[1])\noutputs: [HTML, cetak]\n---\n\(body)",
          to: "\(folder)/content/kursus/\(parts[1])/_index.md")
        continue
      }
      let stem = String(parts[2].dropLast(3))
      try write(
        "---\ntitle: \(stem)\noutputs: [HTML, salindia, lembar, isi]\n---\n",
        to: "\(folder)/content/kursus/\(parts[1])/\(stem)/_index.md")
      for (number, lesson) in body.split(separator: "\n## ").dropFirst().enumerated() {
        let text = lesson.drop { $0 != "\n" }
        try write(
          "---\ntitle: Pelajaran \(number + 1)\nweight: \(number)\n---\n\(text)",
          to: "\(folder)/content/kursus/\(parts[1])/\(stem)/pelajaran-\(number + 1).md")
      }
    }
  }

  private static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private static let frame = """
    <!DOCTYPE html>
    <html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="{{ .Title }}"><link rel="stylesheet" href="/gaya.css"></head>
    <body><a class="skip" href="#isi">Langsung ke isi</a>
    <header class="masthead"><a class="brand" href="{{ "/" | relURL }}">Balai Belajar</a>
    <nav><a href="{{ "/" | relURL }}">Kursus</a> <a href="/tentang/">Tentang</a></nav></header>
    <main id="isi">{{ block "main" . }}{{ end }}</main>
    <footer><p>Uji</p><p>Edisi 22 November 2026</p></footer></body></html>

    """
  private static let single = """
    {{ define "main" }}<nav class="trail"><ol><li><a href="{{ "/" | relURL }}">Beranda</a></li>
    {{ with .CurrentSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
    <article><h1>{{ .Title }}</h1>{{ .TableOfContents }}<div class="prose">{{ .Content }}</div></article>
    <nav class="steps">{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}

    """
  private static let list = """
    {{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}<ul>
    {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}

    """
  private static let paper = """
    <!DOCTYPE html>
    <html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title>
    <link rel="stylesheet" href="/cetak.css"></head><body><main><h1>{{ .Title }}</h1>
    {{ range .Sections }}<section class="module"><h2>{{ .Title }}</h2>
    {{ range .RegularPages }}<h3>{{ .Title }}</h3>{{ .Content }}{{ end }}</section>{{ end }}
    </main><footer><p>Uji</p><p>Edisi 22 November 2026</p></footer></body></html>

    """
  private static let slides = """
    <!DOCTYPE html>
    <html lang="id" class="deck"><head><meta charset="utf-8"><title>{{ .Title }}</title>
    <link rel="stylesheet" href="/salindia.css"></head><body><main><h1>{{ .Title }}</h1>
    {{ range .RegularPages }}<section class="slide"><h2>{{ .Title }}</h2>
    <div class="content">{{ .Content }}</div></section>{{ end }}</main></body></html>

    """
  private static let handout = """
    <!DOCTYPE html>
    <html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title>
    <link rel="stylesheet" href="/cetak.css"></head><body><main><h1>{{ .Title }}</h1>
    {{ range .RegularPages }}<h2>{{ .Title }}</h2>{{ .Summary }}{{ end }}</main></body></html>

    """
  private static let words = """
    balaiCari.isi({{ .RelPermalink | jsonify }}, [
    {{- range .RegularPages }}[{{ .Title | jsonify }}, {{ .Plain | jsonify }}],
    {{ end }}]);

    """
}
