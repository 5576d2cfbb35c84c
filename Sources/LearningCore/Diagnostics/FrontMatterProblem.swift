/// What libyaml found wrong with front matter, in words for people who do not know YAML.
///
/// - Parameter problem: as libyaml says it; stays as it is when it is none of the common ones.
func plainWords(forYAMLProblem problem: String) -> Phrase {
  switch problem {
  case "mapping values are not allowed in this context":
    Phrase("titik dua ini tidak pada tempatnya", "this colon is out of place")
  case "could not find expected ':'":
    Phrase("tidak ada titik dua sesudah kunci", "no colon follows the key")
  case "did not find expected key":
    Phrase(
      "baris ini bukan 'kunci: nilai', atau lekukannya lain daripada baris di atasnya",
      "this line is no 'key: value', or is not indented like the one above")
  case "found unexpected end of stream", "found unexpected document indicator":
    Phrase("sebuah tanda petik dibuka tetapi tidak ditutup", "a quote is opened but never closed")
  case "found character that cannot start any token":
    Phrase("nilai tidak boleh diawali tanda ini", "a value cannot begin with this character")
  case "did not find expected alphabetic or numeric character":
    Phrase(
      "nilai yang diawali '*' atau '&' harus diapit tanda petik",
      "a value that begins with '*' or '&' needs quotes around it")
  case "did not find expected ',' or ']'":
    Phrase("daftar '[…]' tidak ditutup, atau kurang koma", "a list '[…]' lacks a comma or its end")
  case "did not find expected ',' or '}'":
    Phrase("daftar '{…}' tidak ditutup, atau kurang koma", "a list '{…}' lacks a comma or its end")
  case "did not find expected '-' indicator":
    Phrase(
      "baris ini bukan butir '- ' seperti di atasnya", "this line is no item '- ' like those above")
  case "block sequence entries are not allowed in this context":
    Phrase("butir '- ' tidak pada tempatnya", "this item '- ' is out of place")
  case "key: value?":
    Phrase("tidak ada 'kunci: nilai' di dalamnya", "there is no 'key: value' in it")
  default: Phrase(verbatim: problem)
  }
}
