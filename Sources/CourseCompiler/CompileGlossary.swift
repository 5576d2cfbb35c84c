package import LearningCore

/// A glossary as it was read.
struct ReadGlossary {
  var glossary: Glossary
  var document: MarkdownDocument
  var diagnostics: [Diagnostic]
  var allowed: Set<Diagnostic.ID>
}

/// Compiles `Site/istilah.md`: a word is a heading of level 2, its explanation what stands below.
package func compileGlossary(_ file: SourceFile) -> Compilation<Glossary> {
  let read = readGlossary(file)
  return Compilation(read.glossary, read.diagnostics)
}

/// Whether the file at a path is the glossary of its workspace.
func isGlossary(_ path: String) -> Bool { glossaryPaths.contains(path) }

/// Where a glossary may stand; one of them is enough.
package let glossaryPaths = ["Site/glossary.md", "Site/istilah.md"]

func readGlossary(_ file: SourceFile) -> ReadGlossary {
  let split = SplitFile(file)
  var front = FrontMatter(split)
  let allowed = front.allowedDiagnostics()
  front.finish()
  let document = MarkdownReader.read(split.body)
  var builder = GlossaryBuilder(document: document, path: file.path)
  for block in document.blocks { builder.take(block) }
  builder.endEntry()
  if builder.glossary.entries.isEmpty, builder.diagnostics.isEmpty {
    builder.diagnostics.append(.glossaryHasNoWords(at: SourceRange(file: file.path, line: 1)))
  }
  var found =
    split.diagnostics + document.diagnostics + lineDiagnostics(of: split.body) + builder.diagnostics
  found.removeAll { $0.severity == .warning && allowed.contains($0.id) }
  return ReadGlossary(
    glossary: builder.glossary, document: document, diagnostics: front.diagnostics + found,
    allowed: allowed)
}

private struct GlossaryBuilder {
  private(set) var glossary: Glossary
  var diagnostics: [Diagnostic] = []
  private let document: MarkdownDocument
  private var open: (entry: Glossary.Entry, places: [SourceRange])?
  /// Where each word stands first, however it is written.
  private var known: [String: SourceRange] = [:]

  init(document: MarkdownDocument, path: String) {
    self.document = document
    glossary = Glossary(opening: [], entries: [], path: path)
  }

  mutating func take(_ block: Block) {
    if case .heading(let heading) = block.content, heading.level <= 2 {
      endEntry()
      // The title of the file is that of the page.
      guard heading.level == 2 else { return }
      let place = document.headings[heading.anchor]?.range ?? place(of: block)
      let word = heading.content.plainText.oneSpaced
      open = (.init(word: word, variants: [], anchor: heading.anchor, explanation: []), [place])
    } else if open == nil {
      if glossary.entries.isEmpty { glossary.opening.append(block) }
    } else if let variants = block.variants {
      open?.entry.variants += variants
      let place = place(of: block)
      open?.places += variants.map { _ in place }
    } else {
      open?.entry.explanation.append(block)
    }
  }

  /// An entry with a mistake is left out, so that no link leads to half of one.
  mutating func endEntry() {
    guard let (entry, places) = open else { return }
    open = nil
    if entry.explanation.plainText.allSatisfy(\.isWhitespace) {
      diagnostics.append(.glossaryWordUnexplained(entry.word, at: places[0]))
      return
    }
    var isNew = true
    for (word, place) in zip([entry.word] + entry.variants, places) {
      let key = word.lowercased()
      if let first = known[key] {
        diagnostics.append(.glossaryWordTwice(word, at: place, first: first))
        isNew = false
      } else {
        known[key] = place
      }
    }
    if isNew { glossary.entries.append(entry) }
  }

  private func place(of block: Block) -> SourceRange {
    SourceRange(file: glossary.path, line: block.line)
  }
}

extension Block {
  /// `*Juga ditulis:* daring, online`; `nil` for any other block.
  fileprivate var variants: [String]? {
    guard case .paragraph(let inlines) = content, case .emphasis(let lead) = inlines.first,
      ["juga ditulis", "also written"].contains(lead.plainText.label)
    else { return nil }
    let words = [Inline](inlines.dropFirst()).plainText
    return words.split(separator: ",").map { $0.drop { $0 == ":" }.trimmedWord }
      .filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// In small letters, without the colon.
  fileprivate var label: String { lowercased().filter { $0 != ":" }.oneSpaced }

  fileprivate var trimmedWord: String {
    let word = String(self).oneSpaced
    return word.hasSuffix(".") ? String(word.dropLast()) : word
  }
}
