import LearningCore

/// What the colour of an office changes: links, buttons and the head of the page, in light and dark,
/// each as light or dark as it must be to be read.
func themeStyle(of colour: ScreenColour) -> String {
  let onPaper = colour
  let onNight = mixed(colour, with: .white) { $0.contrast(with: night) >= 600 }
  let head = mixed(colour, with: .black) {
    $0.contrast(with: headWords) >= 700 && $0.contrast(with: headQuiet) >= 450
  }
  return """
    :root { --accent: \(onPaper); --accent-deep: \(onPaper.mixed(with: .black, share: 22)); }
    @media (prefers-color-scheme: dark) {
      :root { --accent: \(onNight); --accent-deep: \(onNight.mixed(with: .white, share: 30)); }
    }
    @media screen {
      .masthead { background: \(head); }
      .masthead::after { background-color: \(head.mixed(with: .black, share: 25)); }
    }

    """
}

/// Nearer to another colour, step by step, until it will do.
private func mixed(
  _ colour: ScreenColour, with other: ScreenColour, until isEnough: (ScreenColour) -> Bool
) -> ScreenColour {
  let steps = stride(from: 0, through: 100, by: 4).lazy.map { colour.mixed(with: other, share: $0) }
  return steps.first(where: isEnough) ?? other
}

/// The lightest of the dark backgrounds, and the words in the head of the page: of ``styleSheet``.
private let night = ScreenColour("#271f18") ?? .black
private let headWords = ScreenColour("#fdf3e4") ?? .white
private let headQuiet = ScreenColour("#e6cfb2") ?? .white
