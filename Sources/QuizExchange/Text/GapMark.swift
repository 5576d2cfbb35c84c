import LearningCore

/// Stands for a gap while a text passes through a reader or a writer that knows no gaps: a code point
/// of a private area that no font of symbols uses (U+F0000 and on). Unicode's noncharacters would be
/// the right ones, but cmark replaces them.
enum GapMark {
  private static let first: UInt32 = 0xF0000
  /// A question holds at most 16 gaps.
  private static let range: ClosedRange<UInt32> = 0xF0000...0xF001F

  static func mark(_ gap: Int) -> String {
    Unicode.Scalar(first + UInt32(gap)).map { String(Character($0)) } ?? ""
  }

  /// A text from outside without any mark.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(where: { range.contains($0.value) }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !range.contains($0.value) }))
  }

  /// Text with marks as text and gaps.
  static func inlines(_ text: String) -> [Inline] {
    var parts: [Inline] = []
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard range.contains(scalar.value) else {
        run.append(scalar)
        continue
      }
      if !run.isEmpty { parts.append(.text(String(run))) }
      run = .init()
      parts.append(.gap(Int(scalar.value - first)))
    }
    if !run.isEmpty { parts.append(.text(String(run))) }
    return parts
  }
}

extension [Inline] {
  /// Marks become gaps.
  var withGaps: [Inline] {
    mapped { inline in
      guard case .text(let text) = inline else { return [inline] }
      return GapMark.inlines(text)
    }
  }

  /// Gaps become marks.
  var withGapMarks: [Inline] {
    mapped { inline in
      guard case .gap(let number) = inline else { return [inline] }
      return [.text(GapMark.mark(number))]
    }
  }
}
