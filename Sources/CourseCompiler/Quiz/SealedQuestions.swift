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
    _ = inner.integer("version", in: 1...1)
    if isThere {
      inner.require("questions", expected: Phrase("banyaknya soal", "the number of questions"))
    }
    let count = inner.integer("questions", in: 1...100_000)
    _ = inner.integer("n", in: 2...1 << 20)
    _ = inner.integer("r", in: 1...64)
    _ = inner.integer("p", in: 1...16)
    for key in ["salt", "check"] {
      _ = inner.parsed(key, pattern: "^[0-9a-f]+$", expected: digits) { $0 }
    }
    inner.finish()
    adopt(inner)
    // Damaged or not, the rest of the file is no text to look for questions in.
    return isThere ? count ?? 1 : nil
  }
}
