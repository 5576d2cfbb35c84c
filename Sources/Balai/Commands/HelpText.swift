import LearningCore

/// The argument parser speaks English only; its fixed words are put into Indonesian here.
enum HelpText {
  static func translated(_ text: String) -> String {
    guard Interface.language == .indonesian else { return text }
    return words.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let words: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "Pemakaian: "),
    ("ARGUMENTS:", "ISIAN:"),
    ("OPTIONS:", "PILIHAN:"),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("<subcommand>", "<perintah>"),
    ("<options>", "<pilihan>"),
    ("Error: ", "Galat: "),
    ("Help:  ", "Bantuan: "),
    ("Missing expected argument", "Isian ini belum ditulis:"),
    ("Unknown option", "Pilihan tidak dikenal:"),
    ("unexpected argument", "isian yang tidak dikenal:"),
    ("Unexpected argument", "Isian yang tidak dikenal:"),
    ("Missing value for", "Nilainya belum ditulis untuk"),
    ("is invalid for", "tidak cocok untuk"),
    ("The value", "Nilai"),
    ("Please provide one of", "Tulis salah satu dari"),
    ("Did you mean", "Mungkin maksud Anda"),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan."),
    ("Show subcommand help information.", "Tampilkan bantuan satu perintah."),
    ("(default)", "(bawaan)"),
    ("default:", "bawaan:"),
    ("' or '", "' atau '"),
    ("(values: ", "(nilai: "),
    ("  See 'balai --help' for more information.", "  Lihat 'balai --help' untuk keterangan."),
    ("for more information.", "untuk keterangan lebih lanjut."),
    ("for detailed help.", "untuk bantuan lengkap."),
    ("' and '", "' dan '"),
    ("  See '", "  Lihat '"),
  ]
}
