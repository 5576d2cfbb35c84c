import Foundation
import LearningCore

/// The lessons of a corpus as a site for Hugo, with a theme that shows what ours shows: the way here,
/// the lesson, its neighbours, the foot; pages of courses and a home page. Lessons are cut out of
/// their modules, because Hugo makes one page of a file.
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

      """, to: folder + "/hugo.toml")
    try write(frame, to: folder + "/layouts/_default/baseof.html")
    try write(list, to: folder + "/layouts/_default/list.html")
    try write(list, to: folder + "/layouts/index.html")
    try write(single, to: folder + "/layouts/_default/single.html")
    for file in files where file.path.hasPrefix("Courses/") {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 3 else { continue }
      let body = file.text.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
      guard parts[2] != "course.md" else {
        try write(
          "---\ntitle: \(parts[1])\n---\n\(body)",
          to: "\(folder)/content/kursus/\(parts[1])/_index.md")
        continue
      }
      let stem = String(parts[2].dropLast(3))
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
}
