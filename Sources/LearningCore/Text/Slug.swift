/// Turns a title into a name for an address, the way GitHub does for headings: lower case, spaces
/// become hyphens, and all but letters, their marks, digits, `-` and `_` is left out.
///
/// - Parameter limit: the most UTF-8 bytes; longer slugs are cut at a hyphen where there is one.
/// - Returns: an empty string when nothing is left (a title of punctuation only).
package func slug(_ title: String, limit: Int = 80) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in title.lowercased().unicodeScalars {
    switch scalar {
    case " ": scalars.append("-")
    case "-", "_", "a"..."z", "0"..."9": scalars.append(scalar)
    case _ where scalar.isASCII: break
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        scalars.append(scalar)
      default: if properties.isAlphabetic { scalars.append(scalar) }
      }
    }
  }
  let text = String(scalars)
  guard text.utf8.count > limit else { return text }
  var cut = ""
  for character in text {
    guard cut.utf8.count + character.utf8.count <= limit else { break }
    cut.append(character)
  }
  guard let hyphen = cut.lastIndex(of: "-"), hyphen > cut.startIndex else { return cut }
  return String(cut[..<hyphen])
}
