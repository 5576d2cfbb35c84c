import CourseCompiler
import LearningCore
import TerminalUI

/// What `balai check` can say, explained: for the terminal and as the reference page.
///
/// What is printed below a wrong example is what the compiler says of it at that moment.
struct DiagnosticReference {
  private static let themes = DiagnosticRule.Theme.allCases

  private func ids(of theme: DiagnosticRule.Theme) -> [Diagnostic.ID] {
    Diagnostic.ID.allCases.filter { $0.rule.theme == theme }
  }

  private func ids(mendedBy mending: DiagnosticRule.Mending) -> [Diagnostic.ID] {
    Diagnostic.ID.allCases.filter { $0.rule.mending == mending }
  }

  /// What the check says of an example.
  private func verdict(on example: DiagnosticExample, width: Int) -> [Line] {
    let files = WorkspaceFiles(texts: example.texts, others: example.others)
    let text = DiagnosticText(width: width, language: Interface.language) { path in
      example.texts.first { $0.path == path }.map { SourceLines($0.text) }
    }
    return checkFiles(files, setting: .workspace).diagnostics.flatMap(text.lines)
  }

  private enum Words {
    static let why = Phrase("Mengapa", "Why")
    static let remedy = Phrase("Cara membetulkan", "How to mend it")
    static let source = Phrase("Sumber", "Source")
    static let wrong = Phrase("Salah", "Wrong")
    static let right = Phrase("Benar", "Right")
    static let others = Phrase("Berkas lain", "Other files")
    static let verdict = Phrase("'balai check' berkata", "'balai check' says")
    static let noExample = Phrase(
      "Tidak ada contoh: yang keliru adalah bita di dalam berkas, dan itu tidak bisa ditulis.",
      "There is no example: what is wrong are bytes in the file, which cannot be written down.")

    static func mending(_ mending: DiagnosticRule.Mending) -> Phrase {
      Phrase(
        "'balai fix \(mending.rawValue)' membetulkannya untuk Anda.",
        "'balai fix \(mending.rawValue)' mends it for you.")
    }
  }

  // MARK: Terminal

  /// Every name with how serious it is and what it is about.
  func list(width: Int) -> [Line] {
    let names = (Diagnostic.ID.allCases.map(\.rawValue.count).max() ?? 0) + 2
    let severities = (Diagnostic.Severity.allCases.map(\.word.text.count).max() ?? 0) + 2
    let indent = 2 + names + severities
    let lines = Self.themes.flatMap { theme in
      [Line(theme.title.text, .bold)]
        + ids(of: theme).flatMap { id in
          let start = id.rawValue.padded(to: names) + id.rule.severity.word.text
          return wrapped(id.rule.headline.text, width: max(20, width - indent)).enumerated().map {
            Line(("  " + ($0 == 0 ? start : "")).padded(to: indent) + $1)
          }
        } + [Line()]
    }
    let next = Phrase(
      "Penjelasan satu pesan, dengan contoh: balai explain NAMA.",
      "One message explained, with examples: balai explain NAME.")
    return lines + [Line(next.text)]
  }

  /// All about one diagnostic.
  func lines(on id: Diagnostic.ID, width: Int) -> [Line] {
    let rule = id.rule
    var lines = [
      Line([Span(id.rawValue, .bold), Span(" (\(rule.severity.word.text))")]),
      Line(rule.headline.text), Line(),
    ]
    func add(_ title: Phrase, _ text: String) {
      lines.append(Line(title.text, .bold))
      lines += wrapped(text, width: width - 2).map { Line("  " + $0) } + [Line()]
    }
    add(Words.why, rule.why.text)
    let mending = rule.mending.map { " " + Words.mending($0).text } ?? ""
    add(Words.remedy, rule.remedy.text + mending)
    if let source = rule.source { add(Words.source, source) }
    switch rule.illustration {
    case .none: lines += wrapped(Words.noExample.text, width: width).map { Line($0) }
    case .files(let wrong, let right):
      lines += files(of: wrong, title: Words.wrong)
      lines.append(Line(Words.verdict.text, .bold))
      lines += verdict(on: wrong, width: width - 2).map { Line([Span("  ")] + $0.spans) } + [Line()]
      lines += files(of: right, title: Words.right)
    }
    while lines.last == Line() { lines.removeLast() }
    return lines
  }

  private func files(of example: DiagnosticExample, title: Phrase) -> [Line] {
    var lines: [Line] = []
    for file in example.texts {
      lines.append(Line([Span(title.text, .bold), Span(": \(file.path)")]))
      lines += file.lines.map { Line("  | " + $0) } + [Line()]
    }
    if !example.others.isEmpty {
      let others = example.others.sorted().joined(separator: ", ")
      lines += [Line("\(Words.others.text): \(others)"), Line()]
    }
    return lines
  }

  // MARK: Markdown

  /// The whole reference page.
  var page: [String] {
    var lines = introduction
    for theme in Self.themes {
      lines.append("- \(theme.title.text)")
      lines += ids(of: theme).map { id in
        "  - [\(id.rawValue)](#\(id.rawValue)): \(id.rule.headline.markdown)"
      }
    }
    for theme in Self.themes {
      lines += ["", "## \(theme.title.text)"]
      for id in ids(of: theme) { lines += [""] + section(on: id) }
    }
    return lines
  }

  func section(on id: Diagnostic.ID) -> [String] {
    let rule = id.rule
    var lines = [
      "<a id=\"\(id.rawValue)\"></a>", "", "### \(id.rawValue)", "",
      "**\(rule.headline.markdown)** (\(rule.severity.word.text))", "",
      "\(Words.why.text): \(rule.why.markdown)", "",
      "\(Words.remedy.text): \(rule.remedy.markdown)"
        + (rule.mending.map { " " + Words.mending($0).markdown } ?? ""),
    ]
    if let source = rule.source { lines += ["", "\(Words.source.text): \(source)"] }
    switch rule.illustration {
    case .none: lines += ["", Words.noExample.markdown]
    case .files(let wrong, let right):
      lines += fences(of: wrong, title: Words.wrong)
      lines += ["", "\(Words.verdict.markdown):"]
      lines += fence("text", verdict(on: wrong, width: 100).map(\.text))
      lines += fences(of: right, title: Words.right)
    }
    return lines
  }

  private func fences(of example: DiagnosticExample, title: Phrase) -> [String] {
    var lines = example.texts.flatMap { file in
      ["", "\(title.text), `\(file.path)`:"] + fence("markdown", file.lines)
    }
    if !example.others.isEmpty {
      let others = example.others.sorted().map { "`\($0)`" }.joined(separator: ", ")
      lines += ["", "\(Words.others.text): \(others)."]
    }
    return lines
  }

  private func fence(_ language: String, _ lines: [String]) -> [String] {
    // A fence inside an example must not end the one around it.
    let mark = lines.contains { $0.contains("```") } ? "````" : "```"
    return ["", mark + language] + lines + [mark]
  }

  private var introduction: [String] {
    [
      "# " + Phrase("Acuan pemeriksaan naskah", "What the check says").text, "",
      Phrase(
        "`balai check` membaca naskah kursus dan kuis tanpa mengubahnya. Halaman ini menjelaskan "
          + "setiap pesannya: mengapa penting, cara membetulkan, contoh yang salah, dan contoh yang "
          + "benar. `balai explain NAMA` menampilkan penjelasan yang sama di terminal. Halaman ini "
          + "dibuat oleh `make docs`.",
        "`balai check` reads courses and quizzes without changing them. This page explains each of "
          + "its messages: why it matters, how to mend it, a wrong example and a right one. `balai "
          + "explain NAME` shows the same in the terminal. This page is made by `make docs`."
      ).text, "",
      "## " + Phrase("Membaca sebuah pesan", "How to read a message").text,
    ] + sample + [
      "",
      Phrase(
        "Baris pertama menyebut berkas, baris, dan kolom (dihitung dalam bita), lalu beratnya, "
          + "pesannya, dan namanya dalam kurung siku. Tanda `^` menunjuk tempatnya. Baris terakhir "
          + "mengatakan apa yang perlu dilakukan.",
        "The first line names file, line and column (counted in bytes), then how serious it is, the "
          + "message, and its name in square brackets. The `^` marks point at the place. The last "
          + "line says what to do."
      ).text, "",
      "- "
        + Phrase(
          "**galat**: harus dibetulkan. Selama ada galat, `balai site build` tidak menyusun situs, "
            + "kuis yang berkasnya galat tidak bisa dimulai, dan `balai check` keluar dengan kode 1.",
          "**error**: must be mended. As long as there is one, `balai site build` makes no site, a "
            + "quiz with an error in its file cannot start, and `balai check` exits with code 1."
        ).text,
      "- "
        + Phrase(
          "**peringatan**: sebaiknya dibetulkan. Naskah tetap bisa dipakai. Kode keluarnya 0, atau 1 "
            + "dengan `--strict`.",
          "**warning**: better be mended. The material can be used as it is. The exit code is 0, or "
            + "1 with `--strict`."
        ).text, "",
      "## " + Phrase("Bila sebuah pesan tidak cocok", "When a message does not suit").text, "",
      Phrase(
        "Peringatan adalah nasihat. Bila Anda sudah mempertimbangkannya, diamkan di tempat yang "
          + "sesempit mungkin:",
        "A warning is advice. When you have thought about it, silence it in the narrowest place:"
      ).text, "",
      "- "
        + Phrase(
          "untuk satu soal, di dalam kurung kurawal judulnya; beberapa nama dipisahkan koma: "
            + "`## Manakah yang bukan data pribadi? {#bukan allow=NegativeStemUnmarked}`",
          "for one question, between the braces of its heading; several names are separated by "
            + "commas: `## Which is not personal data? {#not-personal allow=NegativeStemUnmarked}`"
        ).text,
      "- "
        + Phrase(
          "untuk satu berkas, di bagian awal: `allow: [TableTooWide]`",
          "for one file, in its front matter: `allow: [TableTooWide]`"
        ).text,
      "- "
        + Phrase(
          "untuk seluruh ruang kerja, di `balai.yml`; di sana peringatan juga bisa dijadikan galat:",
          "for the whole workspace, in `balai.yml`; there a warning can become an error too:"
        ).text,
    ]
      + fence("yaml", ["checks:", "  ImageRemote: error", "  ExplanationMissing: off"]) + [
        "",
        Phrase(
          "Nilainya `error`, `warning`, atau `off`. Galat, dan pesan tentang bagian awal itu "
            + "sendiri, hanya bisa diatur di `balai.yml`.",
          "The values are `error`, `warning` and `off`. Errors, and messages about the front matter "
            + "itself, can only be set in `balai.yml`."
        ).text, "",
        "## " + Phrase("Perbaikan otomatis", "What can be mended for you").text, "",
        Phrase(
          "`balai fix` membetulkan kekeliruan yang tidak perlu dipikirkan dan menampilkan "
            + "perubahannya; `--dry-run` hanya menampilkan. Pilih dengan sebuah kata, atau tanpa kata "
            + "untuk semuanya:",
          "`balai fix` mends mistakes that need no judgement and shows what changed; `--dry-run` only "
            + "shows. Choose by a word, or write none for all of them:"
        ).text, "",
      ]
      + DiagnosticRule.Mending.allCases.map { mending in
        let links = ids(mendedBy: mending).map { "[\($0.rawValue)](#\($0.rawValue))" }
        return "- `balai fix \(mending.rawValue)`: \(links.joined(separator: ", "))"
      } + ["", "## " + Phrase("Semua pesan", "All messages").text, ""]
  }

  /// A message as it is printed.
  private var sample: [String] {
    guard case .files(let wrong, _) = Diagnostic.ID.questionHasNoKey.rule.illustration else {
      return []
    }
    return fence("text", verdict(on: wrong, width: 100).map(\.text))
  }
}

extension SourceFile {
  fileprivate var lines: [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}

extension Phrase {
  /// In the language of the interface, with what stands between `'…'` as code: `<nama>` would
  /// vanish otherwise. An apostrophe within a word stays one.
  fileprivate var markdown: String {
    var parts: [String] = [""]
    var previous: Character = " "
    for (index, character) in zip(text.indices, text) {
      let next = text[index...].dropFirst().first ?? " "
      let isInside = parts.count % 2 == 0
      let isMark = character == "'" && (isInside ? !next.isLetter : " (".contains(previous))
      if isMark { parts.append("") } else { parts[parts.count - 1].append(character) }
      previous = character
    }
    precondition(parts.count % 2 == 1, "a quote is not closed: \(text)")
    return parts.joined(separator: "`")
  }
}
