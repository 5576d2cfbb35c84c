package import LearningCore

/// The YAML between the `---` lines of a file, as it is read; `nil` when there is none.
package func frontMatterText(of file: SourceFile) -> String? { SplitFile(file).yaml }

extension FrontMatter {
  /// What a sealed file says of the questions it hides: how many there are. The rest of `sealed` is
  /// for whoever has the passphrase, and is looked at there.
  mutating func sealedCount() -> Int? {
    let digits = Phrase("angka heksadesimal", "hexadecimal digits")
    let isThere = has("sealed")
    guard var inner = nested("sealed") else { return isThere ? 1 : nil }
    // Whoever opens the file says which versions it knows.
    _ = inner.integer("version", in: 1...99)
    if isThere {
      inner.require("questions", expected: Phrase("banyaknya soal", "the number of questions"))
    }
    let count = inner.integer("questions", in: 1...100_000)
    _ = inner.integer("n", in: 2...1 << 20)
    _ = inner.integer("r", in: 1...64)
    _ = inner.integer("p", in: 1...16)
    for (key, bytes) in [("salt", 32), ("check", 16)] {
      _ = inner.parsed(key, pattern: "^[0-9a-f]{\(2 * bytes)}$", expected: digits) { text in
        let isHexadecimal = text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        return isHexadecimal && text.utf8.count == 2 * bytes ? text : nil
      }
    }
    inner.finish()
    adopt(inner)
    // Damaged or not, the rest of the file is no text to look for questions in.
    return isThere ? count ?? 1 : nil
  }
}
