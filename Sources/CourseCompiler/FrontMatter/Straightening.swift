import LearningCore

/// Goes over YAML line by line and makes its quotes and blanks plain where they are part of the
/// structure. Inside texts everything stays as it is.
struct Straightening {
  typealias Scalar = Unicode.Scalar

  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private var flowDepth = 0
  /// A straight quote that a line before has opened.
  private var openQuote: Scalar?
  /// Inside a text below `|` or `>`: the column its lines stand to the right of.
  private var textColumn: Int?

  // The line at hand.
  private var written: [Scalar] = []
  private var line: [Scalar] = []
  private var number = 0
  /// Blanks that YAML would not take, by their columns.
  private var blanks: [Int] = []
  private var quotes: [(open: Int, close: Int)] = []
  /// Whether a single quote was found to be never closed on this line; by whether it was in a list
  /// in brackets, where other characters end a text.
  private var unclosed: Set<Bool> = []

  init(path: String) { self.path = path }

  mutating func straight(_ bytes: ArraySlice<UInt8>, number: Int) -> [Scalar] {
    written = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    // libyaml does not take them, or takes them for line ends.
    line = written.map { $0.isUnreadable ? " " : $0 }
    self.number = number
    (blanks, quotes, unclosed) = ([], [], [])
    readLine()
    report()
    return line
  }

  private mutating func readLine() {
    var index = 0
    if let column = textColumn {
      let indent = line.prefix { $0 == " " }.count
      guard indent < line.count, indent <= column else { return }
      textColumn = nil
    }
    if let quote = openQuote {
      guard let close = straightClose(of: quote, after: -1) else { return }
      openQuote = nil
      index = close + 1
    }
    var hasKey = false
    // Where the innermost item or key of this line begins.
    var column = 0
    while true {
      index = plainBlanks(from: index)
      guard index < line.count else { return }
      let isSpaced = index == 0 || line[index - 1] == " " || line[index - 1] == "\t"
      switch line[index] {
      case "#" where isSpaced: return
      case "-" where flowDepth == 0 && isBlank(index + 1), "?" where isBlank(index + 1):
        column = index
        index += 1
      case "[", "{":
        flowDepth += 1
        index += 1
      case "]", "}":
        flowDepth = max(0, flowDepth - 1)
        index += 1
      case ",", ":":
        hasKey = hasKey || line[index] == ":"
        index += 1
      case "|" where flowDepth == 0, ">" where flowDepth == 0:
        textColumn = column
        return
      case "\"", "'":
        guard let next = pastQuoted(from: index) else { return }
        index = next
      case let scalar:
        if let close = curlyClose(of: scalar, from: index) {
          if flowDepth == 0, !hasKey { column = index }
          makeStraight(index, close)
          index = close + 1
          continue
        }
        let start = index
        index = endOfPlain(from: index, hasKey: hasKey)
        if flowDepth == 0, !hasKey { column = start }
      }
    }
  }

  // MARK: Blanks

  private func isBlank(_ index: Int) -> Bool {
    index >= line.count || line[index] == " " || line[index] == "\t" || line[index].isOddSpace
  }

  /// Makes spaces of all blanks here; where they end.
  private mutating func plainBlanks(from start: Int) -> Int {
    var index = start
    while index < line.count, isBlank(index) {
      if line[index] != " " {
        // A tab behind a colon is good YAML.
        if line[index] != "\t" || start == 0 || line[start - 1] == "-" { blanks.append(index) }
        line[index] = " "
      }
      index += 1
    }
    return index
  }

  /// Where a text without quotes ends: at the colon behind a key, at a comma of a list in brackets,
  /// or at the end of the line.
  private mutating func endOfPlain(from start: Int, hasKey: Bool) -> Int {
    var index = start
    while index < line.count {
      switch line[index] {
      case ":" where isBlank(index + 1):
        // Behind the key, only a plain space makes another; an odd one may belong to the text.
        let isOdd = index + 1 < line.count && line[index + 1].isOddSpace
        guard !isOdd || !hasKey || flowDepth > 0 else { break }
        makePlain(before: index, downTo: start)
        return index
      case ",", "[", "]", "{", "}":
        if flowDepth > 0 { return index }
      case "#" where index > start && (line[index - 1] == " " || line[index - 1] == "\t"):
        return line.count
      default: break
      }
      index += 1
    }
    return index
  }

  private mutating func makePlain(before end: Int, downTo start: Int) {
    for index in (start..<end).reversed() {
      guard line[index].isOddSpace else { return }
      blanks.append(index)
      line[index] = " "
    }
  }

  // MARK: Quotes

  /// Behind a text in straight quotes; `nil` when it goes on in the next line.
  private mutating func pastQuoted(from open: Int) -> Int? {
    let quote = line[open]
    if let close = straightClose(of: quote, after: open) { return close + 1 }
    // One of the two was turned.
    if let close = line.lastIndex(where: { $0 != " " && $0 != "\t" }), close > open,
      line[close].straightQuote == quote
    {
      makeStraight(open, close)
      return close + 1
    }
    openQuote = quote
    return nil
  }

  private func straightClose(of quote: Scalar, after open: Int) -> Int? {
    var index = open + 1
    while index < line.count {
      if quote == "\"", line[index] == "\\" {
        index += 1
      } else if line[index] == quote {
        guard quote == "'", index + 1 < line.count, line[index + 1] == "'" else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The curly quote that closes the one at `open`: the text must end with it.
  private mutating func curlyClose(of scalar: Scalar, from open: Int) -> Int? {
    guard let quote = scalar.straightQuote else { return nil }
    if quote == "'", unclosed.contains(flowDepth > 0) { return nil }
    for index in line.indices.dropFirst(open + 1) where line[index].straightQuote == quote {
      if endsText(index + 1) { return index }
      // An apostrophe is no closing quote, but a second pair of quotes begins inside the text.
      if quote == "\"" { return nil }
    }
    if quote == "'" { unclosed.insert(flowDepth > 0) }
    return nil
  }

  private func endsText(_ place: Int) -> Bool {
    var index = place
    while index < line.count, isBlank(index) { index += 1 }
    guard index < line.count else { return true }
    switch line[index] {
    case ":": return isBlank(index + 1)
    case "#": return index > place
    case ",", "]", "}": return flowDepth > 0
    default: return false
    }
  }

  private mutating func makeStraight(_ open: Int, _ close: Int) {
    guard let quote = quote(around: line[(open + 1)..<close]) else { return }
    (line[open], line[close]) = (quote, quote)
    quotes.append((open, close))
  }

  /// The quotes that a text can stand in as it is.
  private func quote(around text: ArraySlice<Scalar>) -> Scalar? {
    if !text.contains("\"") && !text.contains("\\") { return "\"" }
    return text.contains("'") ? nil : "'"
  }

  // MARK: Reporting

  private mutating func report() {
    guard !quotes.isEmpty || !blanks.isEmpty else { return }
    var offsets = [0]
    for scalar in written { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    for (open, close) in quotes {
      let place = open...close
      report(place, offsets, line[place], quoting: written[place])
    }
    for place in blanks.sorted().runs {
      // A tab stands for a step of two.
      let plain = place.flatMap { written[$0] == "\t" ? [Scalar(" "), " "] : [" "] }
      report(place, offsets, plain[...], quoting: line.drop { $0 == " " })
    }
  }

  /// - Parameter offsets: where each character begins, in bytes.
  private mutating func report(
    _ place: ClosedRange<Int>, _ offsets: [Int], _ replacement: ArraySlice<Scalar>,
    quoting text: ArraySlice<Scalar>
  ) {
    let bytes = offsets[place.lowerBound]..<offsets[place.upperBound + 1]
    diagnostics.append(
      .quotesCurly(
        String(text.prefix(60)) + (text.count > 60 ? "…" : ""),
        at: SourceRange(
          file: path, start: .init(line: number, column: bytes.lowerBound + 1),
          end: .init(line: number, column: bytes.upperBound)),
        edit: SourceEdit(line: number, bytes: bytes, replacement: String(replacement))))
  }
}

extension Unicode.Scalar {
  /// A blank that looks like a space but is another character, such as a no-break space.
  fileprivate var isOddSpace: Bool {
    !isASCII && (properties.generalCategory == .spaceSeparator || self == "\u{200B}")
  }

  /// What libyaml refuses, or takes for the end of a line where nobody else does.
  fileprivate var isUnreadable: Bool {
    switch value {
    case 0x09: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The plain form of a typographic quote.
  fileprivate var straightQuote: Self? {
    switch self {
    case "“", "”", "„", "‟": "\""
    case "‘", "’", "‚", "‛": "'"
    default: nil
    }
  }
}

extension [Int] {
  /// Sorted numbers as unbroken runs.
  fileprivate var runs: [ClosedRange<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
