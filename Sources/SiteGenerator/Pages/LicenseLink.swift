extension Publication {
  /// The name of a licence; for Creative Commons also the way to its text.
  func licenseLink(_ name: String) -> HTML {
    guard let address = creativeCommonsDeed(name) else { return "\(name)" }
    return "<a href=\"\(address)\" rel=\"license noopener noreferrer\">\(name)</a>"
  }
}

/// - Parameter name: an SPDX identifier such as `CC-BY-SA-4.0`.
private func creativeCommonsDeed(_ name: String) -> String? {
  if name == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
  let terms = ["BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"]
    .first { name == "CC-\($0)-4.0" }
  return terms.map { "https://creativecommons.org/licenses/\($0.lowercased())/4.0/" }
}
