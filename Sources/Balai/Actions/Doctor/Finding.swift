import LearningCore

/// One thing that was looked at, and what is to be done about it.
struct Finding {
  enum Area: String, CaseIterable {
    case program, terminal, language, fonts, records, space, clock, workspace
  }

  enum State: String {
    case fine
    /// Works, but somebody may wonder.
    case note
    /// Something does not work, or soon will not.
    case wrong
  }

  var area: Area
  var state: State
  /// Names no person, and no path but through ``Redaction``.
  var what: Phrase
  var remedy: Phrase?

  static func fine(_ area: Area, _ what: Phrase) -> Self {
    Self(area: area, state: .fine, what: what)
  }

  static func note(_ area: Area, _ what: Phrase, _ remedy: Phrase? = nil) -> Self {
    Self(area: area, state: .note, what: what, remedy: remedy)
  }

  static func wrong(_ area: Area, _ what: Phrase, _ remedy: Phrase) -> Self {
    Self(area: area, state: .wrong, what: what, remedy: remedy)
  }
}

extension Finding.Area {
  var phrase: Phrase {
    switch self {
    case .program: Phrase("Program", "Program")
    case .terminal: Phrase("Terminal", "Terminal")
    case .language: Phrase("Bahasa dan huruf", "Language and letters")
    case .fonts: Phrase("Fon untuk PDF", "Fonts for PDF")
    case .records: Phrase("Rekaman belajar", "Learning records")
    case .space: Phrase("Ruang disk", "Free space")
    case .clock: Phrase("Jam", "Clock")
    case .workspace: Phrase("Ruang kerja", "Workspace")
    }
  }
}

extension Finding.State {
  var mark: Phrase {
    switch self {
    case .fine: Phrase("baik", "fine")
    case .note: Phrase("catatan", "note")
    case .wrong: Phrase("SALAH", "WRONG")
    }
  }
}
