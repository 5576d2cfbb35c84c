import LearningCore

/// The words of the slides.
enum SlideWords {
  static let slides = Phrase("Salindia", "Slides")
  static let overview = Phrase("Tentang modul ini", "About this module")
  static let objectives = Phrase("Yang akan kita capai", "What we are here for")
  static let previous = Phrase("Sebelumnya", "Previous")
  static let next = Phrase("Berikutnya", "Next")
  static let fullScreen = Phrase("Layar penuh", "Full screen")
  static let speaker = Phrase("Layar pembicara", "Speaker view")
  static let back = Phrase("Kembali ke kursus", "Back to the course")
  static let controls = Phrase("Kendali salindia", "Controls of the slides")
  static let notes = Phrase("Catatan pembicara", "Notes")
  static let upNext = Phrase("Sesudah ini", "Up next")
  static let clock = Phrase("Jam", "Clock")
  static let elapsed = Phrase("Berjalan", "Elapsed")
  static let keys = Phrase(
    "Panah atau Page Down: maju. Panah kiri atau Page Up: mundur. F: layar penuh. B: layar hitam.",
    "Arrow or Page Down: on. Left arrow or Page Up: back. F: full screen. B: black screen.")
  static let keysForSpeakers = Phrase(
    "S: layar pembicara di jendela lain.", "S: speaker view in another window.")
}
