/// How long what names people is kept; `nil` for ever.
package struct Retention: Hashable, Sendable {
  /// A number of calendar months.
  package struct Period: Hashable, Sendable {
    package let months: Int

    /// Reads `5y` or `18m`.
    package init?(_ text: String) {
      guard let unit = text.last, let count = Int(text.dropLast()), (1...999).contains(count)
      else { return nil }
      switch unit {
      case "y": months = 12 * count
      case "m": months = count
      default: return nil
      }
    }

    package var phrase: Phrase {
      let (years, rest) = (months / 12, months % 12)
      let parts = [(years, "tahun", "year"), (rest, "bulan", "month")].filter { $0.0 > 0 }
      return Phrase(
        parts.map { "\($0.0) \($0.1)" }.joined(separator: " "),
        parts.map { "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")" }.joined(separator: " "))
    }
  }

  /// After the last thing somebody did.
  package var inactive: Period?
  /// After the last certificate of somebody was issued; counts where it ends later.
  package var certificates: Period?

  package init(inactive: Period? = nil, certificates: Period? = nil) {
    (self.inactive, self.certificates) = (inactive, certificates)
  }
}
