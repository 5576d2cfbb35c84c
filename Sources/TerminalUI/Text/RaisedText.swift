// Small characters above and below the line, which a terminal has for a few letters only.

/// `x²` and `m³` where every character has a small form, else `^(n+k)`.
func raised(_ text: String) -> String { small(text, superscripts) ?? marked(text, "^") }

/// `H₂O` where every character has a small form, else `_(max)`.
func lowered(_ text: String) -> String { small(text, subscripts) ?? marked(text, "_") }

private func small(_ text: String, _ forms: [Character: Character]) -> String? {
  let characters = text.compactMap { forms[$0] }
  return characters.count == text.count ? String(characters) : nil
}

private func marked(_ text: String, _ mark: String) -> String {
  text.count > 1 ? "\(mark)(\(text))" : mark + text
}

private let superscripts = forms("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
private let subscripts = forms(
  "0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

private func forms(_ plain: String, _ small: String) -> [Character: Character] {
  Dictionary(uniqueKeysWithValues: zip(plain, small))
}
