package import LearningCore

/// What is wrong with a compressed file.
package enum GzipError: UserFacingError, Equatable {
  /// Not of the form that ``GzipWriter`` writes.
  case foreign
  case damaged
  case cutOff

  package var message: Phrase {
    switch self {
    case .foreign:
      Phrase("Berkas ini bukan bundel balai.", "This file is no bundle of balai.")
    case .damaged: Phrase("Berkas ini rusak.", "This file is damaged.")
    case .cutOff: Phrase("Berkas ini terpotong.", "This file is cut off.")
    }
  }

  package var nextStep: Phrase? {
    Phrase("Salin lagi dari asalnya.", "Copy it again from where it was made.")
  }
}
