import LearningCore
import SiteGenerator
import TestSupport
import Testing

@Suite struct PreviewTests {
  private static let broken = Diagnostic(
    kept: .questionHasNoKey, .error,
    at: SourceRange(file: "Quizzes/aman/ujian.md", line: 7),
    message: Phrase("Tidak ada kunci", "No key"), fix: Phrase("Centang satu", "Tick one"),
    notes: [], edit: nil)
  private static let doubtful = Diagnostic(
    kept: .imageWithoutText, .warning, at: SourceRange(file: "Courses/aman/satu.md", line: 3),
    message: Phrase("Gambar <bisu>", "Silent picture"), fix: Phrase("Tulis", "Write"), notes: [],
    edit: nil)

  private func preview(
    folder: String = "", diagnostics: [Diagnostic] = [broken, doubtful]
  ) -> Preview {
    Preview(
      .example, diagnostics: diagnostics, folder: folder, version: "v1", language: .indonesian,
      drawing: Preview.Drawing(
        text: { [TerminalLine([.init("[\($0.plainText)]")])] },
        question: { [TerminalLine([.init("[\($0.question.title.plainText) \($0.order)]")])] },
        reports: { $0.map { [TerminalLine([.init($0.message.indonesian, [.bold, .bad])])] } },
        facts: { [("Jenis", $0.kind.rawValue)] }))
  }

  private func page(_ path: String, of preview: Preview? = nil) throws -> String {
    let bytes = try #require((preview ?? self.preview()).file(at: path))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "index.html", "naskah/Courses/aman/course.md.html", "naskah/Courses/aman/satu.md.html",
    "naskah/Quizzes/aman/ujian.md.html",
  ])
  func looksAsReviewed(path: String) throws {
    let name = path.split(separator: "/").joined(separator: "-")
    try expectSnapshot(try page(path), named: "preview-\(name)")
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let preview = preview()
    var (waiting, seen) = (["index.html"], Set<String>())
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted, !path.hasPrefix("berkas/") else { continue }
      let html = try page(path, of: preview)
      for link in html.split(separator: " href=\"").dropFirst() {
        let address = link.prefix { $0 != "\"" && $0 != "#" }
        guard !address.isEmpty, !address.hasPrefix("https:") else { continue }
        var folders = path.split(separator: "/").dropLast()
        for part in address.split(separator: "/") {
          if part == ".." { folders.removeLast() } else { folders.append(part) }
        }
        waiting.append(folders.joined(separator: "/"))
      }
    }
    for file in ["aman/course.md", "aman/dua.md", "aman/satu.md", "aman/staf.md", "hello/one.md"] {
      #expect(seen.contains("naskah/Courses/\(file).html"))
    }
    #expect(seen.contains("gaya.css"))
  }

  @Test func anAuthorSeesWhatLearnersDoNot() throws {
    let module = try page("naskah/Courses/aman/satu.md.html")
    #expect(module.contains("Untuk pengajar") && module.contains("<p>Rahasia pengajar.</p>"))
    let terminal = module.split(separator: "<pre class=\"terminal\"").dropFirst()
    #expect(!terminal.isEmpty)
    #expect(terminal.allSatisfy { !$0.prefix { $0 != "<" }.contains("Rahasia") })
    let quiz = try page("naskah/Quizzes/aman/ujian.md.html")
    #expect(quiz.contains("<details class=\"answer\" open>") && quiz.contains("Jawaban: A"))
  }

  @Test func countsAreThoseOfTheFiles() throws {
    let index = try page("index.html")
    #expect(index.contains("1 galat, 1 peringatan"))
    let counts: (String) -> String = { title in
      String(index.split(separator: ">\(title)</a>").last?.split(separator: "</span>")[0] ?? "")
    }
    #expect(counts("Rahasia ujian").hasSuffix(">1 galat"))
    #expect(counts("Kata sandi").hasSuffix(">1 peringatan"))
    #expect(counts("Surel").hasSuffix(">tanpa catatan"))
  }

  @Test func aFolderShowsItsOwnFilesOnly() throws {
    let index = try page("index.html", of: preview(folder: "Courses/hello"))
    #expect(index.contains("Hello &lt;world&gt;") && !index.contains("Aman digital"))
    #expect(!index.contains("Rahasia ujian"))
  }

  @Test func aFileThatCannotBeShownStillHasItsFindings() throws {
    let lost = Diagnostic(
      kept: .textUnreadable, .error, at: SourceRange(file: "Quizzes/rusak.md", line: 1),
      message: Phrase("Bukan UTF-8", "Not UTF-8"), fix: Phrase("Simpan ulang", "Save again"),
      notes: [], edit: nil)
    let preview = preview(diagnostics: [lost])
    #expect(try page("index.html", of: preview).contains("naskah/Quizzes/rusak.md.html"))
    #expect(try page("naskah/Quizzes/rusak.md.html", of: preview).contains("Bukan UTF-8"))
    #expect(try page("naskah/tidak-ada.md.html", of: preview).contains("tidak-ada.md"))
  }

  @Test func whatIsNotOfThePreviewHasNoFile() {
    for path in ["kursus/aman/index.html", "Courses/aman/satu.md", "naskah/x", "berkas/a.png", ""] {
      #expect(preview().file(at: path) == nil, "\(path)")
    }
  }

  @Test func manyFindingsAreCut() throws {
    let many = Array(repeating: Self.doubtful, count: 130)
    let html = try page("naskah/Courses/aman/satu.md.html", of: preview(diagnostics: many))
    #expect(html.split(separator: "<li class=\"warning\">").count - 1 == 100)
    #expect(html.contains("… dan 30 lagi"))
  }

  @Test func thePageKnowsItsVersion() throws {
    #expect(try page("_versi") == "v1")
    #expect(try page("index.html").contains("src=\"pratinjau.js\" data-version=\"v1\""))
    #expect(try page("pratinjau.js").contains("\"/_versi\""))
  }
}
